import type { RichNode } from '../../domain/publication/edition.ts';
import { citation, words as run } from '../edition/rich-nodes.ts';
import { doubtsAbout, type Piece, splitCitations } from './citations.ts';
import { endOfWords, sentencesOf } from './sentences.ts';

/** A claim as a stretch of a block's words, citations taken out. */
type ClaimRange = { id: string; start: number; end: number; citations: number[] };

/** The inline content of one block, and what it holds. */
export type BlockContent = {
  nodes: RichNode[];
  /** The text without its citations. */
  words: string;
  /** The numbers cited, in order. */
  cited: number[];
  claims: Array<{ id: string; text: string; citations: number[] }>;
  doubts: string[];
};

/**
 * Reads a block's text: references become citation nodes, and each cited sentence a claim, marked
 * over its words without the final full stop. `newClaimId` names the claims; it is null for a
 * heading, which can hold none.
 */
export function readInlines(text: string, newClaimId: (() => string) | null): BlockContent {
  const { pieces, doubts } = splitCitations(text);
  const words = pieces.map((piece) => ('text' in piece ? piece.text : '')).join('');
  const claims = newClaimId ? findClaims(words, placesOf(pieces), newClaimId) : [];
  return {
    nodes: toNodes(pieces, claims),
    words,
    cited: pieces.flatMap((piece) => ('citation' in piece ? piece.citation : [])),
    claims: claims.map(({ id, start, end, citations }) => {
      return { id, text: words.slice(start, end), citations };
    }),
    doubts: [...doubts, ...doubtsAbout(pieces)],
  };
}

type Place = { position: number; citation: number };

/** Where in the words each citation stands. */
function placesOf(pieces: Piece[]): Place[] {
  const places: Place[] = [];
  let position = 0;
  for (const piece of pieces) {
    if ('text' in piece) position += piece.text.length;
    else places.push({ position, citation: piece.citation });
  }
  return places;
}

/**
 * The sentences with a citation among or behind their words. A citation in front of a block's
 * first word belongs to no sentence: membership is by position, and only what follows a marked
 * character can belong to its claim.
 */
function findClaims(words: string, places: Place[], newClaimId: () => string): ClaimRange[] {
  const claims: ClaimRange[] = [];
  let next = 0;
  for (const sentence of sentencesOf(words, new Set(places.map(({ position }) => position)))) {
    const citations: number[] = [];
    for (let place = places[next]; place && place.position <= sentence.end; place = places[next]) {
      if (place.position > sentence.start) citations.push(place.citation);
      next += 1;
    }
    const { start, end } = sentence;
    const saysSomething = /[\p{L}\p{N}]/u.test(words.slice(start, end));
    if (citations.length === 0 || !saysSomething) continue;
    claims.push({ id: newClaimId(), start, end: endOfWords(words, sentence), citations });
  }
  return claims;
}

function toNodes(pieces: Piece[], claims: ClaimRange[]): RichNode[] {
  const nodes: RichNode[] = [];
  let position = 0;
  let current = 0;
  for (const piece of pieces) {
    if ('citation' in piece) {
      nodes.push(citation(String(piece.citation)));
      continue;
    }
    const end = position + piece.text.length;
    let from = position;
    while (from < end) {
      while ((claims[current]?.end ?? end) <= from) current += 1;
      const claim = claims[current];
      const isInside = claim !== undefined && claim.start <= from;
      const to = Math.min(end, isInside ? claim.end : (claim?.start ?? end));
      const text = piece.text.slice(from - position, to - position);
      nodes.push(isInside ? run(text, { claim: claim.id }) : run(text));
      from = to;
    }
    position = end;
  }
  return nodes;
}
