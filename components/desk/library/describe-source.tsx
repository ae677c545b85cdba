'use client';

import { useRef, useState, useTransition } from 'react';
import { addSourceAction } from '@/lib/actions/library.ts';
import { undescribed } from '@/lib/domain/source/source.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Input, Textarea } from '../../ui/field.tsx';
import { KindField } from '../sources/kind-field.tsx';
import type { Added } from './added-source.tsx';

type Kind = 'published' | 'unpublished';

const fields = [
  { name: 'title', label: 'Title' },
  { name: 'url', label: 'Address', hint: 'Begins with https://' },
  { name: 'publisher', label: 'Publisher' },
  { name: 'author', label: 'Author' },
  { name: 'issued', label: 'Published', hint: 'A year, a month or a day: 2025-12-01' },
  { name: 'doi', label: 'DOI' },
];

/** The way for what cannot be pasted: a source is described by hand, or was never published. */
export function DescribeSource({ onAdded }: { onAdded: (added: Added) => void }) {
  const form = useRef<HTMLFormElement>(null);
  const [kind, setKind] = useState<Kind>('published');
  const [pending, start] = useTransition();
  const save = (said: FormData) =>
    start(async () => {
      const outcome = await addSourceAction(sourceIn(said, kind));
      if (outcome.ok && outcome.value.isNew) form.current?.reset();
      onAdded(
        outcome.ok
          ? { source: outcome.value, isNew: outcome.value.isNew, requestId: null }
          : outcome,
      );
    });
  return (
    <details>
      <summary className="text-sm font-semibold">Describe it yourself</summary>
      <form
        ref={form}
        className="grid gap-4 pt-4"
        onSubmit={(event) => {
          event.preventDefault();
          save(new FormData(event.currentTarget));
        }}
      >
        <KindField label="Kind of source" kind={kind} onChange={setKind} />
        {kind === 'published' ? (
          <div className="grid items-start gap-4 sm:grid-cols-2">
            {fields.map(({ name, label, hint }) => (
              <Field key={name} label={label} hint={hint}>
                {(described) => <Input {...described} name={name} />}
              </Field>
            ))}
          </div>
        ) : (
          <Field label="What readers may know of it">
            {(described) => <Textarea {...described} name="publicDescription" rows={2} />}
          </Field>
        )}
        <Field label="Private notes" hint="For members only; never published.">
          {(described) => <Textarea {...described} name="privateNotes" rows={2} />}
        </Field>
        <Button type="submit" className="justify-self-start" disabled={pending}>
          Add what is described
        </Button>
      </form>
    </details>
  );
}

function sourceIn(form: FormData, kind: Kind) {
  const words = (name: string) => String(form.get(name) ?? '').trim();
  return {
    kind,
    description: {
      ...undescribed,
      ...Object.fromEntries(fields.map(({ name }) => [name, words(name)])),
      type: kind === 'published' && words('url') !== '' ? 'webpage' : 'document',
    },
    publicDescription: words('publicDescription'),
    privateNotes: words('privateNotes'),
  };
}
