import { useEffect, useState } from 'react';
import type { MatchingText } from '@/lib/domain/words/matching-text.ts';
import { useWriting } from '../writing.tsx';

export type LoadedCapture = { text: MatchingText | null; problem: string | null };

const nothing: LoadedCapture = { text: null, problem: null };

/** The text of a capture, ready to be compared with; without a digest there is none to load. */
export function useCapture(sourceId: string, digest: string | null): LoadedCapture {
  const { captures } = useWriting();
  const [loaded, setLoaded] = useState<LoadedCapture & { digest: string | null }>({
    ...nothing,
    digest: null,
  });
  useEffect(() => {
    let isWanted = true;
    const keep = (capture: LoadedCapture) => {
      if (isWanted) setLoaded({ ...capture, digest });
    };
    if (digest !== null) {
      captures.load(sourceId, digest).then(
        (outcome) =>
          keep(
            outcome.ok
              ? { text: outcome.value, problem: null }
              : { text: null, problem: outcome.refusal.message },
          ),
        () => keep({ text: null, problem: 'The captured text could not be loaded.' }),
      );
    }
    return () => {
      isWanted = false;
    };
  }, [captures, sourceId, digest]);
  return loaded.digest === digest ? loaded : nothing;
}
