'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { signOffAction } from '@/lib/actions/review.ts';
import { ActButton } from '../desk/act-button.tsx';

/** A reviewer's signature over exactly what the next version would freeze. */
export function SignOffCard({
  briefId,
  manifest,
  place,
  contexts,
  blocked,
}: {
  briefId: string;
  manifest: string | null;
  /** Where the brief's log ended when this was read. */
  place: string | null;
  /** Words that needed no review, with the reason given: the signature covers them too. */
  contexts: readonly { text: string; reason: string }[];
  blocked: string | null;
}) {
  const router = useRouter();
  // As it was when this page was opened: what came since may not have been read.
  const [opened] = useState({ place });
  const hasChanged = opened.place !== null && opened.place !== place;
  return (
    <section
      id="sign-off"
      aria-labelledby="sign-off-title"
      className="grid gap-3 rounded-card border bg-card p-4"
    >
      <h2 id="sign-off-title" className="text-sm font-semibold">
        Sign-off
      </h2>
      <p className="text-sm text-soft">
        Your name will stand under exactly these words. Any later change asks for a new signature.
      </p>
      {contexts.length > 0 ? (
        <details className="text-sm">
          <summary>
            {contexts.length} {contexts.length === 1 ? 'passage' : 'passages'} marked as context
          </summary>
          <ul className="grid gap-1 pt-1">
            {contexts.map(({ text, reason }) => (
              <li key={`${text} ${reason}`}>
                <q>{text}</q> <span className="text-soft">{reason}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {hasChanged ? (
        <p role="status" className="text-sm text-mixed">
          <span aria-hidden="true">◐ </span>
          Somebody wrote in the brief since you opened this page.{' '}
          <a
            className="underline"
            href={`/desk/briefs/${briefId}/history?from=${opened.place}&to=now`}
          >
            See what changed
          </a>
        </p>
      ) : null}
      <ActButton
        blocked={blocked}
        act={async () => {
          const outcome = await signOffAction({ briefId, manifest });
          router.refresh();
          return outcome;
        }}
      >
        Sign off
      </ActButton>
    </section>
  );
}
