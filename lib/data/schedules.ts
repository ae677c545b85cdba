import type { Schedule } from '../domain/schedule.ts';
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
