import { claimsToApprove } from '../../document/assessment/live-assessment.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { isAsSeen, type Seen } from '../../domain/review/recheck-guards.ts';
import { act, type Doing } from '../act.ts';
import { approvalOf, keepApproval, openLiveCase } from '../live-case.ts';
import { settle } from '../settle.ts';

/**
 * Approves one claim of the live version again, without signing the version: where two reviewers have
 * to approve, the first does this, and the second signs. Refuses whoever wrote in the version.
 */
export function approveLiveClaim(
  doing: Doing,
  briefId: string,
  { claimId, ...seen }: Seen & { claimId: string },
): Promise<Outcome<{ decisionId: string }>> {
  return act(doing, async (tx, actor) => {
    const opened = await openLiveCase(tx, actor, briefId, doing.now);
    if (!opened.ok) return opened;
    const { claims, facts, now } = opened.value;
    const current = isAsSeen(seen, facts);
    if (!current.ok) return current;
    const claim = claimsToApprove(claims, actor.id).find(({ id }) => id === claimId);
    if (!claim) return refuse('conflict', 'Nothing asks for a new decision on this claim.');
    const { obstacles = [] } = facts.claims.find(({ number }) => number === claim.number) ?? {};
    if (obstacles.length > 0) return refuse('blocked', obstacles.join(' '));
    const doer = { actorId: actor.id, briefId, at: now };
    const decision = approvalOf(claim, actor.id, now);
    const decisionId = await keepApproval(tx, doer, claim, decision);
    await settle(tx, briefId);
    return accept({ decisionId });
  });
}
