import type { Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

/**
 * Whether these changes are somebody's doing at this very editor, and not words that arrived from
 * the shared document. Only then may a plugin add changes of its own: clients write only on a
 * person's act, or two open windows would answer each other for ever.
 */
export function isPersonsAct(transactions: readonly Transaction[]): boolean {
  return (
    transactions.some((transaction) => transaction.docChanged) &&
    !transactions.some((transaction) => transaction.getMeta(ySyncPluginKey)?.isChangeOrigin)
  );
}
