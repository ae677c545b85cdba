'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { scheduleAction, takeOffScheduleAction } from '@/lib/actions/schedule.ts';
import { ActButton } from '../desk/act-button.tsx';
import { EditionFields, useEditionChoice } from './edition-fields.tsx';
import { InstantFields } from './instant-fields.tsx';

type ScheduleCardProps = {
  briefId: string;
  /** Exactly what will be published. */
  manifest: string | null;
  /** Number of the live version, or null. */
  live: number | null;
  claimsChanged: boolean;
  timeZone: string;
  blocked: string | null;
};

/** Commits what was signed off to an instant, of the publication's clocks. */
export function ScheduleCard(props: ScheduleCardProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className="rounded-card border bg-card p-4 text-sm"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className="font-semibold">Publish later</summary>
      {isOpen ? <ScheduleForm {...props} /> : null}
    </details>
  );
}

function ScheduleForm({
  briefId,
  manifest,
  live,
  claimsChanged,
  timeZone,
  blocked,
}: ScheduleCardProps) {
  const router = useRouter();
  const [choice, choose] = useEditionChoice(live, claimsChanged);
  const [when, setWhen] = useState({ day: '', time: '' });
  const [offset, setOffset] = useState<string | null>(null);
  return (
    <div className="grid gap-3 pt-3">
      <p className="text-soft">
        Version {(live ?? 0) + 1} is published then, exactly as it was signed off, if it still
        stands like that. Day and time are those of {timeZone}.
      </p>
      <InstantFields
        timeZone={timeZone}
        when={when}
        onWhen={setWhen}
        offset={offset}
        onOffset={setOffset}
      />
      <EditionFields live={live} claimsChanged={claimsChanged} choice={choice} onChoose={choose} />
      <ActButton
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
    </div>
  );
}

/** Takes a publication off the schedule. */
export function TakeOffSchedule({ briefId, blocked }: { briefId: string; blocked: string | null }) {
  const router = useRouter();
  return (
    <ActButton
      look="secondary"
      blocked={blocked}
      act={async () => {
        const outcome = await takeOffScheduleAction({ briefId });
        router.refresh();
        return outcome;
      }}
    >
      Take it off the schedule
    </ActButton>
  );
}
