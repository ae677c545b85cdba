'use client';

import { useRef, useState, useTransition } from 'react';
import { fileEndings } from '@/lib/domain/capture/source-file.ts';
import type { Refusal } from '@/lib/domain/refusal.ts';
import { Field, Input } from '../../ui/field.tsx';
import { RefusalNotice } from '../../ui/notice.tsx';
import { sendFile } from './send-file.ts';

/** Sends a file as soon as it is chosen; the answer is handed to `onSent`. */
export function UploadFile<T>({
  label,
  path,
  onSent,
}: {
  label: string;
  path: string;
  onSent: (answer: T) => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, start] = useTransition();
  const send = (file: File) =>
    start(async () => {
      const outcome = await sendFile<T>(path, file);
      if (field.current) field.current.value = '';
      setRefusal(outcome.ok ? null : outcome.refusal);
      if (outcome.ok) onSent(outcome.value);
    });
  return (
    <div className="grid gap-2">
      <Field
        label={label}
        hint="HTML, PDF or plain text, up to 20 MB. It is sent when you choose it."
      >
        {(described) => (
          <Input
            {...described}
            ref={field}
            type="file"
            accept={fileEndings.join(',')}
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file && !pending) send(file);
            }}
          />
        )}
      </Field>
      {pending ? (
        <p role="status" className="text-sm text-soft">
          Sending the file…
        </p>
      ) : null}
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
    </div>
  );
}
