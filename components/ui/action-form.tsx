'use client';

import { type ReactNode, startTransition, useActionState, useEffect, useRef } from 'react';
import type { Refusal } from '@/lib/domain/refusal.ts';
import { Button, type ButtonLook } from './button.tsx';
import { Notice, RefusalNotice } from './notice.tsx';

/** What a form's action answers: what was done, in words, or why nothing was. */
export type FormState = { done?: string; refusal?: Refusal };

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

/**
 * A form bound to a server action. What was typed stays when the server refuses; after a success
 * the form is emptied where `clears` is set.
 */
export function ActionForm({
  action,
  submit,
  look = 'primary',
  clears = false,
  blocked,
  className = 'grid gap-4',
  children,
}: {
  action: FormAction;
  submit: ReactNode;
  look?: ButtonLook;
  clears?: boolean;
  /** Why the button cannot be used now; shown beside it. */
  blocked?: ReactNode;
  className?: string;
  children?: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  const [state, dispatch, pending] = useActionState(action, {});
  useEffect(() => {
    if (clears && state.done) form.current?.reset();
  }, [clears, state]);
  return (
    <form
      ref={form}
      className={className}
      action={dispatch}
      // React empties a form after its action; sending it ourselves keeps what was typed.
      onSubmit={(event) => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        startTransition(() => dispatch(data));
      }}
    >
      {children}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" look={look} disabled={pending || Boolean(blocked)}>
          {submit}
        </Button>
        {blocked ? <span className="text-sm text-soft">{blocked}</span> : null}
      </div>
      {state.refusal ? <RefusalNotice refusal={state.refusal} /> : null}
      {state.done ? (
        <Notice tone="good" live>
          {state.done}
        </Notice>
      ) : null}
    </form>
  );
}
