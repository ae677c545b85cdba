import { QUORUM } from '@/lib/document/assessment.ts';
import type { ClaimInDocument } from '@/lib/document/reading.ts';
import { type ClaimState, claimState } from '@/lib/domain/decision.ts';
import { newestOf } from '@/lib/domain/source-event.ts';
import type { ClaimJudgement } from '../types.ts';

/** How a claim stands as its words are at this moment, typed or restored a second ago. */
export function stateOf(
  { digest }: Pick<ClaimInDocument, 'digest'>,
  judgement: Pick<ClaimJudgement, 'decisions' | 'events'> | undefined,
): ClaimState {
  const terms = { quorum: QUORUM, notBefore: newestOf(judgement?.events ?? []) };
  return claimState(digest, judgement?.decisions ?? [], terms);
}
