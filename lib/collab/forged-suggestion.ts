import type * as Y from 'yjs';
import { suggestionEntry } from '../document/reading/suggestions.ts';
import { sharedRoots } from '../document/shared-document.ts';

/**
 * Why a transaction may not come in that says who suggested something, or null. Only the sender can
 * begin a suggestion, in their own name; afterwards nobody changes or deletes what stands there, so
 * that a suggestion which was accepted, taken back and found again still has its author.
 */
export function forgedSuggestion(transaction: Y.Transaction, sender: string): string | null {
  const { suggestions } = sharedRoots(transaction.doc);
  const changed = [...transaction.changed].find(([type]) => Object.is(type, suggestions));
  for (const id of changed?.[1] ?? []) {
    const entry = id === null ? undefined : suggestions._map.get(id);
    if (id === null || !entry || !isFirst(entry, transaction)) {
      return 'it changes who suggested something';
    }
    if (suggestionEntry(suggestions.get(id)).by !== sender) {
      return 'it suggests something in another’s name';
    }
  }
  return null;
}

/** Whether an entry came with this transaction, and none before it. */
function isFirst({ deleted, left, id }: Y.Item, { beforeState }: Y.Transaction): boolean {
  return !deleted && left === null && id.clock >= (beforeState.get(id.client) ?? 0);
}
