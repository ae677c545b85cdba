import type { Actor } from '../../domain/actor.ts';
import type { VersionClass } from '../../domain/publication/edition.ts';
import type { Schedule, ScheduleEnd } from '../../domain/publication/schedule.ts';
import { database } from '../database.ts';
import { enqueue } from '../desk/queues.ts';
import type { Tx } from '../transaction.ts';
import { versionClassSchema } from './edition-schema.ts';

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
    heldSince: row.heldSince,
  };
}

/** Whose brief and of whom a schedule is, which never changes; null where there is none. */
export function whatIsScheduled(
  tx: Tx,
  id: string,
): Promise<{ briefId: string; scheduledById: string } | null> {
  return tx.schedule.findUnique({ where: { id }, select: { briefId: true, scheduledById: true } });
}

export type NewSchedule = {
  briefId: string;
  manifestDigest: string;
  class: VersionClass;
  note: string | null;
  publishAt: Date;
  scheduledById: string;
  at: Date;
};

/** Commits a brief to an instant, and sends for its publication then; gives the schedule's id. */
export async function addSchedule(tx: Tx, schedule: NewSchedule): Promise<string> {
  const { id } = await tx.schedule.create({ data: schedule, select: { id: true } });
  await enqueue(tx, 'publish-scheduled', { scheduleId: id }, { startAfter: schedule.publishAt });
  return id;
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

/** Notes since when a schedule is known to be held, or that it is not any more. */
export async function noteHeld(tx: Tx, id: string, heldSince: Date | null): Promise<void> {
  await tx.schedule.update({ where: { id }, data: { heldSince } });
}

/**
 * Sends for every schedule that is open, those that are due soonest first: for its publication where
 * its instant has come, and for a look whether it is held where it has not.
 */
export async function sendForSchedules(tx: Tx): Promise<void> {
  const open = await tx.schedule.findMany({
    where: { endedAt: null },
    orderBy: { publishAt: 'asc' },
    select: { id: true },
  });
  for (const { id } of open) await enqueue(tx, 'publish-scheduled', { scheduleId: id });
}

/** A publication that was to happen and did not, as its brief says until there is other news. */
export type CancelledSchedule = { publishAt: Date; endedAt: Date; reason: string };

/** The newest schedule of a brief where it was cancelled and nothing was published since. */
export async function cancelledSchedule(
  _actor: Actor,
  briefId: string,
): Promise<CancelledSchedule | null> {
  const newest = await database().schedule.findFirst({
    where: { briefId },
    orderBy: { at: 'desc' },
  });
  if (newest?.endedAs !== 'cancelled' || newest.endedAt === null) return null;
  const { publishAt, endedAt } = newest;
  const since = await database().version.count({
    where: { briefId, publishedAt: { gte: endedAt } },
  });
  return since > 0 ? null : { publishAt, endedAt, reason: newest.endReason ?? '' };
}
