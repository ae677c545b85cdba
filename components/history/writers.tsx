import { counted } from '@/lib/domain/words/wording.ts';
import { initials, personColor } from '../editor/presence/person-color.ts';

/** A member as texts name them beside their words. */
export type Writer = { id: string; name: string };

/** Whose the words after it are: initials to see, the name to hear. */
export function WriterTag({ writer }: { writer: Writer }) {
  return (
    <span
      title={writer.name}
      style={{ background: personColor(writer.id) }}
      className="mx-0.5 rounded px-1 align-[0.15em] font-sans text-[0.65rem] font-semibold text-white"
    >
      <span aria-hidden="true">{initials(writer.name)}</span>
      <span className="sr-only">{writer.name}: </span>
    </span>
  );
}

/** Who wrote how much of the words that stand, whoever wrote most first. */
export function WriterLegend({ writers }: { writers: ReadonlyArray<Writer & { words: number }> }) {
  return (
    <ul aria-label="Who wrote these words" className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {writers.map(({ words, ...writer }) => (
        <li key={writer.id}>
          <WriterTag writer={writer} />
          <span aria-hidden="true">{writer.name}</span> · {counted(words, 'word')}
        </li>
      ))}
    </ul>
  );
}
