import { useCallback, useEffect, useState } from 'react';
import { captureProgressAction } from '@/lib/actions/captures.ts';
import { type CaptureProgress, isRunning } from '@/lib/domain/capture/capture-progress.ts';

/** How often is asked how far it is. */
const EVERY = 1_000;

/**
 * Follows a request for a capture while it runs, and calls `onEnd` when it has come to its end
 * before our eyes.
 *
 * @param known what is known of it already; null where nothing is
 * @returns how far it is, why that could not be asked, and a way to ask anew after it was tried again
 */
export function useCaptureProgress(
  requestId: string,
  known: CaptureProgress | null,
  onEnd: (progress: CaptureProgress) => void,
) {
  const [progress, setProgress] = useState(known);
  const [problem, setProblem] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const isOver = progress !== null && !isRunning(progress);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again in rounds until it is over
  useEffect(() => {
    if (isOver) return;
    let isWanted = true;
    const ask = async () => {
      const outcome = await captureProgressAction({ requestId }).catch(() => null);
      if (!isWanted) return;
      if (outcome?.ok) {
        setProblem(null);
        setProgress(outcome.value);
        if (!isRunning(outcome.value)) onEnd(outcome.value);
      } else {
        setProblem(outcome ? outcome.refusal.message : 'Factdesk does not answer. Asking again…');
      }
      setRound(round + 1);
    };
    const timer = setTimeout(() => void ask(), round === 0 ? 0 : EVERY);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [requestId, round, isOver]);

  const followAnew = useCallback(() => {
    setProgress(null);
    setRound(0);
  }, []);
  return { progress, problem, followAnew };
}
