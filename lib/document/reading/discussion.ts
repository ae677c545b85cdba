import type * as Y from 'yjs';
import { type Hold, holdOf, type Thread } from '../../domain/review/thread.ts';
import { type Anchor, AnchorFinder, type Place } from '../anchor/anchor.ts';
import { contributorsTo, type Ledger, writersOf } from '../authorship/authorship.ts';
import type { BriefReading } from './reading.ts';

/** A thread with what is kept of its words. */
export type AnchoredThread = Thread & { anchor: Anchor };

/** A thread with where its words stand now; null when they are gone. */
export type PlacedThread = AnchoredThread & { place: Place | null };

/** Finds the words of every thread in the document as it is. */
export function placeThreads(doc: Y.Doc, threads: readonly AnchoredThread[]): PlacedThread[] {
  if (threads.length === 0) return [];
  const finder = new AnchorFinder(doc);
  return threads.map((thread) => ({ ...thread, place: finder.find(thread.anchor) }));
}

/** Where a claim stands in the words of its block. */
type ClaimPlace = { blockKey: string; from: number; to: number };

/** Where the words of a thread stand, as far as it matters to claims. */
type ThreadPlace = Pick<Place, 'blockKey' | 'standing'>;

/**
 * Who wrote the words that something is about: a claim's writers on its words, those of the prose
 * elsewhere and where the words are gone, and those of the paragraph's suggestions where some of the
 * words are only suggested.
 */
export function writersBehind(
  place: Pick<Place, 'blockKey' | 'from' | 'to' | 'standing'> | null,
  { claims, suggestions }: Pick<BriefReading, 'claims' | 'suggestions'>,
  ledger: Ledger,
): string[] {
  if (place === null) return ledger.prose;
  const { blockKey, from, to, standing } = place;
  const touched = claims.filter((claim) => touches(claim, place));
  const inClaims = touched.reduce(
    (sum, claim) => sum + Math.min(claim.to, standing.to) - Math.max(claim.from, standing.from),
    0,
  );
  const isSuggested = to - from > standing.to - standing.from;
  const suggesting = suggestions.filter((known) => known.blockKeys.includes(blockKey));
  return [
    ...touched.flatMap(({ id }) => contributorsTo(ledger, id)),
    ...(inClaims < standing.to - standing.from || touched.length === 0 ? ledger.prose : []),
    ...(isSuggested ? suggesting.flatMap(({ id }) => writersOf(ledger, id)) : []),
  ];
}

/** The threads on any of a claim's words. */
export function threadsOn<T extends { place: ThreadPlace | null }>(
  claim: ClaimPlace,
  threads: readonly T[],
): T[] {
  return threads.filter(({ place }) => place !== null && touches(claim, place));
}

/** What holds up the approval of a claim. */
export function holdsOn(claim: ClaimPlace, threads: readonly PlacedThread[]): Hold[] {
  return threadsOn(claim, threads).flatMap((thread) => holdOf(thread) ?? []);
}

/**
 * What holds up the brief: on any claim, on words outside of claims, and on words that are gone,
 * since an objection does not end with the words that it was made to.
 */
export function holdsIn<C extends ClaimPlace>(
  claims: readonly C[],
  threads: readonly PlacedThread[],
): Array<Hold & { claim: C | null }> {
  return threads.flatMap((thread) => {
    const hold = holdOf(thread);
    const { place } = thread;
    const claim = place && claims.find((candidate) => touches(candidate, place));
    return hold ? [{ ...hold, claim: claim ?? null }] : [];
  });
}

function touches(claim: ClaimPlace, { blockKey, standing }: ThreadPlace): boolean {
  return claim.blockKey === blockKey && claim.from < standing.to && standing.from < claim.to;
}
