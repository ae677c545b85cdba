import type { Editor } from '@tiptap/core';
import type { Doc } from 'yjs';
import { readContent } from '@/lib/document/reading/read-document.ts';
import type { BriefReading } from '@/lib/document/reading/reading.ts';
import { sharedRoots } from '@/lib/document/shared-document.ts';

/** What the brief says, kept up with as people write. */
export type LiveReading = {
  /** The last reading made: at most a moment old. */
  current: () => BriefReading;
  /** A reading of what stands there now, made if need be. */
  fresh: () => BriefReading;
  /** Called at once after each new reading, while the editor still holds what was read. */
  subscribe: (listener: () => void) => () => void;
  stop: () => void;
};

const SHORTEST_WAIT = 120;
/** A reading takes no more than this share of the time in which someone types. */
const SHARE = 1 / 10;

/**
 * Follows an editor and the roots beside its text. Reading a long brief takes a while, so it waits
 * for a pause in typing; the longer the last reading took, the longer the pause. Whoever types on
 * without a pause is read every ten pauses all the same.
 */
export function followReading(editor: Editor, document: Doc): LiveReading {
  const roots = sharedRoots(document);
  const listeners = new Set<() => void>();
  let wait = SHORTEST_WAIT;
  let reading = read();
  let staleSince: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function read(): BriefReading {
    const start = performance.now();
    const made = readContent(editor.state.doc, roots);
    wait = Math.max(SHORTEST_WAIT, (performance.now() - start) / SHARE);
    return made;
  }

  function fresh(): BriefReading {
    clearTimeout(timer);
    if (staleSince === null) return reading;
    staleSince = null;
    reading = read();
    for (const listener of listeners) listener();
    return reading;
  }

  function onChange(): void {
    const now = performance.now();
    staleSince ??= now;
    clearTimeout(timer);
    timer = setTimeout(fresh, Math.min(wait, Math.max(0, staleSince + 10 * wait - now)));
  }

  document.on('update', onChange);
  return {
    current: () => reading,
    fresh,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => {
      clearTimeout(timer);
      listeners.clear();
      document.off('update', onChange);
    },
  };
}
