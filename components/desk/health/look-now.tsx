'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState, useTransition } from 'react';
import { followLooksAction, requestLookAction } from '@/lib/actions/source-health.ts';
import type { Refusal } from '@/lib/domain/refusal.ts';
import { Button } from '../../ui/button.tsx';
import { RefusalNotice } from '../../ui/notice.tsx';

/** How often is asked whether the look was made. */
const EVERY = 1_000;

/** Asks for a look at the source now, and shows what it gave as soon as it is made. */
export function LookNow({ sourceId, latest }: { sourceId: string; latest: string | null }) {
  /** The look that was the latest when one was asked for; undefined while none is. */
  const [before, setBefore] = useState<string | null | undefined>(undefined);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, start] = useTransition();
  const isLooking = before !== undefined && before === latest;
  useNextLook(isLooking, sourceId, latest);
  const ask = () =>
    start(async () => {
      const outcome = await requestLookAction({ sourceId });
      setRefusal(outcome.ok ? null : outcome.refusal);
      if (outcome.ok) setBefore(latest);
    });
  return (
    <div className="grid justify-items-start gap-2">
      <div className="flex flex-wrap items-center gap-3">
        <Button onClick={ask} disabled={pending || isLooking}>
          Look now
        </Button>
        <p role="status" className="text-sm text-soft">
          {isLooking
            ? 'The desk is looking. What it finds appears here.'
            : before === undefined
              ? 'The desk looks once a day at sources in use.'
              : 'The desk has looked.'}
        </p>
      </div>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
    </div>
  );
}

/** Loads the page again once there is a look after `latest`. */
function useNextLook(isAwaited: boolean, sourceId: string, latest: string | null): void {
  const router = useRouter();
  useEffect(() => {
    if (!isAwaited) return;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      const outcome = await followLooksAction({ sourceId }).catch(() => null);
      if (outcome?.ok && outcome.value.latest !== latest) router.refresh();
      timer = setTimeout(() => void ask(), EVERY);
    };
    timer = setTimeout(() => void ask(), EVERY);
    return () => clearTimeout(timer);
  }, [isAwaited, sourceId, latest, router]);
}
