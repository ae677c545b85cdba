'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { returnAction } from '@/lib/actions/review.ts';
import { ActButton } from '../../desk/act-button.tsx';
import { Field, Textarea } from '../../ui/field.tsx';
import { useSay } from '../decision/saying.tsx';

/** Sends the whole brief back to its writers; whoever submitted it withdraws it. */
export function ReturnCard({ briefId, isSubmitter }: { briefId: string; isSubmitter: boolean }) {
  const router = useRouter();
  const say = useSay();
  const [reason, setReason] = useState('');
  const deed = isSubmitter ? 'Withdraw from review' : 'Return to drafting';
  return (
    <details className="rounded-card border bg-card p-4 text-sm">
      <summary className="font-semibold">{deed}</summary>
      <div className="grid gap-3 pt-3">
        <Field
          label="Reason"
          hint={
            isSubmitter ? 'You submitted it, so a reason is optional.' : 'The writers will read it.'
          }
        >
          {(described) => (
            <Textarea
              {...described}
              rows={2}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          )}
        </Field>
        <ActButton
          at="start"
          look="secondary"
          blocked={!isSubmitter && reason.trim() === '' ? 'Say why the brief goes back.' : null}
          act={async () => {
            const outcome = await returnAction({ briefId, reason });
            if (outcome.ok) say('The brief is back with its writers.', { seen: true });
            router.refresh();
            return outcome;
          }}
        >
          {deed}
        </ActButton>
      </div>
    </details>
  );
}
