'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { addCaptureAction } from '@/lib/actions/library.ts';
import { Field, Textarea } from '../../ui/field.tsx';
import { ActButton } from '../act-button.tsx';

/** Keeps the text of a source as it is today, to check quotations against. */
export function PasteCapture({ sourceId }: { sourceId: string }) {
  const router = useRouter();
  const [text, setText] = useState('');
  return (
    <div className="grid gap-3">
      <Field
        label="Text of the source"
        hint="Paste it as it is today. Quotations are checked against it; readers never get it whole."
      >
        {(described) => (
          <Textarea
            {...described}
            rows={8}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      <ActButton
        at="start"
        look="secondary"
        blocked={text.trim() === '' ? 'Paste the text first.' : null}
        act={async () => {
          const outcome = await addCaptureAction({ sourceId, text });
          if (outcome.ok) {
            setText('');
            router.refresh();
          }
          return outcome;
        }}
      >
        Keep this capture
      </ActButton>
    </div>
  );
}
