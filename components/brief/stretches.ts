import type { ShownClaim } from './shown-claims.ts';

/** The smallest thing that is shown within a block. `place` counts citations from 0. */
export type Piece = { key: number } & (
  | { kind: 'words'; text: string; bold: boolean; italic: boolean; href: string | null }
  | { kind: 'citation'; place: number }
  | { kind: 'break' }
);

/** A piece with the id that its claim mark holds, if any. */
export type MarkedPiece = Piece & { claim: string | null };

/** Consecutive pieces that are one claim's, or nobody's. */
export type Stretch = { key: number; claim: ShownClaim | null; pieces: Piece[] };

type Claims = { unplaced: ShownClaim[]; words: Map<number, string> };

/**
 * Cuts a block's pieces into stretches. In an edition exactly the words of a claim carry its mark,
 * but citations carry none: those between a claim's words stand within its stretch. Claims are
 * taken from `claims.unplaced` as they are met, and their words noted.
 */
export function stretchesOf(pieces: readonly MarkedPiece[], claims: Claims): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  while (at < pieces.length) {
    const first = pieces[at];
    if (!first) break;
    const mark = first.claim;
    const end = mark === null ? nextClaim(pieces, at) : endOfClaim(pieces, at, mark);
    const run = pieces.slice(at, end);
    const claim = mark === null ? null : takeClaim(claims, mark, run);
    stretches.push({ key: first.key, claim, pieces: run });
    at = end;
  }
  return stretches;
}

function nextClaim(pieces: readonly MarkedPiece[], from: number): number {
  const next = pieces.findIndex((piece, index) => index > from && piece.claim !== null);
  return next === -1 ? pieces.length : next;
}

function endOfClaim(pieces: readonly MarkedPiece[], from: number, mark: string): number {
  let end = from + 1;
  for (let at = end; at < pieces.length; at += 1) {
    const other = pieces[at]?.claim ?? null;
    if (other === mark) end = at + 1;
    else if (other !== null) break;
  }
  return end;
}

/** The claim that a run of marked words is; null where the edition knows none. */
function takeClaim(claims: Claims, mark: string, run: readonly Piece[]): ShownClaim | null {
  const index = claims.unplaced.findIndex(({ id }) => id === mark);
  const [claim] = index === -1 ? [] : claims.unplaced.splice(index, 1);
  if (!claim) return null;
  claims.words.set(claim.number, wordsOf(run));
  return claim;
}

/** The words of some pieces, references left out. */
export function wordsOf(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => (piece.kind === 'words' ? piece.text : piece.kind === 'break' ? ' ' : ''))
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
}
