'use client';

import { type SubmitEvent, useId, useState } from 'react';
import { z } from 'zod';
import { SHORTEST_PASSWORD } from '@/lib/domain/member/password.ts';
import { LONGEST_NAME } from '@/lib/domain/member/person-name.ts';
import { Button } from '../ui/button.tsx';
import { Field, Input } from '../ui/field.tsx';
import { Problem } from './problem.tsx';

/** What shows that somebody was invited, as the form's hidden fields. */
export type Proof = { invitation: string } | { email: string; token: string };

const answerSchema = z.union([
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), refusal: z.object({ message: z.string() }) }),
]);

/**
 * Asks a newcomer for their name, and for a password where they come by an invitation. Who comes
 * by a link sent to their address has shown enough, and can always have another link.
 */
export function JoinForm({ email, proof }: { email: string; proof: Proof }) {
  const problemId = useId();
  const [problem, setProblem] = useState<string>();
  const [sending, setSending] = useState(false);
  const told = problem ? problemId : undefined;

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const body = new FormData(event.currentTarget);
    setSending(true);
    const refused = await join(body);
    if (refused === null) return window.location.assign('/desk');
    setProblem(refused);
    setSending(false);
  }

  return (
    <form method="post" action="/api/join" onSubmit={submit} className="grid gap-4">
      {Object.entries(proof).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field label="Your name" hint="Readers see it beside what you check.">
        {(described) => (
          <Input
            {...described}
            name="name"
            autoComplete="name"
            required
            maxLength={LONGEST_NAME}
            aria-describedby={both(described['aria-describedby'], told)}
          />
        )}
      </Field>
      {'invitation' in proof ? (
        <>
          {/* For password managers, which keep a password under the address. */}
          <input type="text" autoComplete="username" value={email} readOnly hidden />
          <Field
            label="Password"
            hint={`At least ${SHORTEST_PASSWORD} characters. A few unrelated words are good.`}
          >
            {(described) => (
              <Input
                {...described}
                name="password"
                type="password"
                autoComplete="new-password"
                required
                minLength={SHORTEST_PASSWORD}
                aria-describedby={both(described['aria-describedby'], told)}
                aria-invalid={problem !== undefined}
              />
            )}
          </Field>
        </>
      ) : null}
      {problem ? <Problem id={problemId}>{problem}</Problem> : null}
      <Button type="submit" look="primary" disabled={sending}>
        Join the desk
      </Button>
    </form>
  );
}

/** Gives why one could not join, or null. */
async function join(body: FormData): Promise<string | null> {
  try {
    const response = await fetch('/api/join', { method: 'POST', body });
    const answer = answerSchema.parse(await response.json());
    return answer.ok ? null : answer.refusal.message;
  } catch {
    return 'The desk cannot be reached at the moment. What you typed is still here; try again.';
  }
}

function both(hint: string | undefined, problem: string | undefined): string {
  return [hint, problem].filter(Boolean).join(' ');
}
