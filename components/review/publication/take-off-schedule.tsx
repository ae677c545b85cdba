'use client';

import { useRouter } from 'next/navigation';
import { takeOffScheduleAction } from '@/lib/actions/schedule.ts';
import { ActButton } from '../../desk/act-button.tsx';

/** Takes a publication off the schedule. */
export function TakeOffSchedule({ briefId }: { briefId: string }) {
  const router = useRouter();
  return (
    <ActButton
      at="start"
      look="secondary"
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
