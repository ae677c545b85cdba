import type { Transaction } from '@tiptap/pm/state';
import { Mapping, StepMap } from '@tiptap/pm/transform';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

/**
 * How positions move in a transaction. The binding to the shared document replaces the whole text
 * whenever somebody else types, which would lose every position; so there the one stretch in which
 * old and new text differ is found, and positions around it keep their place.
 */
export function positionsThrough(transaction: Transaction): Mapping {
  if (!transaction.getMeta(ySyncPluginKey)?.isChangeOrigin) return transaction.mapping;
  const before = transaction.before.content;
  const after = transaction.doc.content;
  const start = before.findDiffStart(after);
  const end = before.findDiffEnd(after);
  if (start === null || end === null) return new Mapping();
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  return new Mapping([new StepMap([start, end.a + overlap - start, end.b + overlap - start])]);
}
