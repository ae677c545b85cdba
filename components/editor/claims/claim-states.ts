import type { ClaimInDocument } from '@/lib/document/reading.ts';
import { type ClaimState, claimState } from '@/lib/domain/decision.ts';
import { reviewTerms } from '@/lib/domain/review-terms.ts';
import type { ClaimJudgement } from '../types.ts';

/** How a claim stands as its words are at this moment, typed or restored a second ago. */
export function stateOf(
  { id, digest, content }: Pick<ClaimInDocument, 'id' | 'digest' | 'content'>,
  judgement: Pick<ClaimJudgement, 'decisions' | 'events' | 'terms'> | undefined,
): ClaimState {
  if (judgement === undefined) return 'unreviewed';
  const { verdict } = content;
  const terms = reviewTerms({ id, digest, verdict }, judgement.events, judgement.terms);
  return claimState(digest, judgement.decisions, terms);
}
