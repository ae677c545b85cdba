'use client';

import { startTransition, useState } from 'react';
import type { Outcome } from '@/lib/domain/refusal.ts';
import { Field, Textarea } from '../../ui/field.tsx';
import { ActButton } from '../act-button.tsx';

/** An act that needs a reason in words; they stay when the server refuses. */
export function ReasonedAct({
  label,
  hint,
  needed,
  button,
  act,
}: {
  label: string;
  hint: string;
  /** What to do while there is no reason yet. */
  needed: string;
  button: string;
  act: (reason: string) => Promise<Outcome<unknown>>;
}) {
  const [reason, setReason] = useState('');
  return (
    <div className="grid gap-2">
      <Field label={label} hint={hint}>
        {(described) => (
          <Textarea
            {...described}
            rows={2}
            maxLength={2_000}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
      <ActButton
        at="start"
        look="danger"
        blocked={reason.trim() === '' ? needed : null}
        act={async () => {
          const outcome = await act(reason);
          // Along with what the page says of the act: emptied before, it would ask for a reason again.
          if (outcome.ok) startTransition(() => setReason(''));
          return outcome;
        }}
      >
        {button}
      </ActButton>
    </div>
  );
}
