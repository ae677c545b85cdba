'use client';

import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { mergeSourcesAction } from '@/lib/actions/entries.ts';
import type { Outcome } from '@/lib/domain/refusal.ts';
import { type Source, sourceTitle } from '@/lib/domain/source/source.ts';
import { counted } from '@/lib/domain/words/wording.ts';
import { Field, Input } from '../../ui/field.tsx';
import { ActButton } from '../act-button.tsx';
import { type EntryChoice, EntryField, nothingChosen } from '../library/entry-field.tsx';

/** Makes one entry of two that are the same work, after saying what will happen. */
export function MergeSource({
  source,
  briefs,
  suggested,
}: {
  source: Source;
  /** How many briefs cite it. */
  briefs: number;
  /** The entry that it is likely to be the same as. */
  suggested: Source | null;
}) {
  const id = useId();
  const router = useRouter();
  const [choice, setChoice] = useState<EntryChoice>(
    suggested ? { words: sourceTitle(suggested), entry: suggested } : nothingChosen,
  );
  const [reason, setReason] = useState('');
  const { entry } = choice;
  const merge = async (): Promise<Outcome<Source>> => {
    const intoId = entry?.id ?? '';
    const outcome = await mergeSourcesAction({ sourceId: source.id, intoId, reason });
    if (outcome.ok) router.push(`/desk/sources/${outcome.value.id}`);
    return outcome;
  };
  return (
    <section id="merge" aria-labelledby={id} className="grid gap-3">
      <h2 id={id} className="font-serif text-lg font-bold">
        The same work twice
      </h2>
      <EntryField
        label="This is the same work as"
        hint="Words of its title, its address or its DOI."
        choice={choice}
        onChoose={setChoice}
        without={source.id}
      />
      {entry ? (
        <>
          <WhatHappens source={source} entry={entry} briefs={briefs} />
          <Field label="Why they are the same work" hint="Kept in the record.">
            {(described) => (
              <Input
                {...described}
                value={reason}
                onChange={({ target }) => setReason(target.value)}
              />
            )}
          </Field>
          <ActButton at="start" act={merge}>
            Merge the two
          </ActButton>
        </>
      ) : null}
    </section>
  );
}

function WhatHappens({ source, entry, briefs }: { source: Source; entry: Source; briefs: number }) {
  const [kept, other] = entry.placeholder ? [source, entry] : [entry, source];
  return (
    <div className="rounded-card border bg-card p-4 text-sm">
      <p>
        <b>{sourceTitle(other)}</b> becomes part of <b>{sourceTitle(kept)}</b>:
      </p>
      <ul className="mt-1 list-disc space-y-1 pl-5">
        <li>
          {briefs === 0
            ? 'No brief cites this entry'
            : `${counted(briefs, 'brief')} cite this entry`}
          ; citations of either become citations of one work, under one number.
        </li>
        <li>No claim changes and no approval lapses. You cannot sign off a brief that cites it.</li>
        <li>
          What {sourceTitle(kept)} says of itself stays; what it leaves empty is taken from the
          other. Notes, captures and addresses of both are kept.
        </li>
      </ul>
    </div>
  );
}
