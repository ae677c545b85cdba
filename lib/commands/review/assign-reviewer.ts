import { record } from '../../data/record/audit.ts';
import { endAssignment } from '../../data/review/assignments.ts';
import { can } from '../../domain/policy.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import type { CalendarDate } from '../../domain/time/calendar-date.ts';
import { act, type Doing } from '../act.ts';
import { NO_SUCH_BRIEF, openCase } from '../case.ts';
import { settle } from '../settle.ts';
import { type GivenReview, giveReview } from './give-review.ts';
import { assignmentNamed, openAssignment } from './open-assignment.ts';

/**
 * Asks a member to review a claim, or the whole brief. Several may be asked for the same; whoever
 * may not review it is refused, with the reason.
 */
export function assignReviewer(
  doing: Doing,
  briefId: string,
  given: GivenReview,
): Promise<Outcome<{ assignmentId: string }>> {
  return act(doing, async (tx, actor) => {
    const allowed = can(actor, 'assign');
    if (!allowed.ok) return allowed;
    const brief = await openCase(tx, briefId, doing.now);
    if (!brief) return refuse('not-found', NO_SUCH_BRIEF);
    const outcome = await giveReview(tx, actor, brief, given, brief.now);
    if (!outcome.ok) return outcome;
    await settle(tx, briefId);
    return outcome;
  });
}

/**
 * Gives to somebody else what was given to one reviewer: that ends, this begins, or nothing happens.
 * Of several who do so at once the first counts, and the others are told.
 */
export function reassignReview(
  doing: Doing,
  assignmentId: string,
  to: { reviewerId: string; dueOn: CalendarDate | null; note: string },
): Promise<Outcome<{ assignmentId: string }>> {
  return act(doing, async (tx, actor) => {
    const allowed = can(actor, 'assign');
    if (!allowed.ok) return allowed;
    const opened = await openAssignment(tx, assignmentId, doing.now);
    if (!opened.ok) return opened;
    const { assignment, brief } = opened.value;
    const { briefId, claimId } = assignment;
    const outcome = await giveReview(tx, actor, brief, { ...to, claimId }, doing.now);
    if (!outcome.ok) return outcome;

    await endAssignment(tx, assignment.id, 'reassigned', null, doing.now);
    const named = await assignmentNamed(tx, assignment, brief.assessment.claims);
    const doer = { actorId: actor.id, briefId, at: doing.now };
    await record(tx, doer, { kind: 'assignment-ended', as: 'reassigned', reason: null, ...named });
    await settle(tx, briefId);
    return accept(outcome.value);
  });
}
