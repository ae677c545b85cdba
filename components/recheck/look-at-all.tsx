'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState, useTransition } from 'react';
import { followLiveLooksAction, lookAtLiveSourcesAction } from '@/lib/actions/recheck.ts';
import type { Refusal } from '@/lib/domain/refusal.ts';
import type { CalendarDate } from '@/lib/domain/time/calendar-date.ts';
import { longDate } from '@/lib/domain/time/calendar-date.ts';
import { counted } from '@/lib/domain/words/wording.ts';
import { Card } from '../review/card.tsx';
import { Button } from '../ui/button.tsx';
import { RefusalNotice } from '../ui/notice.tsx';

/** How often is asked which looks were made. */
const EVERY = 1_500;

type Looks = Readonly<Record<string, string | null>>;

/**
 * How many sources of the live version were looked at since it was checked, and the way to have all of
 * them looked at now. The looks are made in the background, whoever stays to watch.
 */
export function LookAtAll({
  briefId,
  since,
  looked,
  latest,
  whyNot,
}: {
  briefId: string;
  since: CalendarDate;
  looked: { looked: number; of: number };
  /** The latest look at each source that has an address. */
  latest: Looks;
  /** Why this member cannot ask for looks; null when they can. */
  whyNot: string | null;
}) {
  const [before, setBefore] = useState<Looks | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, start] = useTransition();
  const done = before ? countNew(before, latest) : 0;
  const isLooking = before !== null && done < Object.keys(before).length;
  useNextLooks(isLooking, briefId, latest);
  const ask = () =>
    start(async () => {
      const outcome = await lookAtLiveSourcesAction({ briefId });
      setRefusal(outcome.ok ? null : outcome.refusal);
      if (outcome.ok) setBefore(latest);
    });
  return (
    <Card id="looks" title="Its sources">
      <p>
        {looked.of === 0
          ? 'None of its sources has an address that the desk can look at.'
          : `${looked.looked} of ${counted(looked.of, 'source')} ${looked.looked === 1 || looked.of === 1 ? 'was' : 'were'} looked at since ${longDate(since)}`}
      </p>
      {looked.of > 0 ? (
        <>
          <progress
            className="h-1.5 w-full"
            aria-label={isLooking ? 'Looks made' : 'Sources looked at'}
            value={isLooking ? done : looked.looked}
            max={looked.of}
          />
          <Button
            className="justify-self-start"
            onClick={ask}
            disabled={pending || isLooking || whyNot !== null}
          >
            Look at all of them now
          </Button>
          {whyNot ? <p className="text-xs text-soft">{whyNot}</p> : null}
          <p role="status" className="text-soft">
            {statusWords(before, done, isLooking)}
          </p>
        </>
      ) : null}
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
    </Card>
  );
}

function statusWords(before: Looks | null, done: number, isLooking: boolean): string {
  if (before === null) return 'The desk looks once a day at sources in use.';
  const of = counted(Object.keys(before).length, 'source');
  if (isLooking) return `The desk is looking: ${done} of ${of} so far. What it finds appears here.`;
  return `The desk has looked at ${of}.`;
}

function countNew(before: Looks, latest: Looks): number {
  return Object.entries(before).filter(([source, look]) => latest[source] !== look).length;
}

/** Loads the page again whenever there are looks after `latest`. */
function useNextLooks(isAwaited: boolean, briefId: string, latest: Looks): void {
  const router = useRouter();
  useEffect(() => {
    if (!isAwaited) return;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      const outcome = await followLiveLooksAction({ briefId }).catch(() => null);
      if (outcome?.ok && countNew(latest, outcome.value) > 0) router.refresh();
      timer = setTimeout(() => void ask(), EVERY);
    };
    timer = setTimeout(() => void ask(), EVERY);
    return () => clearTimeout(timer);
  }, [isAwaited, briefId, latest, router]);
}
