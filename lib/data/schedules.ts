import type { Schedule, ScheduleEnd } from '../domain/schedule.ts';
import { versionClassSchema } from './edition-schema.ts';
import type { Tx } from './transaction.ts';

/** The publication of a brief that is to happen; null where none is. */
export async function openScheduleOf(tx: Tx, briefId: string): Promise<Schedule | null> {
  const row = await tx.schedule.findFirst({
    where: { briefId, endedAt: null },
    include: { scheduledBy: { select: { name: true } } },
  });
  if (!row) return null;
  return {
    id: row.id,
    manifest: row.manifestDigest,
    class: versionClassSchema.parse(row.class),
    note: row.note,
    publishAt: row.publishAt,
    scheduledById: row.scheduledById,
    scheduledBy: row.scheduledBy.name,
    at: row.at,
  };
}

/** Ends a schedule for good. The brief's row must be locked. */
export async function endSchedule(
  tx: Tx,
  id: string,
  endedAs: ScheduleEnd,
  endedAt: Date,
  endReason: string | null = null,
): Promise<void> {
  await tx.schedule.update({ where: { id }, data: { endedAs, endedAt, endReason } });
}
