import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { Doc } from 'yjs';
import { markedId } from '@/lib/document/reading/claims.ts';
import { readRoots } from '@/lib/document/reading/read-roots.ts';
import { addClaimEntry, newId, sharedRoots } from '@/lib/document/shared-document.ts';
import { write } from '../text/undo.ts';
import type { ClaimPlace } from './claim-places.ts';

/** Marks these words as a new claim and gives it an entry. Gives the transaction to dispatch. */
export function markClaim(
  state: EditorState,
  document: Doc,
  { from, to }: { from: number; to: number },
): Transaction {
  const id = newId();
  write(document, () =>
    addClaimEntry(document, id, { verdict: null, claimant: '', rationale: '' }),
  );
  return withMark(state, { from, to }, id);
}

/** Takes the claim's mark off its words. The words stay, and so do the decisions on record. */
export function unmarkClaim(state: EditorState, { from, to }: ClaimPlace): Transaction {
  return state.tr.removeMark(from, to, state.schema.marks.claim);
}

/**
 * Gives a claim whose mark was copied to a second place an id of its own, and a copy of the entry
 * that it shared with the first.
 */
export function separateClaim(state: EditorState, document: Doc, place: ClaimPlace): Transaction {
  return withMark(state, place, copyEntry(document, place.id));
}

/** Writes a copy of a claim's entry under a new id, and gives that id. */
export function copyEntry(document: Doc, id: string): string {
  const copy = newId();
  const entry = readRoots(sharedRoots(document)).entries[markedId(id)];
  write(document, () =>
    addClaimEntry(document, copy, entry ?? { verdict: null, claimant: '', rationale: '' }),
  );
  return copy;
}

/** The mark goes on text alone: the shared document keeps none on citations. */
function withMark(
  state: EditorState,
  { from, to }: { from: number; to: number },
  id: string,
): Transaction {
  const { tr, schema, doc } = state;
  const mark = schema.mark('claim', { id });
  doc.nodesBetween(from, to, (node: ProseMirrorNode, position) => {
    if (!node.isText) return;
    tr.addMark(Math.max(from, position), Math.min(to, position + node.nodeSize), mark);
  });
  return tr;
}
