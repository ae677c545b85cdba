import { lockActor } from '../../data/member/members.ts';
import { noteHeld, sendForSchedules, whatIsScheduled } from '../../data/publication/schedules.ts';
import { record } from '../../data/record/audit.ts';
import type { Tx } from '../../data/transaction.ts';
import type { Actor } from '../../domain/actor.ts';
import { isHeld } from '../../domain/brief/brief-state.ts';
import { can } from '../../domain/policy.ts';
import { type Schedule, scheduledFacts, whyHeld } from '../../domain/publication/schedule.ts';
import { type Outcome, refuse } from '../../domain/refusal.ts';
import { byTheDesk } from '../by-the-desk.ts';
import { briefActFacts, type Case, openCase } from '../case.ts';
import { settle } from '../settle.ts';
import { cancelSchedule } from './cancel-schedule.ts';
import { type Published, publishCase } from './publish-case.ts';

/** What came of a look at a schedule; `nothing` where it has ended, or its instant has not come. */
export type ClockOutcome = 'nothing' | 'held' | 'published' | 'cancelled';

/**
 * Publishes what is scheduled once its instant has come, for whoever scheduled it and with all that
 * a publication asks; what cannot be published then is cancelled, with the reason. Before its instant
 * it only notes whether the schedule is held. However often and by however many this is done, a
 * schedule ends once.
 */
export function publishScheduled(scheduleId: string, now: Date): Promise<ClockOutcome> {
  return byTheDesk(async (tx) => {
    const scheduled = await whatIsScheduled(tx, scheduleId);
    if (!scheduled) return 'nothing';
    // In the order of every act: first the member, then the brief. Else a suspension between the two
    // would have both wait for each other.
    const scheduler = await lockActor(tx, scheduled.scheduledById);
    const brief = await openCase(tx, scheduled.briefId, now);
    const schedule = brief?.dossier.schedule;
    if (!brief || schedule?.id !== scheduleId) return 'nothing';
    if (now < schedule.publishAt) return followHeld(tx, brief, schedule);

    const published = await publishFor(tx, brief, schedule, scheduler);
    if (published.ok) return 'published';
    const { dossier } = brief;
    await cancelSchedule(tx, dossier, published.refusal.message, { by: null, now: brief.now });
    await settle(tx, dossier.briefId);
    return 'cancelled';
  });
}

/** Sends for all that is scheduled, should a job have been lost or the desk have been down. */
export function followSchedules(): Promise<void> {
  return byTheDesk(sendForSchedules);
}

/** Records that a schedule is held, once for each time that its words lapse. */
async function followHeld(tx: Tx, brief: Case, schedule: Schedule): Promise<ClockOutcome> {
  const { now } = brief;
  const { briefId } = brief.dossier;
  const held = isHeld(briefActFacts(brief));
  if (held !== (schedule.heldSince !== null)) {
    await noteHeld(tx, schedule.id, held ? now : null);
    const doer = { actorId: null, briefId, at: now };
    if (held) await record(tx, doer, { kind: 'schedule-held', ...scheduledFacts(schedule) });
    await settle(tx, briefId);
  }
  return held ? 'held' : 'nothing';
}

async function publishFor(
  tx: Tx,
  brief: Case,
  schedule: Schedule,
  scheduler: Actor | null,
): Promise<Outcome<Published>> {
  if (scheduler === null || !can(scheduler, 'publish').ok) {
    return refuse('not-allowed', `${schedule.scheduledBy}, who scheduled it, may not publish now.`);
  }
  if (isHeld(briefActFacts(brief))) {
    const { state, checklist } = brief.assessment;
    return refuse('blocked', whyHeld(state, checklist));
  }
  const edition = { class: schedule.class, note: schedule.note ?? '' };
  return publishCase(tx, brief, edition, { actor: scheduler, now: brief.now, schedule });
}
