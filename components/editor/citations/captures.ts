import type { Outcome } from '@/lib/domain/refusal.ts';
import type { EditorActions } from '../types.ts';

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
