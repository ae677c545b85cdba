import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import type { BriefReading, ClaimInDocument } from '@/lib/document/reading/reading.ts';
import { positionsOf, standingWords, stands } from '../text/block-offsets.ts';

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

function placeIn(
  block: ProseMirrorNode,
  start: number,
  { id, from, to }: Pick<ClaimInDocument, 'id' | 'from' | 'to'>,
): ClaimPlace {
  const positions = positionsOf(block, start, { from, to }, standingWords);
  return { id, ...positions, reach: positions.to };
}
