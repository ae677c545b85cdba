import type { ClaimInDocument } from '@/lib/document/reading/reading.ts';
import {
  type ApprovalCount,
  approvalCount,
  type ClaimState,
  claimState,
  type ReviewTerms,
} from '@/lib/domain/review/decision.ts';
import { reviewTerms } from '@/lib/domain/review/review-terms.ts';
import type { ClaimJudgement } from '../types.ts';

type Claim = Pick<ClaimInDocument, 'id' | 'digest' | 'content'>;
type Judged = Pick<ClaimJudgement, 'decisions' | 'events' | 'terms'>;

/** How a claim stands as its words are at this moment, typed or restored a second ago. */
export function stateOf(claim: Claim, judgement: Judged | undefined): ClaimState {
  if (judgement === undefined) return 'unreviewed';
  return claimState(claim.digest, judgement.decisions, termsOf(claim, judgement));
}

/** How many approvals it has at this moment of those that it needs. */
export function approvingOf(claim: Claim, judgement: Judged | undefined): ApprovalCount {
  if (judgement === undefined) return { given: 0, needed: 1 };
  return approvalCount(claim.digest, judgement.decisions, termsOf(claim, judgement));
}

function termsOf({ id, digest, content }: Claim, { events, terms }: Judged): ReviewTerms {
  const { verdict } = content;
  return reviewTerms({ id, digest, verdict }, events, terms);
}
