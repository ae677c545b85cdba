import type { Dossier } from '../../data/brief/dossier.ts';
import { endSchedule } from '../../data/publication/schedules.ts';
import { record } from '../../data/record/audit.ts';
import type { Tx } from '../../data/transaction.ts';
import type { Actor } from '../../domain/actor.ts';
import { next } from '../../domain/brief/brief.ts';
import { scheduledFacts } from '../../domain/publication/schedule.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { act, type Doing } from '../act.ts';
import { briefActFacts, NO_SUCH_BRIEF, openCase } from '../case.ts';
import { settle } from '../settle.ts';

/** Takes a publication off the schedule, held or not. The brief stays what it is without. */
export function takeOffSchedule(doing: Doing, briefId: string): Promise<Outcome<void>> {
  return act(doing, async (tx, actor) => {
    const brief = await openCase(tx, briefId, doing.now);
    if (!brief) return refuse('not-found', NO_SUCH_BRIEF);
    const asked = { kind: 'unschedule' } as const;
    const moved = next(brief.assessment.state, asked, briefActFacts(brief), actor);
    if (!moved.ok) return moved;

    await takeOff(tx, brief.dossier, { actor, now: brief.now });
    await settle(tx, briefId);
    return accept(undefined);
  });
}

/** Ends the open schedule of a brief because a member wants it, or published at once. */
export async function takeOff(
  tx: Tx,
  { briefId, schedule }: Pick<Dossier, 'briefId' | 'schedule'>,
  { actor, now }: { actor: Actor; now: Date },
): Promise<void> {
  if (schedule === null) return;
  await endSchedule(tx, schedule.id, 'taken-off', now);
  const doer = { actorId: actor.id, briefId, at: now };
  await record(tx, doer, { kind: 'schedule-taken-off', ...scheduledFacts(schedule) });
}
