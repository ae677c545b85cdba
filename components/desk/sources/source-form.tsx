'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { correctSourceAction } from '@/lib/actions/library.ts';
import type { Finding, Origins } from '@/lib/domain/health/source-finding.ts';
import type { Outcome } from '@/lib/domain/refusal.ts';
import type { Source, SourceDescription } from '@/lib/domain/source/source.ts';
import { fieldsThatDiffer, otherValues } from '@/lib/domain/source/source-origins.ts';
import { Field, Textarea } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ActButton } from '../act-button.tsx';
import { DescriptionFields } from './description-fields.tsx';
import { KindField } from './kind-field.tsx';

/** What is being changed here; all else stays as the page has it, and comes anew with the page. */
type Edits = Partial<Pick<Source, 'kind' | 'publicDescription'>> & {
  description: Partial<SourceDescription>;
  privateNotes?: string;
};

const none: Edits = { description: {} };

/** Describes a source, so that somebody else can find it. */
export function SourceForm({
  source,
  origins,
  findings,
  privateNotes,
}: {
  source: Source;
  origins: Origins;
  findings: readonly Finding[];
  privateNotes: string;
}) {
  const router = useRouter();
  const [edits, setEdits] = useState(none);
  const [saved, setSaved] = useState(false);
  const description = { ...source.description, ...edits.description };
  const said = {
    kind: source.kind,
    publicDescription: source.publicDescription,
    privateNotes,
    ...edits,
    description,
  };
  const edit = (change: Partial<Edits>) => {
    setEdits({ ...edits, ...change });
    setSaved(false);
  };
  const save = async (): Promise<Outcome<Source>> => {
    const outcome = await correctSourceAction({ id: source.id, source: said });
    setSaved(outcome.ok);
    if (outcome.ok) router.refresh();
    return outcome;
  };
  return (
    <section id="description" aria-labelledby="described-as" className="grid gap-4">
      <h2 id="described-as" className="font-serif text-lg font-bold">
        Description
      </h2>
      <KindField kind={said.kind} onChange={(kind) => edit({ kind })} />
      {said.kind === 'published' ? (
        <DescriptionFields
          description={description}
          changed={new Set(fieldsThatDiffer(source.description, description))}
          origins={origins}
          others={otherValues(source.description, findings)}
          onChange={(field, value) =>
            edit({ description: { ...edits.description, [field]: value } })
          }
        />
      ) : (
        <Field label="What readers may know of it">
          {(described) => (
            <Textarea
              {...described}
              rows={2}
              value={said.publicDescription}
              onChange={({ target }) => edit({ publicDescription: target.value })}
            />
          )}
        </Field>
      )}
      {said.kind === 'unpublished' || privateNotes !== '' ? (
        <Field label="Private notes" hint="For members only; never published.">
          {(described) => (
            <Textarea
              {...described}
              rows={2}
              value={said.privateNotes}
              onChange={({ target }) => edit({ privateNotes: target.value })}
            />
          )}
        </Field>
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        <ActButton at="start" act={save}>
          Save the source
        </ActButton>
        {saved ? (
          <Notice tone="good" live>
            Saved.
          </Notice>
        ) : null}
      </div>
    </section>
  );
}
