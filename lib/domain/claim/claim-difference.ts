import { type PairedChange, pairedDifference } from '../words/paired-difference.ts';
import { type WordChange, wordDiff } from '../words/word-diff.ts';
import type { ClaimCitation, ClaimContent } from './claim.ts';

/** A single fact that was one thing and is another. */
export type FactDifference = { before: string | null; after: string | null };

/** What differs between two contents of a claim; null or empty where it is the same. */
export type ClaimDifference = {
  words: WordChange[] | null;
  verdict: FactDifference | null;
  claimant: FactDifference | null;
  rationale: WordChange[] | null;
  citations: PairedChange<ClaimCitation>[];
  /** The same citations, in another order. */
  reordered: boolean;
};

/** What changed from one content of a claim to another; null where nothing did. */
export function claimDifference(before: ClaimContent, after: ClaimContent): ClaimDifference | null {
  const citations = pairedDifference(before.citations, after.citations, isSame, isOfOneSource);
  const found: ClaimDifference = {
    words: changedWords(before.text, after.text),
    verdict: changedFact(before.verdict, after.verdict),
    claimant: changedFact(before.claimant, after.claimant),
    rationale: changedWords(before.rationale, after.rationale),
    citations,
    reordered: citations.length === 0 && !isSameOrder(before.citations, after.citations),
  };
  return isNothing(found) ? null : found;
}

function isNothing(found: ClaimDifference): boolean {
  const { words, verdict, claimant, rationale, citations, reordered } = found;
  return !(words || verdict || claimant || rationale || citations.length > 0 || reordered);
}

function changedWords(before: string, after: string): WordChange[] | null {
  return before === after ? null : wordDiff(before, after);
}

function changedFact(before: string | null, after: string | null): FactDifference | null {
  return before === after ? null : { before, after };
}

function isSame(one: ClaimCitation, other: ClaimCitation): boolean {
  return (
    isOfOneSource(one, other) &&
    one.capture === other.capture &&
    one.quotation === other.quotation &&
    one.locator === other.locator &&
    one.stance === other.stance
  );
}

function isOfOneSource(one: ClaimCitation, other: ClaimCitation): boolean {
  return one.source === other.source;
}

function isSameOrder(before: readonly ClaimCitation[], after: readonly ClaimCitation[]): boolean {
  return before.every((citation, index) => {
    const other = after[index];
    return other !== undefined && isSame(citation, other);
  });
}
