import type { Actor } from '../../domain/actor.ts';
import type { AuditEvent } from '../../domain/record/audit-event.ts';
import { database } from '../database.ts';
import { auditEventSchema } from '../record/audit-event-schema.ts';

/** One line of a brief's history: an act, or a stretch of one person's writing. */
export type HistoryEntry =
  | { kind: 'act'; at: Date; member: string | null; event: AuditEvent }
  | { kind: 'writing'; at: Date; member: string; edits: number };

/** What happened to a brief, newest first: every act, and who wrote on which day. */
export async function historyOf(
  _actor: Actor,
  briefId: string,
  timeZone: string,
): Promise<HistoryEntry[]> {
  const [acts, writing] = await Promise.all([actsOn(briefId), writingIn(briefId, timeZone)]);
  return [...acts, ...writing].toSorted((one, other) => other.at.getTime() - one.at.getTime());
}

async function actsOn(briefId: string): Promise<HistoryEntry[]> {
  const rows = await database().auditEvent.findMany({
    where: { briefId },
    orderBy: { id: 'desc' },
    select: { kind: true, details: true, at: true, actor: { select: { name: true } } },
  });
  return rows.map(({ kind, details, at, actor }) => ({
    kind: 'act',
    at,
    member: actor?.name ?? null,
    event: auditEventSchema.parse({ ...Object(details), kind }),
  }));
}

/** Keystrokes are not acts: they are told by person and day. */
async function writingIn(briefId: string, timeZone: string): Promise<HistoryEntry[]> {
  const rows = await database().$queryRaw<Array<{ name: string; edits: number; at: Date }>>`
    SELECT m.name, count(*)::int AS edits, max(u.at) AS at
    FROM "DocumentUpdate" u JOIN "Member" m ON m.id = u."authorId"
    WHERE u."briefId" = ${briefId}::uuid
    GROUP BY m.id, m.name, date_trunc('day', u.at, ${timeZone})`;
  return rows.map(({ name, edits, at }) => ({ kind: 'writing', at, member: name, edits }));
}
