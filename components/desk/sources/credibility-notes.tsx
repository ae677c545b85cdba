'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useId, useState } from 'react';
import { noteCredibilityAction } from '@/lib/actions/entries.ts';
import type { Outcome } from '@/lib/domain/refusal.ts';
import { Field, Textarea } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ActButton } from '../act-button.tsx';

/** How far the desk trusts a source, and why; with who said so last. */
export function CredibilityNotes({
  sourceId,
  notes,
  noted,
}: {
  sourceId: string;
  notes: string;
  /** Who noted it last, and when; nothing while nobody did. */
  noted: ReactNode;
}) {
  const id = useId();
  const router = useRouter();
  const [said, setSaid] = useState(notes);
  const [isSaved, setSaved] = useState(false);
  const save = async (): Promise<Outcome<void>> => {
    const outcome = await noteCredibilityAction({ sourceId, notes: said });
    setSaved(outcome.ok);
    if (outcome.ok) router.refresh();
    return outcome;
  };
  return (
    <section aria-labelledby={id} className="grid gap-3">
      <h2 id={id} className="font-serif text-lg font-bold">
        Credibility
      </h2>
      <Field label="How far to trust it, and why" hint="For members only; never published.">
        {(described) => (
          <Textarea
            {...described}
            rows={3}
            value={said}
            onChange={({ target }) => {
              setSaid(target.value);
              setSaved(false);
            }}
          />
        )}
      </Field>
      {noted ? <p className="text-sm text-soft">{noted}</p> : null}
      <div className="flex flex-wrap items-center gap-3">
        <ActButton at="start" act={save} look="secondary">
          Save the notes
        </ActButton>
        {isSaved ? (
          <Notice tone="good" live>
            Noted.
          </Notice>
        ) : null}
      </div>
    </section>
  );
}
