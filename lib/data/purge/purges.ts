import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import {
  type Purge,
  type PurgeCounts,
  type PurgeEnd,
  type PurgeTarget,
  purgeEnds,
} from '../../domain/purge/purge.ts';
import { database } from '../database.ts';
import type { Prisma } from '../generated/client.ts';
import type { Tx } from '../transaction.ts';

const told = {
  id: true,
  briefId: true,
  digest: true,
  reason: true,
  askedBy: { select: { id: true, name: true } },
  askedAt: true,
  endedBy: { select: { name: true } },
  endedAt: true,
  endedAs: true,
  endReason: true,
  gone: true,
} as const;

const countsSchema = z.record(z.string(), z.number()).nullable();

function purgeOf({
  endedBy,
  endedAt,
  endedAs,
  endReason,
  gone,
  ...asked
}: Prisma.PurgeGetPayload<{ select: typeof told }>): Purge {
  const ended =
    endedBy && endedAt
      ? { by: endedBy.name, at: endedAt, as: z.enum(purgeEnds).parse(endedAs), reason: endReason }
      : null;
  const of = asked.briefId === null ? 'capture' : 'brief';
  return { ...asked, of, ended, gone: countsSchema.parse(gone) };
}

/** Keeps that somebody asks for a purge; gives its id. */
export async function addPurge(
  tx: Tx,
  purge: PurgeTarget & { reason: string; askedById: string; askedAt: Date },
): Promise<string> {
  const { id } = await tx.purge.create({ data: purge, select: { id: true } });
  return id;
}

/** What a purge is of, without a lock; null when there is no such purge. */
export async function targetOf(tx: Tx, id: string): Promise<PurgeTarget | null> {
  const row = await tx.purge.findUnique({ where: { id }, select: { briefId: true, digest: true } });
  if (row?.briefId) return { briefId: row.briefId, digest: null };
  return row?.digest ? { briefId: null, digest: row.digest } : null;
}

/** Locks a purge that was not ended; null where it was, or where there is none. */
export async function lockOpenPurge(tx: Tx, id: string): Promise<Purge | null> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT id FROM "Purge" WHERE id = ${id}::uuid AND "endedAt" IS NULL FOR UPDATE`;
  if (rows.length === 0) return null;
  return purgeOf(await tx.purge.findUniqueOrThrow({ where: { id }, select: told }));
}

/** Whether the same is asked for already, or was done. */
export async function isPurgeKnown(tx: Tx, target: PurgeTarget): Promise<boolean> {
  const where = { ...target, OR: [{ endedAt: null }, { endedAs: 'done' }] };
  return (await tx.purge.findFirst({ where, select: { id: true } })) !== null;
}

/** Ends a purge that is not carried out. */
export async function endPurge(
  tx: Tx,
  id: string,
  end: { endedById: string; endedAt: Date; endedAs: PurgeEnd; endReason: string | null },
): Promise<void> {
  await tx.purge.update({ where: { id }, data: end });
}

/**
 * Ends a purge as done, which is what lets this transaction, and no other, take words out of what is
 * append-only: those of its brief or text, and of the events with these numbers.
 */
export async function carryOut(
  tx: Tx,
  id: string,
  done: {
    endedById: string;
    endedAt: Date;
    gone: PurgeCounts;
    address: string | null;
    events: readonly bigint[];
  },
): Promise<void> {
  const [{ transaction } = { transaction: null }] = await tx.$queryRaw<
    Array<{ transaction: bigint }>
  >`SELECT pg_current_xact_id()::text::bigint AS transaction`;
  const data = { ...done, events: [...done.events], endedAs: 'done', transaction };
  await tx.purge.update({ where: { id }, data });
}

/** The purges that were asked for of a brief or a text, newest first. */
export async function purgesOf(_actor: Actor, target: PurgeTarget): Promise<Purge[]> {
  const rows = await database().purge.findMany({
    where: target,
    orderBy: { askedAt: 'desc' },
    select: told,
  });
  return rows.map(purgeOf);
}

/** How many of them a list shows: each takes two admins and a reason in law. */
const MOST_LISTED = 200;

/** All that was asked for, what is open first, and newest first; a text with an entry that has it. */
export async function listPurges(
  _actor: Actor,
): Promise<Array<{ purge: Purge; sourceId: string | null }>> {
  const rows = await database().purge.findMany({
    orderBy: [{ endedAt: { sort: 'desc', nulls: 'first' } }, { askedAt: 'desc' }],
    take: MOST_LISTED,
    select: {
      ...told,
      capturedText: { select: { captures: { take: 1, select: { sourceId: true } } } },
    },
  });
  return rows.map(({ capturedText, ...row }) => ({
    purge: purgeOf(row),
    sourceId: capturedText?.captures[0]?.sourceId ?? null,
  }));
}

/** When a brief's words were taken away for good; null while they are there. */
export async function briefRemovedAt(briefId: string): Promise<Date | null> {
  const brief = await database().brief.findUnique({
    where: { id: briefId },
    select: { purgedAt: true },
  });
  return brief?.purgedAt ?? null;
}
