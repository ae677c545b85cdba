/** After how many days what is live asks to be checked again. */
export type RecheckRule = {
  /** For briefs of this topic; null for any. */
  topicId: string | null;
  /** For briefs with a claim of this verdict, by its key; null for any. */
  verdict: string | null;
  days: number;
};

/** What the publication asks of its reviewers beyond what always holds. */
export type ReviewPolicy = {
  /** Keys of the verdicts whose claims two reviewers have to approve. */
  twoReviewersFor: readonly string[];
  /** Where several rules fit a brief, the shortest counts; where none does, none asks for it. */
  recheck: readonly RecheckRule[];
};

export const firstReviewPolicy: ReviewPolicy = { twoReviewersFor: [], recheck: [] };

/** How many reviewers must approve a claim with this verdict. */
export function quorumFor({ twoReviewersFor }: ReviewPolicy, verdict: string | null): number {
  return verdict !== null && twoReviewersFor.includes(verdict) ? 2 : 1;
}
