'use client';

import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Field, Textarea } from '../../ui/field.tsx';
import { RefusalNotice } from '../../ui/notice.tsx';
import { useAsking } from '../use-asking.ts';
import { useWriting } from '../writing.tsx';

/** Keeps a pasted text as the source's capture of today. */
export function PasteCapture({
  sourceId,
  onKept,
}: {
  sourceId: string;
  onKept: (digest: string) => void;
}) {
  const { props, captures } = useWriting();
  const { pending, refusal, run } = useAsking();
  const [text, setText] = useState('');
  const keep = async () => {
    const kept = await run(() => props.addCapture(sourceId, text));
    if (kept === null) return;
    captures.remember(sourceId, kept.digest, text);
    onKept(kept.digest);
    props.refresh();
  };
  return (
    <div className="grid gap-2">
      <Field
        label="Text of the source"
        hint="Kept for members, as it is today; readers get the quotation only."
      >
        {(described) => (
          <Textarea
            {...described}
            autoFocus
            rows={6}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <Button
        look="primary"
        className="justify-self-start"
        disabled={pending || text.trim() === ''}
        onClick={keep}
      >
        {pending ? 'Keeping it…' : 'Keep as a capture'}
      </Button>
    </div>
  );
}
