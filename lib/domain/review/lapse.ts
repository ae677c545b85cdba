import type { WorkingState } from '../brief/brief-state.ts';
import { excerpt } from '../words/excerpt.ts';
import type { ClaimState, Decision } from './decision.ts';

/** An approval that counts no longer because the words changed. */
export type LapsedApproval = {
  claimId: string;
  /** The claim's number in reading order when it was noted. */
  number: number;
  /** What it says by now. */
  excerpt: string;
  /** The newest approval of the words as they were. */
  decisionId: string;
};

/** What lapsed in a brief: approvals of claims, and the signature over it. */
export type Lapses = { claims: LapsedApproval[]; signOffId: string | null };

/** How long something has to be lapsed before anybody hears of it, in seconds. */
export const LAPSES_WAIT = 60;

/**
 * Whether an approval or the signature lapsed when lists changed what they say of a brief in review.
 * Further keystrokes in what has lapsed already are nothing new.
 */
export function hasLapsed(
  before: { working: WorkingState; lapsed: number } | undefined,
  after: { working: WorkingState; lapsed: number },
): boolean {
  if (before === undefined || after.working !== 'in-review') return false;
  const wasReady = before.working === 'ready' || before.working === 'scheduled';
  return wasReady || (before.working === 'in-review' && after.lapsed > before.lapsed);
}

/**
 * What of a brief in review is lapsed and was not told yet. Each approval and each signature is told
 * of once, however often its words go and come back.
 *
 * @param told what was told of the brief so far
 */
export function untoldLapses(
  brief: {
    claims: readonly {
      id: string;
      number: number;
      state: ClaimState;
      digest: string;
      text: string;
    }[];
    decisions: readonly Pick<Decision, 'id' | 'claimId' | 'kind' | 'digest'>[];
    /** The newest signature of this submission, where it counts no longer; null where it does. */
    lapsedSignOff: string | null;
  },
  told: readonly Lapses[],
): Lapses | null {
  const toldOf = new Set(told.flatMap(({ claims }) => claims.map(({ decisionId }) => decisionId)));
  const claims = brief.claims.flatMap(({ id, number, state, digest, text }): LapsedApproval[] => {
    if (state !== 'lapsed') return [];
    const approval = brief.decisions.findLast(
      (one) => one.claimId === id && one.kind === 'approve' && one.digest !== digest,
    );
    if (!approval || toldOf.has(approval.id)) return [];
    return [{ claimId: id, number, excerpt: excerpt(text), decisionId: approval.id }];
  });
  const isTold = told.some(({ signOffId }) => signOffId === brief.lapsedSignOff);
  const signOffId = isTold ? null : brief.lapsedSignOff;
  return claims.length === 0 && signOffId === null ? null : { claims, signOffId };
}
