import { type EditorState, PluginKey, type Transaction } from '@tiptap/pm/state';
import { type SuggestedPart, suggestedParts } from './suggested-nodes.ts';

export type Settlement = 'accept' | 'reject';

const settling = new PluginKey('settling');

/**
 * The transaction that accepts or rejects these suggestions, wherever they stand: an edit like any
 * other, by whoever settles them. Null where none of them is open any more.
 */
export function settle(
  state: EditorState,
  ids: ReadonlySet<string>,
  settlement: Settlement,
): Transaction | null {
  const { tr } = state;
  const parts = suggestedParts(state.doc).filter(({ id }) => ids.has(id));
  for (const part of parts) {
    const from = tr.mapping.map(part.from, 1);
    const to = tr.mapping.map(part.to, -1);
    // What two suggestions concern may be gone by the first of them.
    if (from >= to) continue;
    const stays = (part.kind === 'insertion') === (settlement === 'accept');
    if (stays) unmark(tr, part, from, to);
    else tr.delete(from, to);
  }
  return parts.length === 0 ? null : tr.setMeta(settling, settlement).scrollIntoView();
}

function unmark(tr: Transaction, { kind, node }: SuggestedPart, from: number, to: number): void {
  if (node.isText) tr.removeMark(from, to, node.type.schema.marks[kind]);
  else tr.setNodeAttribute(from, kind, null);
}

/** Whether a change settles suggestions, so that it is made and not suggested in its turn. */
export function isSettling(transaction: Transaction): boolean {
  return transaction.getMeta(settling) !== undefined;
}
