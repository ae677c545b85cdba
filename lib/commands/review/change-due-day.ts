import { record } from '../../data/record/audit.ts';
import { saveDueDay } from '../../data/review/assignments.ts';
import { can } from '../../domain/policy.ts';
import { accept, type Outcome } from '../../domain/refusal.ts';
import { mayBeDueOn } from '../../domain/review/assignment.ts';
import type { CalendarDate } from '../../domain/time/calendar-date.ts';
import { act, type Doing } from '../act.ts';
import { settle } from '../settle.ts';
import { assignmentNamed, openAssignment } from './open-assignment.ts';

/** Moves the day by which a review should be done; null is no day. The same day is no act. */
export function changeDueDay(
  doing: Doing,
  assignmentId: string,
  dueOn: CalendarDate | null,
): Promise<Outcome<void>> {
  return act(doing, async (tx, actor) => {
    const allowed = can(actor, 'assign');
    if (!allowed.ok) return allowed;
    const opened = await openAssignment(tx, assignmentId, doing.now);
    if (!opened.ok) return opened;
    const { assignment, brief } = opened.value;
    if (assignment.dueOn === dueOn) return accept(undefined);
    const due = mayBeDueOn(dueOn, brief.dossier.today);
    if (!due.ok) return due;

    const { id, briefId } = assignment;
    await saveDueDay(tx, id, dueOn);
    const named = await assignmentNamed(tx, assignment, brief.assessment.claims);
    const change = { before: assignment.dueOn, after: dueOn };
    const doer = { actorId: actor.id, briefId, at: doing.now };
    await record(tx, doer, { kind: 'due-day-changed', ...change, ...named });
    await settle(tx, briefId);
    return accept(undefined);
  });
}
