'use client';

import { type ReactNode, type SubmitEvent, useId, useRef, useState } from 'react';
import { LINK_ON_ITS_WAY, signInProblem } from '@/lib/domain/member/sign-in.ts';
import { Button } from '../ui/button.tsx';
import { Field, Input } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { type DemoAccount, DemoAccounts } from './demo-accounts.tsx';
import { postToNextAuth } from './next-auth.ts';
import { Problem } from './problem.tsx';

const PASSWORD = '/api/auth/callback/credentials';
const LINK = '/api/auth/signin/email';

type Progress = { step: 'typing' | 'sending' | 'sent' } | { step: 'refused'; problem: string };

/**
 * Address and password, and where there is a mail server a link instead of the password. A plain
 * form that posts to next-auth; with JavaScript it stays on the page and keeps what was typed.
 */
export function SignInForm({
  next,
  csrfToken,
  problem,
  sent,
  withLink,
  demoAccounts,
  children,
}: {
  /** Where to go once signed in: a path of ours. */
  next: string;
  csrfToken: string;
  /** The code of what went wrong before the page was shown. */
  problem: string | undefined;
  /** Whether a link was asked for before the page was shown. */
  sent: boolean;
  withLink: boolean;
  demoAccounts: readonly DemoAccount[];
  /** Other ways to sign in, shown below the form. */
  children?: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  const problemId = useId();
  const [progress, setProgress] = useState<Progress>(() => {
    if (problem) return { step: 'refused', problem };
    return { step: sent ? 'sent' : 'typing' };
  });
  const told = progress.step === 'refused' ? problemId : undefined;
  const isWrong = progress.step === 'refused' && progress.problem === 'CredentialsSignin';

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const pressed = event.nativeEvent.submitter;
    const path = pressed?.getAttribute('formaction') ?? PASSWORD;
    const fields = new FormData(event.currentTarget);
    setProgress({ step: 'sending' });
    const answer = await postToNextAuth(path, fields);
    if ('problem' in answer) setProgress({ step: 'refused', problem: answer.problem });
    else if (path === LINK) setProgress({ step: 'sent' });
    else window.location.assign(next);
  }

  return (
    <>
      <form
        ref={form}
        method="post"
        action={PASSWORD}
        onSubmit={submit}
        aria-busy={progress.step === 'sending'}
        className="grid gap-4"
      >
        <input type="hidden" name="csrfToken" value={csrfToken} />
        <input type="hidden" name="callbackUrl" value={next} />
        <Field label="E-mail address">
          {(described) => (
            <Input
              {...described}
              name="email"
              type="email"
              autoComplete="username"
              required
              aria-describedby={told}
              aria-invalid={isWrong}
            />
          )}
        </Field>
        <Field label="Password">
          {(described) => (
            <Input
              {...described}
              name="password"
              type="password"
              autoComplete="current-password"
              required
              aria-describedby={told}
              aria-invalid={isWrong}
            />
          )}
        </Field>
        {progress.step === 'refused' ? (
          <Problem id={problemId}>{signInProblem(progress.problem)}</Problem>
        ) : null}
        <Button type="submit" look="primary" disabled={progress.step === 'sending'}>
          Sign in
        </Button>
        {withLink ? (
          <Button
            type="submit"
            formAction={LINK}
            formNoValidate
            disabled={progress.step === 'sending'}
          >
            Send me a link instead
          </Button>
        ) : null}
        <div role="status" className="empty:-mt-4">
          {progress.step === 'sent' ? <Notice tone="good">{LINK_ON_ITS_WAY}</Notice> : null}
        </div>
      </form>
      {children}
      {demoAccounts.length > 0 ? <DemoAccounts form={form} accounts={demoAccounts} /> : null}
    </>
  );
}
