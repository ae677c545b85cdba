'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { correctSourceAction } from '@/lib/actions/library.ts';
import type { Outcome } from '@/lib/domain/refusal.ts';
import type { Source, SourceDescription } from '@/lib/domain/source.ts';
import { Field, Input, Select, Textarea } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ActButton } from '../act-button.tsx';

const fields: Array<{ key: keyof SourceDescription; label: string; hint?: string }> = [
  { key: 'title', label: 'Title' },
  { key: 'url', label: 'Address', hint: 'Begins with https://' },
  { key: 'publisher', label: 'Publisher' },
  { key: 'author', label: 'Author' },
  { key: 'issued', label: 'Published', hint: 'A year, a month or a day: 2025-12-01' },
  { key: 'archiveUrl', label: 'Archived copy', hint: 'An address elsewhere, if there is one' },
];

/** Describes a source, so that somebody else can find it. */
export function SourceForm({ source, privateNotes }: { source: Source; privateNotes: string }) {
  const router = useRouter();
  const [said, setSaid] = useState({ ...source, privateNotes });
  const [saved, setSaved] = useState(false);
  const save = async (): Promise<Outcome<Source>> => {
    const { id, placeholder: _, ...described } = said;
    const outcome = await correctSourceAction({ id, source: described });
    setSaved(outcome.ok);
    if (outcome.ok) router.refresh();
    return outcome;
  };
  return (
    <section aria-label="Description" className="grid gap-4">
      <Field label="Kind">
        {(described) => (
          <Select
            {...described}
            value={said.kind}
            onChange={({ target }) =>
              setSaid({
                ...said,
                kind: target.value === 'unpublished' ? 'unpublished' : 'published',
              })
            }
          >
            <option value="published">Published elsewhere</option>
            <option value="unpublished">Unpublished: an interview, a document</option>
          </Select>
        )}
      </Field>
      {said.kind === 'published' ? (
        <div className="grid gap-4 sm:grid-cols-2">
          {fields.map(({ key, label, hint }) => (
            <Field key={key} label={label} hint={hint}>
              {(described) => (
                <Input
                  {...described}
                  value={said.description[key]}
                  onChange={({ target }) =>
                    setSaid({ ...said, description: { ...said.description, [key]: target.value } })
                  }
                />
              )}
            </Field>
          ))}
        </div>
      ) : (
        <Field label="What readers may know of it">
          {(described) => (
            <Textarea
              {...described}
              rows={2}
              value={said.publicDescription}
              onChange={({ target }) => setSaid({ ...said, publicDescription: target.value })}
            />
          )}
        </Field>
      )}
      <Field label="Private notes" hint="For members only; never published.">
        {(described) => (
          <Textarea
            {...described}
            rows={2}
            value={said.privateNotes}
            onChange={({ target }) => setSaid({ ...said, privateNotes: target.value })}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <ActButton act={save}>Save the source</ActButton>
        {saved ? (
          <Notice tone="good" live>
            Saved.
          </Notice>
        ) : null}
      </div>
    </section>
  );
}
