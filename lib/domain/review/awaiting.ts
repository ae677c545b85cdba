import type { ClaimState, DecisionFacts } from './decision.ts';

/** What is known of a claim when it is asked whose turn it is. */
export type ClaimAtTurn = {
  state: ClaimState;
  /** What each reviewer last decided about the words as they are, as far as it still counts. */
  standing: readonly Pick<DecisionFacts, 'reviewerId' | 'kind'>[];
  /** Who is asked to review it: for the claim itself, else for the whole brief. */
  asked: readonly string[];
};

/**
 * Whether a claim awaits this reviewer, who may approve it. Nobody approves twice, and what somebody
 * objects to awaits its writers. While whoever was asked has not decided, it awaits nobody else.
 */
export function awaits(reviewerId: string, { state, standing, asked }: ClaimAtTurn): boolean {
  if (state === 'approved' || state === 'changes-requested') return false;
  const decided = new Set(standing.map((decision) => decision.reviewerId));
  if (decided.has(reviewerId)) return false;
  const waitedFor = asked.filter((id) => !decided.has(id));
  return waitedFor.length === 0 || waitedFor.includes(reviewerId);
}
