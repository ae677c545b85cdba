import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import { publicStates, workingStates } from '../../domain/brief/brief-state.ts';
import { type DeskQuery, type DeskQueue, deskQueues } from '../../domain/desk/desk-query.ts';
import type { DeskRow } from '../../domain/desk/desk-row.ts';
import { dayIn } from '../../domain/time/calendar-date.ts';
import { calendarDateSchema } from '../calendar-date-schema.ts';
import { database } from '../database.ts';
import { Prisma } from '../generated/client.ts';
import { conditionsOf, inQueue, type Looking, orderIn } from './desk-conditions.ts';
import { briefDetails } from './desk-details.ts';

export const BRIEFS_A_PAGE = 50;

/** A page of a list of the desk. */
export type DeskPage = {
  briefs: DeskRow[];
  /** How many briefs answer the query. */
  found: number;
  page: number;
  pages: number;
};

/** The day on which somebody looks, and who. */
export function lookingNow(actor: Actor, timeZone: string, now: Date): Looking {
  return { actor, today: dayIn(timeZone, now) };
}

/** How many briefs stand in each queue, in one query. */
export async function queueCounts(looking: Looking): Promise<Record<DeskQueue, number>> {
  const counts = deskQueues.map(
    (queue) =>
      Prisma.sql`'${Prisma.raw(queue)}', count(*) FILTER (WHERE ${inQueue[queue](looking)})`,
  );
  const [row] = await database().$queryRaw<Array<{ counts: unknown }>>`
    SELECT jsonb_build_object(${Prisma.join(counts)}) AS counts FROM "BriefStanding" standing`;
  return z.record(z.enum(deskQueues), z.number()).parse(row?.counts);
}

/** A page of what a query asks for. Every member sees every brief. */
export async function deskPage(query: DeskQuery, looking: Looking): Promise<DeskPage> {
  const reader = database();
  const where = conditionsOf(query, looking);
  const [counted] = await reader.$queryRaw<Array<{ found: bigint }>>`
    SELECT count(*) AS found FROM "BriefStanding" standing WHERE ${where}`;
  const found = Number(counted?.found ?? 0);
  const pages = Math.max(1, Math.ceil(found / BRIEFS_A_PAGE));
  const page = Math.min(query.page, pages);
  const rows = await reader.$queryRaw<Array<{ id: string }>>`
    SELECT standing."briefId" AS id FROM "BriefStanding" standing WHERE ${where}
    ORDER BY ${orderIn[query.queue](looking)}, standing."briefId" DESC
    LIMIT ${BRIEFS_A_PAGE} OFFSET ${(page - 1) * BRIEFS_A_PAGE}`;
  return { briefs: await listed(rows.map(({ id }) => id)), found, page, pages };
}

const rowSchema = z
  .object({
    id: z.string(),
    slug: z.string(),
    headline: z.string(),
    working: z.enum(workingStates),
    held: z.boolean(),
    public: z.enum(publicStates),
    concerned: z.number(),
    concernedLive: z.number(),
    liveNumber: z.number().nullable(),
    checkedOn: calendarDateSchema.nullable(),
    recheckOn: calendarDateSchema.nullable(),
    submitter: z.object({ id: z.string(), name: z.string() }).nullable(),
    returnedToId: z.string().nullable(),
    returnReason: z.string().nullable(),
    writers: z.array(z.string()),
    updatedAt: z.date(),
  })
  .transform(({ liveNumber, checkedOn, recheckOn, returnedToId, returnReason, ...row }) => {
    const { concerned, concernedLive, ...standing } = row;
    return {
      ...standing,
      concerned: { draft: concerned, live: concernedLive },
      live:
        liveNumber === null || checkedOn === null
          ? null
          : { number: liveNumber, checkedOn, recheckOn },
      returned: returnedToId === null ? null : { toId: returnedToId, reason: returnReason ?? '' },
    };
  });

async function listed(ids: readonly string[]): Promise<DeskRow[]> {
  const found = await database().$queryRaw`
    SELECT standing."briefId" AS id, brief.slug, document.headline,
      standing.working::text AS working, standing.held, standing.public::text AS public,
      standing.concerned, standing."concernedLive", standing."liveNumber",
      standing."checkedOn"::text AS "checkedOn", standing."recheckOn"::text AS "recheckOn",
      CASE WHEN submitter.id IS NULL THEN NULL
        ELSE jsonb_build_object('id', submitter.id, 'name', submitter.name) END AS submitter,
      standing."returnedToId",
      CASE WHEN standing."returnedToId" IS NOT NULL THEN (
        SELECT "endReason" FROM "Submission" WHERE "briefId" = standing."briefId"
        ORDER BY "endedAt" DESC NULLS FIRST LIMIT 1) END AS "returnReason",
      standing.writers, standing."updatedAt"
    FROM "BriefStanding" standing
    JOIN "Brief" brief ON brief.id = standing."briefId"
    JOIN "BriefDocument" document ON document."briefId" = standing."briefId"
    LEFT JOIN "Member" submitter ON submitter.id = standing."submitterId"
    WHERE standing."briefId" = ANY (${[...ids]}::uuid[])`;
  const rows = new Map(
    z
      .array(rowSchema)
      .parse(found)
      .map((row) => [row.id, row]),
  );
  const detailsOf = await briefDetails(ids);
  return ids.flatMap((id) => {
    const row = rows.get(id);
    return row ? [{ ...row, ...detailsOf(id) }] : [];
  });
}
