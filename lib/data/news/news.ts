import type { Actor } from '../../domain/actor.ts';
import type { News } from '../../domain/news/news.ts';
import type { Concern } from '../../domain/news/notification.ts';
import { REMOVED_BRIEF } from '../../domain/purge/purge.ts';
import { database } from '../database.ts';
import { Prisma } from '../generated/client.ts';
import { auditEventSchema } from '../record/audit-event-schema.ts';
import type { Tx } from '../transaction.ts';

export const NEWS_A_PAGE = 50;

/** Further than anybody turns pages; beyond it a number is no page. */
const LAST_PAGE = 10_000;

/** A page of what a member is told in the desk: what they did not read first, then newest first. */
export async function newsOf(
  { id: memberId }: Actor,
  asked: number,
): Promise<{ news: News[]; unread: number; page: number; pages: number }> {
  const shown = { memberId, desk: true };
  const [total, unread] = await Promise.all([
    database().notification.count({ where: shown }),
    database().notification.count({ where: { ...shown, readAt: null } }),
  ]);
  const pages = Math.max(1, Math.ceil(total / NEWS_A_PAGE));
  const page = Number.isSafeInteger(asked) && asked > 0 ? Math.min(asked, pages, LAST_PAGE) : 1;
  const news = await newsWhere(
    database(),
    Prisma.sql`told."memberId" = ${memberId}::uuid AND told.desk`,
    { skip: (page - 1) * NEWS_A_PAGE, take: NEWS_A_PAGE },
  );
  return { news, unread, page, pages };
}

/** One thing that a member is told; null where it is somebody else's or is not. */
export async function newsById({ id: memberId }: Actor, id: string): Promise<News | null> {
  const [news] = await newsWhere(
    database(),
    Prisma.sql`told."memberId" = ${memberId}::uuid AND told.id = ${id}::uuid`,
    { skip: 0, take: 1 },
  );
  return news ?? null;
}

/** How much each of these members did not read yet. */
export async function unreadOf(memberIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await database().notification.groupBy({
    by: ['memberId'],
    where: { memberId: { in: [...memberIds] }, desk: true, readAt: null },
    _count: true,
  });
  const counts = new Map(rows.map(({ memberId, _count }) => [memberId, _count]));
  return new Map(memberIds.map((memberId) => [memberId, counts.get(memberId) ?? 0]));
}

type Row = Pick<News, 'id' | 'at' | 'by' | 'eventId' | 'isRead' | 'letterDue'> & {
  concern: Concern;
  kind: string;
  details: unknown;
  briefId: string | null;
  headline: string | null;
};

/** News of a condition on `told`, unread first and newest first. */
export async function newsWhere(
  reader: Pick<Tx, '$queryRaw'>,
  condition: Prisma.Sql,
  { skip, take }: { skip: number; take: number },
): Promise<News[]> {
  const rows = await reader.$queryRaw<Row[]>`
    SELECT told.id, told.concern, told.at, told."readAt" IS NOT NULL AS "isRead", told."briefId",
           CASE WHEN told."mailedAt" IS NULL THEN told."mailDue" END AS "letterDue",
           event.id::text AS "eventId", event.kind, event.details, doer.name AS by,
           CASE WHEN brief."purgedAt" IS NULL THEN document.headline ELSE ${REMOVED_BRIEF} END AS headline
    FROM "Notification" told
    JOIN "AuditEvent" event ON event.id = told."eventId"
    LEFT JOIN "Member" doer ON doer.id = event."actorId"
    LEFT JOIN "Brief" brief ON brief.id = told."briefId"
    LEFT JOIN "BriefDocument" document ON document."briefId" = told."briefId"
    WHERE ${condition}
    ORDER BY told."readAt" IS NULL DESC, told.at DESC, told."eventId" DESC
    LIMIT ${take} OFFSET ${skip}`;
  return rows.map(({ kind, details, briefId, headline, ...news }) => ({
    ...news,
    event: auditEventSchema.parse({ ...Object(details), kind }),
    brief: briefId === null ? null : { id: briefId, headline: headline ?? '' },
  }));
}

/** Notes what a member has read: one thing, or all up to an event. Gives how much was new. */
export async function saveRead(
  tx: Tx,
  memberId: string,
  what: { id: string } | { upTo: bigint },
  readAt: Date,
): Promise<number> {
  const which = 'id' in what ? { id: what.id } : { eventId: { lte: what.upTo } };
  const where = { memberId, readAt: null, ...which };
  const { count } = await tx.notification.updateMany({ where, data: { readAt } });
  return count;
}
