import { useEffect, useState } from 'react';
import type { Outcome } from '@/lib/domain/refusal.ts';
import type { EditorActions } from '../types.ts';
import { useWriting } from '../writing.tsx';

/** Captured texts, each loaded once while the page is open: a capture never changes. */
export type Captures = {
  load: (sourceId: string, digest: string) => Promise<Outcome<{ text: string }>>;
  /** A text that was just kept, so that it need not be loaded. */
  remember: (sourceId: string, digest: string, text: string) => void;
};

export function capturesFrom(loadCapture: EditorActions['loadCapture']): Captures {
  const loaded = new Map<string, Promise<Outcome<{ text: string }>>>();
  const keyOf = (sourceId: string, digest: string) => `${sourceId}/${digest}`;
  return {
    load: (sourceId, digest) => {
      const key = keyOf(sourceId, digest);
      const known = loaded.get(key);
      if (known) return known;
      const loading = loadCapture(sourceId, digest);
      loaded.set(key, loading);
      const forget = () => loaded.delete(key);
      loading.then((outcome) => outcome.ok || forget(), forget);
      return loading;
    },
    remember: (sourceId, digest, text) => {
      loaded.set(keyOf(sourceId, digest), Promise.resolve({ ok: true, value: { text } }));
    },
  };
}

export type LoadedCapture = { text: string | null; problem: string | null };

const nothing: LoadedCapture = { text: null, problem: null };

/** The text of a capture; without a digest there is none to load. */
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
              ? { text: outcome.value.text, problem: null }
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
