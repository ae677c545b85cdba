import type { PurgeInRecord } from '../../domain/purge/emptied-events.ts';
import { type ChainHead, emptyChain, type SealedEvent } from '../../domain/record/audit-chain.ts';
import { database } from '../database.ts';
import { auditEventSchema } from './audit-event-schema.ts';

const AT_ONCE = 2_000;

/** The head of the record; that of an empty one while nothing was recorded. */
export async function chainHead(): Promise<ChainHead> {
  const row = await database().auditHead.findUnique({ where: { id: 1 } });
  return row ? { count: Number(row.count), hash: row.hash } : emptyChain;
}

/** The events of the record in order, up to a number; no more than some thousands in memory. */
export async function* chainUpTo(last: number): AsyncGenerator<SealedEvent> {
  let after: bigint | null = null;
  for (;;) {
    const rows: SealedRow[] = await sealedRows(after, last);
    for (const { number, at, ...event } of rows) {
      yield { id: number.toString(), at: inMilliseconds(at), ...event };
      after = number;
    }
    if (rows.length < AT_ONCE) return;
  }
}

type SealedRow = Omit<SealedEvent, 'id'> & { number: bigint };

function sealedRows(after: bigint | null, last: number): Promise<SealedRow[]> {
  return database().$queryRaw<SealedRow[]>`
    SELECT id AS number, kind, "actorId", "briefId", details, previous, hash,
      to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.USZ') AS at
    FROM "AuditEvent"
    WHERE id <= ${last} AND (${after}::bigint IS NULL OR id > ${after}::bigint)
    ORDER BY id LIMIT ${AT_ONCE}`;
}

/** An instant as it was sealed. One that is finer than that never was, and stays as it is. */
function inMilliseconds(microseconds: string): string {
  return microseconds.replace(/000Z$/, 'Z');
}

/** The first event behind the head that the record has at this moment; null where there is none. */
export async function firstBeyondHead(): Promise<number | null> {
  const [row] = await database().$queryRaw<Array<{ id: bigint | null }>>`
    SELECT min(id) AS id FROM "AuditEvent"
    WHERE id > coalesce((SELECT count FROM "AuditHead" WHERE id = 1), 0)`;
  return row?.id ? Number(row.id) : null;
}

/** What the record says of purges, in the order of its events. */
export async function purgesInRecord(): Promise<PurgeInRecord[]> {
  const rows = await database().auditEvent.findMany({
    where: { kind: { in: ['purge-asked', 'text-purged'] } },
    orderBy: { id: 'asc' },
    select: { id: true, actorId: true, kind: true, details: true },
  });
  return rows.flatMap(({ id, actorId, kind, details }) => {
    const read = auditEventSchema.safeParse({ ...Object(details), kind });
    const event = read.success ? read.data : null;
    if (event?.kind !== 'purge-asked' && event?.kind !== 'text-purged') return [];
    const done = event.kind === 'text-purged' ? event : null;
    return [{ number: Number(id), actorId, purgeId: event.purgeId, done }];
  });
}
