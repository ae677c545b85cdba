'use client';

import { type ReactNode, useState, useTransition } from 'react';
import type { Outcome, Refusal } from '@/lib/domain/refusal.ts';
import { Button, type ButtonLook } from '../ui/button.tsx';
import { RefusalNotice } from '../ui/notice.tsx';

/** A button for one act on the server. A refusal is shown beside it, in the words of the rule. */
export function ActButton({
  act,
  look = 'primary',
  blocked = null,
  children,
}: {
  act: () => Promise<Outcome<unknown>>;
  look?: ButtonLook;
  /** Why it cannot be done now; shown beside the button. */
  blocked?: string | null;
  children: ReactNode;
}) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, start] = useTransition();
  const run = () =>
    start(async () => {
      const outcome = await act();
      setRefusal(outcome.ok ? null : outcome.refusal);
    });
  return (
    <div className="grid justify-items-end gap-1">
      <Button look={look} onClick={run} disabled={pending || blocked !== null}>
        {children}
      </Button>
      {blocked ? <p className="max-w-80 text-right text-xs text-soft">{blocked}</p> : null}
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
    </div>
  );
}
