'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { LARGEST_FILE } from '@/lib/domain/source/source-import.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Input, Textarea } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { sendReferences } from './send-references.ts';

/** Takes a file of references, or their text, and goes to where its import can be watched. */
export function ImportReferencesForm() {
  const router = useRouter();
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const file = form.get('file');
    const isFile = file instanceof File && file.size > 0;
    if (isFile && file.size > LARGEST_FILE) {
      return setProblem('The file is larger than 10 MB. Divide it, and import the parts.');
    }
    form.delete(isFile ? 'text' : 'file');
    setSending(true);
    setProblem(null);
    const outcome = await sendReferences(form);
    if (outcome.ok) return router.push(outcome.value.href);
    setProblem(outcome.refusal.message);
    setSending(false);
  }

  return (
    <form onSubmit={send} className="grid gap-4">
      <Field label="File" hint="BibTeX, RIS or CSL-JSON, at most 10 MB.">
        {(described) => (
          <Input
            {...described}
            name="file"
            type="file"
            accept=".bib,.bibtex,.ris,.json,.txt,application/x-bibtex,application/x-research-info-systems,application/json,text/plain"
          />
        )}
      </Field>
      <Field label="Or paste references">
        {(described) => (
          <Textarea {...described} name="text" rows={8} className="font-mono" spellCheck={false} />
        )}
      </Field>
      <div>
        <Button type="submit" look="primary" disabled={isSending}>
          Import the references
        </Button>
      </div>
      {problem ? (
        <Notice tone="bad" live>
          {problem}
        </Notice>
      ) : null}
    </form>
  );
}
