'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { signOffAction } from '@/lib/actions/review.ts';
import { ActButton } from '../../desk/act-button.tsx';
import { Card } from '../card.tsx';

/** A reviewer's signature over exactly what the next version would freeze. */
export function SignOffCard({
  briefId,
  manifest,
  place,
  contexts,
  notMine,
  blocked,
}: {
  briefId: string;
  manifest: string | null;
  /** Where the brief's log ended when this was read. */
  place: string | null;
  /** Words that needed no review, with the reason given: the signature covers them too. */
  contexts: readonly { text: string; reason: string }[];
  /** Whose it is, for a member who signs nothing off; null for those who do. */
  notMine: string | null;
  blocked: string | null;
}) {
  const router = useRouter();
  // As it was when this page was opened: what came since may not have been read.
  const [opened] = useState({ place });
  const hasChanged = opened.place !== null && opened.place !== place;
  if (notMine !== null) {
    return (
      <Card id="sign-off" title="Sign-off">
        <p className="text-soft">{notMine}</p>
      </Card>
    );
  }
  return (
    <Card id="sign-off" title="Sign-off">
      <p className="text-soft">
        Your name will stand under exactly these words. Any later change asks for a new signature.
      </p>
      {contexts.length > 0 ? (
        <details>
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
        <p role="status" className="text-mixed">
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
        at="start"
        blocked={blocked}
        act={async () => {
          const outcome = await signOffAction({ briefId, manifest });
          router.refresh();
          return outcome;
        }}
      >
        Sign off
      </ActButton>
    </Card>
  );
}
