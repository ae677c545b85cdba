import type { Refusal } from '@/lib/domain/refusal.ts';
import { RefusalNotice } from '../../ui/notice.tsx';
import { type EntryChoice, EntryField } from '../library/entry-field.tsx';

/** A source that nobody could find again: its number, and what the brief says on the strength of it. */
export type Unresolved = { id: string; number: number; title: string; sentences: string[] };

/** One number of the sitting: the sentences that cite it, and a field for what it is. */
export function SittingLine({
  source: { id, number, title, sentences },
  choice,
  refusal,
  onChoose,
}: {
  source: Unresolved;
  choice: EntryChoice;
  refusal: Refusal | null;
  onChoose: (choice: EntryChoice) => void;
}) {
  return (
    <li
      id={`source-${id}`}
      className="grid gap-3 rounded-card border bg-card p-4 target:border-accent"
    >
      <div className="text-sm">
        <p className="font-semibold [overflow-wrap:anywhere]">
          [{number}] {title}
        </p>
        {sentences.map((sentence) => (
          <blockquote
            key={sentence}
            dir="auto"
            className="mt-1 border-s-2 ps-3 font-serif [overflow-wrap:anywhere]"
          >
            {sentence}
          </blockquote>
        ))}
      </div>
      <EntryField
        label={
          <>
            What is <span className="sr-only">source </span>[{number}]?
          </>
        }
        hint="An address, a DOI, a reference, or words of an entry of the library."
        choice={choice}
        onChoose={onChoose}
        without={id}
      />
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
    </li>
  );
}
