'use client';

import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { publishAction } from '@/lib/actions/review.ts';
import { ActButton } from '../../desk/act-button.tsx';
import { Card, Fold } from '../card.tsx';
import { useSay } from '../decision/saying.tsx';
import { ChangedSinceLooked } from './changed-since-looked.tsx';
import { EditionFields, likelyChoice } from './edition-fields.tsx';
import { ScheduleForm } from './schedule-form.tsx';
import { READ_FIRST, useSeenEdition } from './seen-edition.tsx';

/** Publishes what was signed off, now or later: the first version, or the next with a note for readers. */
export function PublishCard({
  briefId,
  slug,
  live,
  signedOffBy,
  claimsChanged,
  isScheduled,
  isHeld,
  timeZone,
  notMine,
  blocked,
}: {
  briefId: string;
  slug: string;
  /** Number of the live version, or null. */
  live: number | null;
  signedOffBy: string | null;
  claimsChanged: boolean;
  /** Whether it is to be published by itself later. */
  isScheduled: boolean;
  /** Whether it was to be, and other words were signed off since. */
  isHeld: boolean;
  timeZone: string;
  /** Whose it is, for a member who publishes nothing; null for those who do. */
  notMine: string | null;
  /** What has to be done first; null where nothing has. */
  blocked: ReactNode;
}) {
  const router = useRouter();
  const say = useSay();
  const { manifest, difference, noteStale, typed, keep, forget } = useSeenEdition();
  const choice = typed.choice ?? likelyChoice(live, claimsChanged);
  const unread = difference === null ? null : READ_FIRST;
  const title = live === null ? 'Publish' : `Publish version ${live + 1}`;
  return (
    <Card id="publish" title={title}>
      <p className="text-soft">
        {signedOffBy ? `Signed off by ${signedOffBy}. ` : ''}
        It will be readable at <span className="[overflow-wrap:anywhere]">/briefs/{slug}</span>.
        {isScheduled ? ' Publishing now takes it off the schedule.' : ''}
      </p>
      {notMine === null ? (
        <>
          <EditionFields
            live={live}
            claimsChanged={claimsChanged}
            choice={choice}
            onChoose={(choice) => keep({ choice })}
          />
          <ChangedSinceLooked />
          <ActButton
            at="start"
            blocked={blocked ?? unread}
            act={async () => {
              const outcome = await publishAction({ briefId, manifest, ...choice });
              if (outcome.ok) {
                forget();
                say(`Version ${(live ?? 0) + 1} is live.`, { seen: true });
              } else noteStale(outcome.refusal.edition ?? null);
              router.refresh();
              return outcome;
            }}
          >
            {title}
          </ActButton>
          {isScheduled || isHeld ? null : (
            <Fold title="Publish later">
              <ScheduleForm
                briefId={briefId}
                version={(live ?? 0) + 1}
                choice={choice}
                timeZone={timeZone}
                blocked={blocked ?? unread}
              />
            </Fold>
          )}
        </>
      ) : (
        <p className="text-soft">{notMine}</p>
      )}
    </Card>
  );
}
