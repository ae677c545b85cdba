import { useEffect, useState } from 'react';
import type { CapturedSource } from '@/lib/domain/capture/captured-source.ts';
import { useWriting } from '../writing.tsx';
import { matchingSources } from './matching-sources.ts';

export type LibrarySearch = {
  sources: readonly CapturedSource[];
  /** What to tell whoever waits; null when the answer is there. */
  said: string | null;
};

/** Milliseconds without a key before the library is asked. */
const PAUSE = 150;

type Answer = { query: string; sources: readonly CapturedSource[]; isMissing: boolean };

/** Searches the library on the server while somebody types; until it answers, what it said last is used. */
export function useLibrarySearch(query: string): LibrarySearch {
  const { props } = useWriting();
  const { searchSources } = props;
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    let isWanted = true;
    const answered = (sources: readonly CapturedSource[] | null) => {
      if (isWanted) setAnswer({ query, sources: sources ?? [], isMissing: sources === null });
    };
    const timer = setTimeout(() => {
      searchSources(query.trim()).then(
        (outcome) => answered(outcome.ok ? outcome.value : null),
        () => answered(null),
      );
    }, PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [searchSources, query]);

  if (answer === null) return { sources: [], said: 'Searching the library…' };
  if (answer.query !== query) {
    const sources = matchingSources(answer.sources, [], query);
    return { sources, said: 'Searching the library…' };
  }
  const missing = 'The library cannot be reached: these are the sources that this page knows.';
  return { sources: answer.sources, said: answer.isMissing ? missing : null };
}
