'use client';

import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { signOffAction } from '@/lib/actions/review.ts';
import { ActButton } from '../../desk/act-button.tsx';
import { Card } from '../card.tsx';
import { useSay } from '../decision/saying.tsx';
import { ChangedSinceLooked } from './changed-since-looked.tsx';
import { READ_FIRST, useSeenEdition } from './seen-edition.tsx';

/** A reviewer's signature over exactly what the next version would freeze. */
export function SignOffCard({
  briefId,
  contexts,
  notMine,
  blocked,
}: {
  briefId: string;
  /** Words that needed no review, with the reason given: the signature covers them too. */
  contexts: readonly { text: string; reason: string }[];
  /** Whose it is, for a member who signs nothing off; null for those who do. */
  notMine: string | null;
  /** What has to be done first; null where nothing has. */
  blocked: ReactNode;
}) {
  const router = useRouter();
  const say = useSay();
  const { manifest, difference, noteStale } = useSeenEdition();
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
      <ChangedSinceLooked />
      <ActButton
        at="start"
        blocked={blocked ?? (difference === null ? null : READ_FIRST)}
        act={async () => {
          const outcome = await signOffAction({ briefId, manifest });
          noteStale(outcome.ok ? null : (outcome.refusal.edition ?? null));
          if (outcome.ok) say('You signed it off.', { seen: true });
          router.refresh();
          return outcome;
        }}
      >
        Sign off
      </ActButton>
    </Card>
  );
}
