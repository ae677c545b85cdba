import { accept, type Outcome } from '@/lib/domain/refusal.ts';
import { type MatchingText, matchingText } from '@/lib/domain/words/matching-text.ts';
import type { EditorActions } from '../types.ts';

/**
 * Captured texts, ready to be compared with, each loaded once while the page is open: a capture
 * never changes.
 */
export type Captures = {
  load: (sourceId: string, digest: string) => Promise<Outcome<MatchingText>>;
  /** A text that was just kept, so that it need not be loaded. */
  remember: (sourceId: string, digest: string, text: string) => void;
};

export function capturesFrom(loadCapture: EditorActions['loadCapture']): Captures {
  const loaded = new Map<string, Promise<Outcome<MatchingText>>>();
  const keyOf = (sourceId: string, digest: string) => `${sourceId}/${digest}`;
  return {
    load: (sourceId, digest) => {
      const key = keyOf(sourceId, digest);
      const known = loaded.get(key);
      if (known) return known;
      const loading = loadCapture(sourceId, digest).then((outcome) =>
        outcome.ok ? accept(matchingText(outcome.value.text)) : outcome,
      );
      loaded.set(key, loading);
      const forget = () => loaded.delete(key);
      loading.then((outcome) => outcome.ok || forget(), forget);
      return loading;
    },
    remember: (sourceId, digest, text) => {
      loaded.set(keyOf(sourceId, digest), Promise.resolve(accept(matchingText(text))));
    },
  };
}
