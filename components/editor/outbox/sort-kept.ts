import * as Y from 'yjs';
import { SCHEMA_VERSION } from '@/lib/document/schema.ts';
import { byPage, type KeptChange, type SetAside } from './kept-change.ts';

/** What becomes of changes that were kept, once the server's document has arrived. */
export type SortedChanges = {
  /** The document holds them already: only their acknowledgement was lost. */
  stored: KeptChange[];
  sendable: KeptChange[];
  /** Not to be sent, each with the reason. */
  aside: Array<{ changes: KeptChange[]; why: SetAside['why'] }>;
};

/**
 * Sorts kept changes, page by page: what a page wrote builds on itself.
 *
 * @param document as the server has it; nothing is written to it
 * @param canWrite whether the member may write in the brief now
 */
export function sortKept(
  document: Y.Doc,
  kept: readonly KeptChange[],
  canWrite: boolean,
): SortedChanges {
  const sorted: SortedChanges = { stored: [], sendable: [], aside: [] };
  for (const changes of byPage(kept)) {
    if (holds(document, changes)) {
      sorted.stored.push(...changes);
      continue;
    }
    const waiting = changes.filter(({ setAside }) => setAside === null);
    const before = changes.filter(({ setAside }) => setAside !== null);
    if (before[0]?.setAside) sorted.aside.push({ changes: before, why: before[0].setAside.why });
    if (waiting.length === 0) continue;
    const why = whyNotSent(document, [...sorted.sendable, ...waiting], canWrite);
    if (why === null) sorted.sendable.push(...waiting);
    else sorted.aside.push({ changes: waiting, why });
  }
  return sorted;
}

/** All of them in one. */
export function merged(changes: readonly KeptChange[]): Uint8Array {
  return Y.mergeUpdates(changes.map(({ update }) => update));
}

function holds(document: Y.Doc, changes: readonly KeptChange[]): boolean {
  try {
    return Y.snapshotContainsUpdate(Y.snapshot(document), merged(changes));
  } catch {
    return false;
  }
}

function whyNotSent(
  document: Y.Doc,
  changes: readonly KeptChange[],
  canWrite: boolean,
): SetAside['why'] | null {
  if (changes.some(({ schema }) => schema !== SCHEMA_VERSION)) return 'other-schema';
  if (!canWrite) return 'role-taken';
  return fits(document, changes) ? null : 'incomplete';
}

/** Whether the document holds, or they bring, everything that they build on. */
function fits(document: Y.Doc, changes: readonly KeptChange[]): boolean {
  const copy = new Y.Doc();
  try {
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(document));
    Y.applyUpdate(copy, merged(changes));
    return copy.store.pendingStructs === null && copy.store.pendingDs === null;
  } catch {
    return false;
  } finally {
    copy.destroy();
  }
}
