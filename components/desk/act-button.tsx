'use client';

import { type ReactNode, useId, useState, useTransition } from 'react';
import type { Outcome, Refusal } from '@/lib/domain/refusal.ts';
import { Button, type ButtonLook } from '../ui/button.tsx';
import { RefusalNotice } from '../ui/notice.tsx';

const sides = { start: 'justify-items-start', end: 'justify-items-end' } as const;

/** A button for one act on the server. A refusal is shown beside it, in the words of the rule. */
export function ActButton({
  act,
  look = 'primary',
  blocked = null,
  at = 'end',
  children,
}: {
  act: () => Promise<Outcome<unknown>>;
  look?: ButtonLook;
  /** Why it cannot be done now; shown beside the button. */
  blocked?: ReactNode;
  /** The side that the button and what is said of it keep to. */
  at?: 'start' | 'end';
  children: ReactNode;
}) {
  const whyNot = useId();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, start] = useTransition();
  const run = () =>
    start(async () => {
      const outcome = await act();
      setRefusal(outcome.ok ? null : outcome.refusal);
    });
  return (
    <div className={`grid gap-1 ${sides[at]}`}>
      <Button
        look={look}
        onClick={run}
        disabled={pending || blocked !== null}
        aria-describedby={blocked ? whyNot : undefined}
      >
        {children}
      </Button>
      {blocked ? (
        <p id={whyNot} className={`max-w-80 text-xs text-soft ${at === 'end' ? 'text-right' : ''}`}>
          {blocked}
        </p>
      ) : null}
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
    </div>
  );
}
