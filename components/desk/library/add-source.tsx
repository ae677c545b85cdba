'use client';

import { useRouter } from 'next/navigation';
import { type ClipboardEvent, type ComponentProps, useState, useTransition } from 'react';
import { addSourceFromAction } from '@/lib/actions/library.ts';
import { looksLikeReferences } from '@/lib/domain/reference/reference-formats.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { PastedReferences } from '../references/pasted-references.tsx';
import { AddFromFile } from '../sources/add-from-file.tsx';
import { type Added, AddedSource } from './added-source.tsx';
import { DescribeSource } from './describe-source.tsx';

/** Adds a work by what is pasted of it, or described; a work that is known already is led to. */
export function AddSource() {
  const router = useRouter();
  const [pasted, setPasted] = useState('');
  const [added, setAdded] = useState<Added | null>(null);
  const [references, setReferences] = useState<ComponentProps<typeof PastedReferences> | null>(
    null,
  );
  const [pending, start] = useTransition();
  // The field has one line, so references are caught before it loses theirs.
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text');
    const format = looksLikeReferences(text);
    setReferences(format && { format, text });
    if (format) event.preventDefault();
  };
  const answer = (next: Added) => {
    setAdded(next);
    if ('source' in next) router.refresh();
  };
  const add = () =>
    start(async () => {
      const outcome = await addSourceFromAction({ pasted });
      if (outcome.ok) setPasted('');
      answer(outcome.ok ? outcome.value : outcome);
    });
  return (
    <section aria-label="Add a source" className="grid gap-3 rounded-card border bg-card p-4">
      <form
        className="flex flex-wrap items-start gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <div className="min-w-60 grow">
          <Field
            label="Add a source"
            hint="An address, a DOI, or the words of a reference. What has an address is captured in the background."
          >
            {(described) => (
              <Input
                {...described}
                value={pasted}
                onPaste={paste}
                onChange={({ target }) => setPasted(target.value)}
              />
            )}
          </Field>
        </div>
        <Button type="submit" look="primary" disabled={pending} className="mt-6">
          Add the source
        </Button>
      </form>
      {references ? <PastedReferences {...references} /> : null}
      <AddedSource added={added} onCaptured={router.refresh} />
      <DescribeSource onAdded={answer} />
      <AddFromFile />
    </section>
  );
}
