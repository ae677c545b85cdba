'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { scheduleAction } from '@/lib/actions/schedule.ts';
import { ActButton } from '../../desk/act-button.tsx';
import type { EditionChoice } from './edition-fields.tsx';
import { InstantFields } from './instant-fields.tsx';

/** Commits what was signed off to an instant, of the publication's clocks. */
export function ScheduleForm({
  briefId,
  manifest,
  version,
  choice,
  timeZone,
  blocked,
}: {
  briefId: string;
  /** Exactly what will be published. */
  manifest: string | null;
  /** The number that the version will have. */
  version: number;
  /** What it will be to readers. */
  choice: EditionChoice;
  timeZone: string;
  blocked: string | null;
}) {
  const router = useRouter();
  const [when, setWhen] = useState({ day: '', time: '' });
  const [offset, setOffset] = useState<string | null>(null);
  return (
    <>
      <p className="text-soft">
        Version {version} is published then, exactly as it was signed off, if it still stands like
        that. Day and time are those of {timeZone}.
      </p>
      <InstantFields
        timeZone={timeZone}
        when={when}
        onWhen={setWhen}
        offset={offset}
        onOffset={setOffset}
      />
      <ActButton
        at="start"
        look="secondary"
        blocked={blocked}
        act={async () => {
          const outcome = await scheduleAction({ briefId, manifest, when, offset, ...choice });
          router.refresh();
          return outcome;
        }}
      >
        Schedule
      </ActButton>
    </>
  );
}
