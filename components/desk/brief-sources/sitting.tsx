'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { resolveSourcesAction } from '@/lib/actions/entries.ts';
import type { Refusal } from '@/lib/domain/refusal.ts';
import { counted } from '@/lib/domain/words/wording.ts';
import { Button } from '../../ui/button.tsx';
import { Notice, RefusalNotice } from '../../ui/notice.tsx';
import { type EntryChoice, nothingChosen } from '../library/entry-field.tsx';
import { SittingLine, type Unresolved } from './sitting-line.tsx';

/**
 * Resolves the sources of a brief in one sitting: a field for each number, and one Save for all. Each
 * is answered on its own; what was refused stays as it was typed.
 */
export function Sitting({ sources }: { sources: readonly Unresolved[] }) {
  const router = useRouter();
  const [choices, setChoices] = useState<ReadonlyMap<string, EntryChoice>>(new Map());
  const [refusals, setRefusals] = useState<ReadonlyMap<string, Refusal>>(new Map());
  const [said, setSaid] = useState<{ words: string } | { refusal: Refusal } | null>(null);
  const [pending, start] = useTransition();
  const filled = sources.flatMap(({ id }) => {
    const choice = choices.get(id);
    return choice && choice.words.trim() !== '' ? [{ sourceId: id, ...choice }] : [];
  });
  const save = () =>
    start(async () => {
      const lines = filled.map(({ sourceId, words, entry }) =>
        entry ? { sourceId, entryId: entry.id } : { sourceId, pasted: words },
      );
      const outcome = await resolveSourcesAction({ lines });
      if (!outcome.ok) return setSaid(outcome);
      const answers = outcome.value.map((answer, index) => ({
        answer,
        id: lines[index]?.sourceId,
      }));
      setRefusals(
        new Map(
          answers.flatMap(({ answer, id }) => (answer.ok || !id ? [] : [[id, answer.refusal]])),
        ),
      );
      const resolved = answers.flatMap(({ answer }) => (answer.ok ? [answer.value] : []));
      const known = resolved.filter(({ isKnown }) => isKnown).length;
      setSaid({
        words: wordsFor(resolved.length - known, known, answers.length - resolved.length),
      });
      router.refresh();
    });
  if (sources.length === 0 && said === null) return null;
  return (
    <section aria-labelledby="unresolved" className="grid gap-4">
      <h2 id="unresolved" className="font-serif text-lg font-bold">
        To be resolved
      </h2>
      {sources.length > 0 ? (
        <form
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <ol className="grid gap-4">
            {sources.map((source) => (
              <SittingLine
                key={source.id}
                source={source}
                choice={choices.get(source.id) ?? nothingChosen}
                refusal={refusals.get(source.id) ?? null}
                onChoose={(choice) => setChoices(new Map(choices).set(source.id, choice))}
              />
            ))}
          </ol>
          <div className="flex flex-wrap items-center gap-3">
            <Button type="submit" look="primary" disabled={pending || filled.length === 0}>
              Save what is filled in
            </Button>
            <span className="text-sm text-soft">
              {filled.length} of {counted(sources.length, 'source')} filled in
            </span>
          </div>
        </form>
      ) : (
        <p className="text-sm text-soft">Every source of this brief is resolved.</p>
      )}
      {said && 'words' in said ? (
        <Notice tone="good" live>
          {said.words}
        </Notice>
      ) : null}
      {said && 'refusal' in said ? <RefusalNotice refusal={said.refusal} /> : null}
    </section>
  );
}

function wordsFor(described: number, known: number, refused: number): string {
  const parts = [
    described > 0 ? `${counted(described, 'source')} saved` : '',
    known > 0 ? `${counted(known, 'source')} already in the library` : '',
    refused > 0 ? `${refused} not saved: see why above` : '',
  ];
  return `${parts.filter((part) => part !== '').join(', ')}.`;
}
