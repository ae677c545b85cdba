import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { ClaimPlace } from './claim-places.ts';

/**
 * Takes a claim out: its words, its citations, and the full stop of a sentence that was nothing
 * else. Gives the transaction to dispatch.
 */
export function withdrawnFrom({ tr, doc }: EditorState, place: ClaimPlace): Transaction {
  return tr.delete(place.from, place.reach + endOfSentence(doc, place));
}

const ENDS_SENTENCE = /[.!?…]["”’)]*\s*$/u;

/** How much behind a claim ends the sentence that it is the whole of. */
function endOfSentence(doc: ProseMirrorNode, { from, reach }: ClaimPlace): number {
  const $from = doc.resolve(from);
  const before = doc.textBetween($from.start(), from, undefined, '\uFFFC');
  const after = doc.resolve(reach).nodeAfter;
  if (!after?.isText || after.marks.length > 0) return 0;
  if (before.trim() !== '' && !ENDS_SENTENCE.test(before)) return 0;
  return /^[.!?…]["”’)]*\s*/u.exec(after.text ?? '')?.[0].length ?? 0;
}
