import { useEffect, useState } from 'react';
import { findEntriesAction } from '@/lib/actions/entries.ts';
import type { Source } from '@/lib/domain/source/source.ts';

/** A pause in typing, in milliseconds, after which it is worth asking. */
const PAUSE = 200;
const SHORTEST = 2;

/** The entries of the library that some words may mean, a moment after they were typed. */
export function useFoundEntries(words: string): readonly Source[] {
  const sought = words.trim();
  const [answer, setAnswer] = useState<{ to: string; found: readonly Source[] }>({
    to: '',
    found: [],
  });
  useEffect(() => {
    if (sought.length < SHORTEST) return;
    let isWanted = true;
    const keep = (found: readonly Source[]) => {
      if (isWanted) setAnswer({ to: sought, found });
    };
    const timer = setTimeout(() => {
      findEntriesAction({ words: sought }).then(
        (outcome) => keep(outcome.ok ? outcome.value : []),
        () => keep([]),
      );
    }, PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [sought]);
  return answer.to === sought ? answer.found : [];
}
