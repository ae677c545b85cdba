'use client';

import { useRouter } from 'next/navigation';
import { type ReferenceFormat, referenceForms } from '@/lib/domain/reference/reference-formats.ts';
import { ActButton } from '../act-button.tsx';
import { sendReferences } from './send-references.ts';

/** What was pasted where one source is added, and turned out to be references: they are imported. */
export function PastedReferences({ format, text }: { format: ReferenceFormat; text: string }) {
  const router = useRouter();
  const send = async () => {
    const form = new FormData();
    form.set('text', text);
    const outcome = await sendReferences(form);
    if (outcome.ok) router.push(outcome.value.href);
    return outcome;
  };
  return (
    <div role="status" className="grid gap-2 rounded-lg bg-review-tint p-3 text-sm">
      <p>
        What you pasted is {referenceForms[format].name}. Each of its references becomes an entry of
        the library, or leads to the one that is there.
      </p>
      <ActButton at="start" act={send}>
        Import the references
      </ActButton>
    </div>
  );
}
