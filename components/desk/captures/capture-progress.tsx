'use client';

import { useState, useTransition } from 'react';
import { tryCaptureAgainAction } from '@/lib/actions/captures.ts';
import {
  isRunning,
  type CaptureProgress as Progress,
  progressWords,
} from '@/lib/domain/capture/capture-progress.ts';
import type { Refusal } from '@/lib/domain/refusal.ts';
import { Button } from '../../ui/button.tsx';
import { Notice, RefusalNotice } from '../../ui/notice.tsx';
import type { Tone } from '../../ui/pill.tsx';
import { useCaptureProgress } from './use-capture-progress.ts';

const nothing = () => {};

/**
 * How far a capture is: fetching, reading, captured, or what stood in the way and what to do about
 * it. It asks about every second while the capture runs and is read out as it changes.
 *
 * @param known what is known of the request already, so that nothing flickers
 * @param onEnd called when the capture comes to its end before our eyes
 */
export function CaptureProgress(followed: Followed) {
  return <Follow key={followed.requestId} {...followed} />;
}

type Followed = {
  requestId: string;
  known?: Progress | null;
  onEnd?: (progress: Progress) => void;
};

function Follow({ requestId, known = null, onEnd = nothing }: Followed) {
  const { progress, problem, followAnew } = useCaptureProgress(requestId, known, onEnd);
  const words = progress ? progressWords(progress) : 'Waiting for its turn…';
  return (
    <Notice tone={toneOf(progress)}>
      <div className="grid gap-2">
        <p role="status">{problem ?? words}</p>
        {progress ? <Tries progress={progress} /> : null}
        {progress && (progress.mayTryAgain || progress.retryAt) ? (
          <TryAgain requestId={requestId} onAsked={followAnew} />
        ) : null}
      </div>
    </Notice>
  );
}

function toneOf(progress: Progress | null): Tone {
  if (progress?.state === 'failed') return 'bad';
  if (progress === null || isRunning(progress)) return progress?.problem ? 'mixed' : 'neutral';
  return progress.captured?.nature === 'readable' ? 'good' : 'mixed';
}

/** What was tried, where it was more than once or is going to be. */
function Tries({ progress: { attempts, retryAt } }: { progress: Progress }) {
  if (attempts < 2 && retryAt === null) return null;
  const tried = attempts === 1 ? 'Tried once' : `Tried ${attempts} times`;
  return (
    <p className="text-xs text-soft">
      {tried}
      {retryAt ? '; it is tried again by itself in a moment.' : '.'}
    </p>
  );
}

function TryAgain({ requestId, onAsked }: { requestId: string; onAsked: () => void }) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, start] = useTransition();
  const ask = () =>
    start(async () => {
      const outcome = await tryCaptureAgainAction({ requestId });
      setRefusal(outcome.ok ? null : outcome.refusal);
      if (outcome.ok) onAsked();
    });
  return (
    <>
      <Button className="justify-self-start" disabled={pending} onClick={ask}>
        Try again
      </Button>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
    </>
  );
}
