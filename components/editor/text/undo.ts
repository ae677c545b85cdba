import { defaultDeleteFilter, defaultProtectedNodes, ySyncPluginKey } from '@tiptap/y-tiptap';
import { type Doc, type Transaction, UndoManager } from 'yjs';
import { sharedRoots } from '@/lib/document/shared-document.ts';

/** Origin of what a person writes outside the text: headline, claims' entries, follow-ups … */
const FIELDS = 'fields';

/** Writes to the shared document on a person's act, so that the one undo takes it back too. */
export function write(document: Doc, work: () => void): void {
  document.transact(work, FIELDS);
}

/** Whether a change was typed into a field of this very window. */
export function isTypedHere(transaction: Transaction): boolean {
  return transaction.origin === FIELDS;
}

/** One undo for the whole brief: whatever this person wrote last goes first, in any root. */
export function undoOf(document: Doc): UndoManager {
  // Who suggested something is said for good, see `addSuggestionEntry`.
  const { suggestions: _, ...undoable } = sharedRoots(document);
  return new UndoManager(Object.values(undoable), {
    trackedOrigins: new Set([ySyncPluginKey, FIELDS]),
    deleteFilter: (item) => defaultDeleteFilter(item, defaultProtectedNodes),
    captureTransaction: (transaction) => transaction.meta.get('addToHistory') !== false,
  });
}
