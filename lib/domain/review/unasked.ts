import type { ClaimState } from './decision.ts';

type AskedClaim = {
  id: string;
  state: ClaimState;
  contributors: readonly string[];
  /** Whose decision stands at its words. */
  judgedBy: readonly string[];
};

type ReviewAsked<C extends AskedClaim> = {
  claims: readonly C[];
  /** Who is asked to review a claim, or the whole brief where it names none. */
  assignments: readonly { claimId: string | null; reviewerId: string }[];
  /** Who contributed to the words of the brief since its last version. */
  writers: readonly string[];
};

/**
 * What of a brief in review nobody is asked to do who could: the claims that await a decision, or, once
 * every one is approved, the signature. Whoever wrote a claim or has judged it already is no answer to
 * who reviews it, and whoever wrote in the brief none to who signs it.
 */
export function unasked<C extends AskedClaim>({
  claims,
  assignments,
  writers,
}: ReviewAsked<C>): { claims: C[]; signOff: boolean } {
  const isAsked = ({ id, contributors, judgedBy }: C) =>
    assignments.some(
      ({ claimId, reviewerId }) =>
        (claimId === null || claimId === id) &&
        !contributors.includes(reviewerId) &&
        !judgedBy.includes(reviewerId),
    );
  const awaiting = claims.filter(({ state }) => state === 'unreviewed' || state === 'lapsed');
  const signs = ({ claimId, reviewerId }: { claimId: string | null; reviewerId: string }) =>
    claimId === null && !writers.includes(reviewerId);
  const isSettled = claims.every(({ state }) => state === 'approved');
  return {
    claims: awaiting.filter((claim) => !isAsked(claim)),
    signOff: isSettled && !assignments.some(signs),
  };
}
