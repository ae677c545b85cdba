'use client';

import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { scheduleAction } from '@/lib/actions/schedule.ts';
import { ActButton } from '../../desk/act-button.tsx';
import type { EditionChoice } from './edition-fields.tsx';
import { InstantFields } from './instant-fields.tsx';
import { useSeenEdition } from './seen-edition.tsx';

/** Commits what was signed off to an instant, of the publication's clocks. */
export function ScheduleForm({
  briefId,
  version,
  choice,
  timeZone,
  blocked,
}: {
  briefId: string;
  /** The number that the version will have. */
  version: number;
  /** What it will be to readers. */
  choice: EditionChoice;
  timeZone: string;
  /** What has to be done first; null where nothing has. */
  blocked: ReactNode;
}) {
  const router = useRouter();
  const { manifest, noteStale, typed, keep, forget } = useSeenEdition();
  const { when, offset } = typed;
  return (
    <>
      <p className="text-soft">
        Version {version} is published then, exactly as it was signed off, if it still stands like
        that. Day and time are those of {timeZone}.
      </p>
      <InstantFields
        timeZone={timeZone}
        when={when}
        onWhen={(when) => keep({ when })}
        offset={offset}
        onOffset={(offset) => keep({ offset })}
      />
      <ActButton
        at="start"
        look="secondary"
        blocked={blocked}
        act={async () => {
          const outcome = await scheduleAction({ briefId, manifest, when, offset, ...choice });
          if (outcome.ok) forget();
          else noteStale(outcome.refusal.edition ?? null);
          router.refresh();
          return outcome;
        }}
      >
        Schedule
      </ActButton>
    </>
  );
}
