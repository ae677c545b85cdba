import type { Dossier } from '../../data/brief/dossier.ts';
import { endSchedule } from '../../data/publication/schedules.ts';
import { record } from '../../data/record/audit.ts';
import type { Tx } from '../../data/transaction.ts';
import { scheduledFacts } from '../../domain/publication/schedule.ts';

/**
 * Ends the open schedule of a brief because it cannot be carried out; nothing where none is open.
 *
 * @param by who brought that about; null where the clock found it so
 */
export async function cancelSchedule(
  tx: Tx,
  { briefId, schedule }: Pick<Dossier, 'briefId' | 'schedule'>,
  reason: string,
  { by, now }: { by: string | null; now: Date },
): Promise<void> {
  if (schedule === null) return;
  await endSchedule(tx, schedule.id, 'cancelled', now, reason);
  const doer = { actorId: by, briefId, at: now };
  await record(tx, doer, { kind: 'schedule-cancelled', reason, ...scheduledFacts(schedule) });
}
