import { z } from 'zod';
import type { Verdict } from '../../domain/claim/verdict.ts';
import type { CalendarDate } from '../../domain/time/calendar-date.ts';
import { calendarDateSchema } from '../calendar-date-schema.ts';
import { database } from '../database.ts';
import { Prisma } from '../generated/client.ts';
import { verdictSchema } from './publication-settings.ts';

/** A live brief as a list tells of it. */
export type LiveBrief = {
  slug: string;
  headline: string;
  language: string;
  checkedOn: CalendarDate;
  /** When the words last changed after the first version, or null. */
  updatedAt: Date | null;
  /** The verdict on the claim that was chosen as the brief's answer. */
  answer: Verdict | null;
};

const rows: z.ZodType<LiveBrief[]> = z.array(
  z.object({
    slug: z.string(),
    headline: z.string(),
    language: z.string(),
    checkedOn: calendarDateSchema,
    updatedAt: z.date().nullable(),
    answer: verdictSchema.nullable(),
  }),
);

/** Of all versions, those that no retraction took back. */
const notRetracted = Prisma.sql`NOT EXISTS (
  SELECT FROM "Retraction" retraction
  WHERE retraction."briefId" = version."briefId" AND retraction.number >= version.number
)`;

/**
 * Live briefs, last published first; small changes of wording and re-checks move none. Only the
 * editions of one page are opened, and of them only what a list needs. An answer beside which a
 * notice stands is none.
 */
export async function liveBriefs(page: { offset: number; limit: number }): Promise<LiveBrief[]> {
  const found = await database().$queryRaw`
    WITH live AS (
      SELECT "briefId",
             max(number) AS number,
             max("publishedAt") FILTER (WHERE class NOT IN ('minor', 're-check')) AS "toldAt",
             max("publishedAt") FILTER (WHERE class IN ('update', 'correction')) AS "updatedAt"
      FROM "Version" version
      WHERE ${notRetracted}
      GROUP BY "briefId"
      ORDER BY "toldAt" DESC, "briefId"
      LIMIT ${page.limit} OFFSET ${page.offset}
    )
    SELECT brief.slug,
           edition.content ->> 'headline' AS headline,
           edition.content ->> 'language' AS language,
           edition.content ->> 'checkedOn' AS "checkedOn",
           live."updatedAt",
           CASE WHEN notice.id IS NULL THEN jsonb_path_query_first(
             edition.content, '$.claims[*] ? (@.id == $answer).verdict',
             jsonb_build_object('answer', edition.content -> 'answer')
           ) END AS answer
    FROM live
    JOIN "Brief" brief ON brief.id = live."briefId"
    JOIN "Version" version USING ("briefId", number)
    CROSS JOIN LATERAL (SELECT version.edition -> 'content' AS content) edition
    LEFT JOIN "ClaimNotice" notice
      ON notice."briefId" = live."briefId" AND notice."endedAt" IS NULL
      AND notice."claimId" = edition.content ->> 'answer'
    ORDER BY live."toldAt" DESC, live."briefId"`;
  return rows.parse(found);
}

/** How many briefs are live. */
export async function countLiveBriefs(): Promise<number> {
  const [counted] = await database().$queryRaw<Array<{ live: number }>>`
    SELECT count(DISTINCT version."briefId")::int AS live FROM "Version" version
    WHERE ${notRetracted}`;
  return counted?.live ?? 0;
}

/** The addresses of live briefs that ask one of these very questions, by question. */
export async function liveBriefsAsking(questions: readonly string[]): Promise<Map<string, string>> {
  if (questions.length === 0) return new Map();
  const found = await database().$queryRaw`
    SELECT brief.slug, version.edition #>> '{content,headline}' AS headline
    FROM "Version" version
    JOIN "Brief" brief ON brief.id = version."briefId"
    WHERE version.edition #>> '{content,headline}' = ANY(${[...questions]})
      AND ${notRetracted}
      AND NOT EXISTS (
        SELECT FROM "Version" newer
        WHERE newer."briefId" = version."briefId" AND newer.number > version.number
      )`;
  const matches = z.array(z.object({ slug: z.string(), headline: z.string() })).parse(found);
  return new Map(matches.map(({ slug, headline }) => [headline, slug]));
}
