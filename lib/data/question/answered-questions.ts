import { database } from '../database.ts';
import { Prisma } from '../generated/client.ts';
import { isLiveSql } from '../publication/live-brief-sql.ts';
import type { Tx } from '../transaction.ts';

/** The questions that one brief answers, by themselves or merged into one that it answers. */
const answeredBy = (briefId: string) => Prisma.sql`
  WITH RECURSIVE answered AS (
    SELECT id FROM "Question" WHERE "briefId" = ${briefId}::uuid
    UNION ALL
    SELECT again.id FROM answered JOIN "Question" again ON again."mergedIntoId" = answered.id
  )`;

/** The questions answered by a brief whose askers wish to be told and were not. */
export async function askersToTell(tx: Tx, briefId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<Array<{ id: string }>>`
    ${answeredBy(briefId)}
    SELECT question.id FROM answered JOIN "Question" question USING (id)
    WHERE question."askerAddress" IS NOT NULL ORDER BY question.id`;
  return rows.map(({ id }) => id);
}

/** Whom to tell of an answer: what they asked, where they wish to be told, and what answers it. */
export type AskerToTell = {
  text: string;
  address: string;
  answer: { briefId: string; slug: string; headline: string };
};

/**
 * Whom to tell of a question's answer. Null where nobody waits any more, or where no live brief answers
 * it at present.
 */
export async function askerToTell(tx: Tx, questionId: string): Promise<AskerToTell | null> {
  const [asked] = await tx.$queryRaw<Array<{ text: string; address: string | null }>>`
    SELECT text, "askerAddress" AS address FROM "Question"
    WHERE id = ${questionId}::uuid`;
  if (!asked || asked.address === null) return null;
  const [answer] = await tx.$queryRaw<Array<AskerToTell['answer']>>`
    WITH RECURSIVE up AS (
      SELECT id, "mergedIntoId", "briefId" FROM "Question" WHERE id = ${questionId}::uuid
      UNION ALL
      SELECT into_.id, into_."mergedIntoId", into_."briefId"
      FROM up JOIN "Question" into_ ON into_.id = up."mergedIntoId"
    )
    SELECT brief.id AS "briefId", brief.slug, newest.headline
    FROM up JOIN "Brief" brief ON brief.id = up."briefId"
    CROSS JOIN LATERAL (
      SELECT edition #>> '{content,headline}' AS headline FROM "Version"
      WHERE "briefId" = brief.id ORDER BY number DESC LIMIT 1
    ) newest
    WHERE ${isLiveSql(Prisma.sql`brief.id`)}`;
  return answer ? { text: asked.text, address: asked.address, answer } : null;
}

/**
 * Forgets where to tell an asker, who was told. Gives the question's words as they are by then: they
 * may have been removed while the letter was sent.
 */
export async function forgetAsker(tx: Tx, questionId: string, toldAt: Date): Promise<string> {
  const { text } = await tx.question.update({
    where: { id: questionId },
    data: { askerAddress: null, toldAt },
    select: { text: true },
  });
  return text;
}

/** The live briefs that answer follow-ups of the brief at this address, by follow-up. */
export async function followUpAnswers(
  slug: string,
  followUpIds: readonly string[],
): Promise<Map<string, string>> {
  if (followUpIds.length === 0) return new Map();
  const rows = await database().$queryRaw<Array<{ followUpId: string; slug: string }>>`
    WITH RECURSIVE up AS (
      SELECT question."followUpId", question."mergedIntoId", question."briefId"
      FROM "Question" question JOIN "Brief" about ON about.id = question."aboutId"
      WHERE about.slug = ${slug} AND question."followUpId" = ANY (${[...followUpIds]})
      UNION ALL
      SELECT up."followUpId", into_."mergedIntoId", into_."briefId"
      FROM up JOIN "Question" into_ ON into_.id = up."mergedIntoId"
    )
    SELECT up."followUpId", brief.slug FROM up JOIN "Brief" brief ON brief.id = up."briefId"
    WHERE brief.slug <> ${slug} AND ${isLiveSql(Prisma.sql`brief.id`)}`;
  return new Map(rows.map((row) => [row.followUpId, row.slug]));
}

/** Live briefs by the very headline that they ask; one for each. */
export async function liveBriefsByHeadline(
  tx: Tx,
  headlines: readonly string[],
): Promise<Map<string, string>> {
  if (headlines.length === 0) return new Map();
  const rows = await tx.$queryRaw<Array<{ headline: string; briefId: string }>>`
    SELECT version.edition #>> '{content,headline}' AS headline, version."briefId"
    FROM "Version" version
    WHERE version.edition #>> '{content,headline}' = ANY (${[...headlines]})
      AND NOT EXISTS (
        SELECT FROM "Version" newer
        WHERE newer."briefId" = version."briefId" AND newer.number > version.number)
      AND ${isLiveSql(Prisma.sql`version."briefId"`)}
    ORDER BY version."briefId"`;
  return new Map(rows.map(({ headline, briefId }) => [headline, briefId]));
}

/** The questions that came from these follow-ups of a brief. */
export async function questionsOfFollowUps(
  tx: Tx,
  briefId: string,
  followUpIds: readonly string[],
): Promise<string[]> {
  const rows = await tx.question.findMany({
    where: { aboutId: briefId, followUpId: { in: [...followUpIds] } },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** The questions that came from follow-ups of other briefs and are asked in these very words. */
export async function followUpsAsking(
  tx: Tx,
  briefId: string,
  question: string,
): Promise<string[]> {
  const rows = await tx.question.findMany({
    where: { text: question, followUpId: { not: null }, aboutId: { not: briefId } },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
