import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import type { ClaimPlace } from './claim-places.ts';

/** A stretch of words that may become a claim, or why these may not, in words. */
export type ClaimSelection = { ok: true; from: number; to: number } | { ok: false; why: string };

/**
 * What a claim marked over a selection would hold: its words without the white space and the
 * citations at its ends. A claim stays inside one block, is no section's heading, says something,
 * and overlaps no other claim.
 */
export function claimSelection(
  doc: ProseMirrorNode,
  from: number,
  to: number,
  claims: readonly ClaimPlace[],
): ClaimSelection {
  if (from === to) return refused('Select the words of the claim first.');
  const $from = doc.resolve(from);
  const block = $from.parent;
  if (!block.isTextblock || !$from.sameParent(doc.resolve(to))) {
    return refused('A claim stays inside one paragraph. Select words of one only.');
  }
  if (block.type.name === 'heading' && block.attrs.level !== 3) {
    return refused('The heading of a section cannot be a claim. Mark words below it.');
  }
  const words = wordsWithin(doc, from, to);
  if (words === null) return refused('There are no words in the selection.');
  const other = claims.find((claim) => claim.from < words.to && claim.to > words.from);
  if (other) {
    return refused('Claims do not overlap. Remove the claim that is there, or select other words.');
  }
  return { ok: true, ...words };
}

function refused(why: string): ClaimSelection {
  return { ok: false, why };
}

/** From the first to the last character in the range that is not white space; null for none. */
function wordsWithin(
  doc: ProseMirrorNode,
  from: number,
  to: number,
): { from: number; to: number } | null {
  let first: number | null = null;
  let last = from;
  doc.nodesBetween(from, to, (node, position) => {
    if (!node.isText) return;
    const start = Math.max(from, position);
    const text = (node.text ?? '').slice(start - position, to - position);
    const said = text.trim();
    if (said === '') return;
    first ??= start + text.indexOf(said);
    last = start + text.trimEnd().length;
  });
  return first === null ? null : { from: first, to: last };
}
