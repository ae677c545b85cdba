import { type ClaimNotice, noticeWords } from '../../domain/publication/claim-notice.ts';
import type { DecisionFacts } from '../../domain/review/decision.ts';

/** Why approvals from before do not count although no word changed, apart from source events. */
export type AskedAnew = { what: string; reason: string; by: string; at: Date };

/**
 * What asks for a new look at a claim’s words: a notice beside them, ended or not while
 * nobody has decided since, and a retraction of the brief where they were approved before it.
 *
 * @param decisions all about the claim
 */
export function askedAnew(
  claim: { id: string; digest: string },
  decisions: readonly DecisionFacts[],
  {
    notices,
    retraction,
  }: { notices: readonly ClaimNotice[]; retraction: Omit<AskedAnew, 'what'> | null },
): AskedAnew[] {
  const wasApproved = decisions.some(
    ({ kind, digest, at }) =>
      kind === 'approve' && digest === claim.digest && retraction !== null && at < retraction.at,
  );
  const noticed = notices
    .filter(({ claimId, digest }) => claimId === claim.id && digest === claim.digest)
    .filter(({ ended, at }) => !ended || !decisions.some((one) => isSince(one, claim.digest, at)))
    .map(({ kind, reason, by, at, ended }) => ({
      what: ended
        ? `In an earlier version it was ${noticeWords[kind]}`
        : `In the live version it is ${noticeWords[kind]}`,
      reason,
      by,
      at,
    }));
  if (retraction === null || !wasApproved) return noticed;
  const { reason, by, at } = retraction;
  return [{ what: 'The brief was retracted', reason, by, at }, ...noticed];
}

function isSince({ digest, at }: DecisionFacts, present: string, asked: Date): boolean {
  return digest === present && at >= asked;
}
