import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import type { BriefReading, ClaimInDocument } from '@/lib/document/reading.ts';
import { suggestionsOn } from './suggestions/suggested-nodes.ts';

/** Where a claim stands in the editor's document. */
export type ClaimPlace = {
  id: string;
  from: number;
  to: number;
  /** Up to the last citation that belongs to it, which may stand behind its words. */
  reach: number;
};

/** The places of a reading's claims in the very document that it was made from. */
export function claimPlaces(doc: ProseMirrorNode, reading: BriefReading): ClaimPlace[] {
  const claimsOfBlock = Map.groupBy(reading.claims, ({ blockKey }) => blockKey);
  const places: ClaimPlace[] = [];
  let block = 0;
  let citation = 0;
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const claims = claimsOfBlock.get(String(block)) ?? [];
    const found = claims.map((claim) => placeIn(node, position + 1, claim));
    node.forEach((child, offset) => {
      if (child.type.name !== 'citation' || !stands(child)) return;
      const owner = reading.citations[citation]?.claim;
      citation += 1;
      const place = found.find(({ id }) => id === owner);
      if (place) place.reach = Math.max(place.reach, position + 1 + offset + child.nodeSize);
    });
    places.push(...found);
    block += 1;
    return false;
  });
  return places;
}

/**
 * A claim counts its place in the block's words, where a citation takes no room and neither does
 * what is only suggested; the editor's positions count every node.
 */
function placeIn(
  block: ProseMirrorNode,
  start: number,
  { id, from, to }: Pick<ClaimInDocument, 'id' | 'from' | 'to'>,
): ClaimPlace {
  let words = 0;
  let first = start;
  let last = start;
  block.forEach((child, offset) => {
    const length = wordsIn(child);
    const position = start + offset;
    if (from >= words && from < words + length) first = position + from - words;
    if (to > words && to <= words + length) last = position + to - words;
    words += length;
  });
  return { id, from: first, to: last, reach: last };
}

function wordsIn(inline: ProseMirrorNode): number {
  if (!stands(inline)) return 0;
  if (inline.isText) return inline.nodeSize;
  return inline.type.name === 'hardBreak' ? 1 : 0;
}

/** Whether it is part of the brief already. */
function stands(inline: ProseMirrorNode): boolean {
  return suggestionsOn(inline).insertion === null;
}
