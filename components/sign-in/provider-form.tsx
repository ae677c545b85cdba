'use client';

import { type SubmitEvent, useId, useState } from 'react';
import { signInProblem } from '@/lib/domain/member/sign-in.ts';
import { Button } from '../ui/button.tsx';
import { postToNextAuth } from './next-auth.ts';
import { Problem } from './problem.tsx';

/** The way through the newsroom's own identity provider. */
export function ProviderForm({ name, next }: { name: string; next: string }) {
  const problemId = useId();
  const [problem, setProblem] = useState<string>();

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const answer = await postToNextAuth('/api/auth/signin/oidc', new FormData(event.currentTarget));
    // By script: our policy lets forms lead to this site alone.
    if ('goTo' in answer) window.location.assign(answer.goTo);
    else setProblem(answer.problem);
  }

  return (
    <form onSubmit={submit} className="grid gap-4">
      <p aria-hidden="true" className="flex items-center gap-3 text-sm text-soft">
        <span className="h-px grow bg-rule" />
        or
        <span className="h-px grow bg-rule" />
      </p>
      <input type="hidden" name="callbackUrl" value={next} />
      <Button type="submit" aria-describedby={problem ? problemId : undefined}>
        Continue with {name}
      </Button>
      {problem ? <Problem id={problemId}>{signInProblem(problem)}</Problem> : null}
    </form>
  );
}
