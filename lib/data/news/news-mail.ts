import { NEWS_DAYS, type News } from '../../domain/news/news.ts';
import { database } from '../database.ts';
import { Prisma } from '../generated/client.ts';
import type { Tx } from '../transaction.ts';
import { newsWhere } from './news.ts';

/** A letter that waits to be written: to whom, and what it tells. */
export type WaitingLetter = { to: string; news: News[] };

/** What waits for a letter of its own; null where it was mailed, is too old or its member suspended. */
export async function letterAbout(
  tx: Tx,
  notificationId: string,
  now: Date,
): Promise<WaitingLetter | null> {
  const row = await tx.notification.findFirst({
    where: {
      id: notificationId,
      mailedAt: null,
      mailDue: fresh(now),
      member: { suspendedAt: null },
    },
    select: { member: { select: { email: true } } },
  });
  if (!row) return null;
  const news = await newsWhere(tx, Prisma.sql`told.id = ${notificationId}::uuid`, {
    skip: 0,
    take: 1,
  });
  return { to: row.member.email, news };
}

/** Who has news waiting whose hour has come to be mailed together. */
export async function membersAwaitingDigest(now: Date): Promise<string[]> {
  const rows = await database().$queryRaw<Array<{ memberId: string }>>`
    SELECT DISTINCT told."memberId" FROM "Notification" told
    JOIN "Member" member ON member.id = told."memberId" AND member."suspendedAt" IS NULL
    WHERE ${inDigest(now)}`;
  return rows.map(({ memberId }) => memberId);
}

/** A member's digest: what they have not read in the desk by now. Null where nothing waits. */
export async function digestFor(
  tx: Tx,
  memberId: string,
  now: Date,
): Promise<WaitingLetter | null> {
  const mine = Prisma.sql`told."memberId" = ${memberId}::uuid AND ${inDigest(now)}`;
  const news = await newsWhere(tx, mine, { skip: 0, take: MOST_IN_DIGEST });
  const member = await tx.member.findUnique({
    where: { id: memberId, suspendedAt: null },
    select: { email: true },
  });
  return member && news.length > 0 ? { to: member.email, news } : null;
}

/** More than that is no letter that somebody reads; the rest comes with the next round. */
const MOST_IN_DIGEST = 100;

/** Notes that a letter was taken. */
export async function saveMailed(tx: Tx, news: readonly News[], mailedAt: Date): Promise<void> {
  const ids = news.map(({ id }) => id);
  await tx.notification.updateMany({ where: { id: { in: ids } }, data: { mailedAt } });
}

/**
 * Takes the right to write a letter until the transaction ends; false where somebody else has it.
 * No row is locked by it: whoever reads their news meanwhile waits for no mail server.
 */
export async function mayWriteLetter(tx: Tx, letter: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<Array<{ mine: boolean }>>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${`letter ${letter}`}, 0)) AS mine`;
  return row?.mine ?? false;
}

/** What is due later than it happened waits for a digest; what is due at once has a job of its own. */
function inDigest(now: Date): Prisma.Sql {
  const { gt, lte } = fresh(now);
  return Prisma.sql`told."mailedAt" IS NULL AND told."mailDue" > told.at
    AND told."mailDue" > ${gt} AND told."mailDue" <= ${lte} AND (told."readAt" IS NULL OR NOT told.desk)`;
}

function fresh(now: Date): { gt: Date; lte: Date } {
  return { gt: new Date(now.getTime() - NEWS_DAYS * 24 * 60 * 60 * 1_000), lte: now };
}
