import { record } from '../../data/record/audit.ts';
import { endAssignment, openAssignmentsOn } from '../../data/review/assignments.ts';
import type { Tx } from '../../data/transaction.ts';
import type { Actor } from '../../domain/actor.ts';
import { can } from '../../domain/policy.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import type { AssignmentEnd } from '../../domain/review/assignment.ts';
import { act, type Doing } from '../act.ts';
import type { Case } from '../case.ts';
import { settle } from '../settle.ts';
import { assignmentNamed, openAssignment } from './open-assignment.ts';

/** A reviewer says that they will not do it, and why: whoever asked has to find somebody else. */
export function declineAssignment(
  doing: Doing,
  assignmentId: string,
  reason: string,
): Promise<Outcome<void>> {
  return act(doing, async (tx, actor) => {
    if (reason.trim() === '') {
      return refuse('invalid', 'Say why, so that whoever asked you can ask the right person.');
    }
    return end(tx, actor, doing.now, assignmentId, { as: 'declined', reason: reason.trim() });
  });
}

/** Nobody is asked for it any more; a reason is optional. */
export function takeBackAssignment(
  doing: Doing,
  assignmentId: string,
  reason: string,
): Promise<Outcome<void>> {
  return act(doing, async (tx, actor) =>
    end(tx, actor, doing.now, assignmentId, { as: 'taken-back', reason: reason.trim() || null }),
  );
}

/**
 * A publication ends what was asked for the words that it published, in its own transaction and
 * before it records itself.
 */
export async function finishAssignments(
  tx: Tx,
  actorId: string | null,
  { dossier: { briefId }, assessment }: Case,
  now: Date,
): Promise<void> {
  for (const assignment of await openAssignmentsOn(tx, briefId)) {
    await endAssignment(tx, assignment.id, 'done', null, now);
    const named = await assignmentNamed(tx, assignment, assessment.claims);
    const event = { kind: 'assignment-ended', as: 'done', reason: null, ...named } as const;
    await record(tx, { actorId, briefId, at: now }, event);
  }
}

async function end(
  tx: Tx,
  actor: Actor,
  now: Date,
  assignmentId: string,
  { as, reason }: { as: AssignmentEnd; reason: string | null },
): Promise<Outcome<void>> {
  const opened = await openAssignment(tx, assignmentId, now);
  if (!opened.ok) return opened;
  const { assignment, brief } = opened.value;
  const allowed =
    as === 'declined'
      ? can(actor, 'decline-assignment', { reviewer: assignment.reviewerId })
      : can(actor, 'assign');
  if (!allowed.ok) return allowed;

  const { id, briefId } = assignment;
  await endAssignment(tx, id, as, reason, now);
  const named = await assignmentNamed(tx, assignment, brief.assessment.claims);
  const doer = { actorId: actor.id, briefId, at: now };
  await record(tx, doer, { kind: 'assignment-ended', as, reason, ...named });
  await settle(tx, briefId);
  return accept(undefined);
}
