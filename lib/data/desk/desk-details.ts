import { z } from 'zod';
import type { DeskRow } from '../../domain/desk/desk-row.ts';
import { claimStates } from '../../domain/review/decision.ts';
import { calendarDateSchema } from '../calendar-date-schema.ts';
import { database } from '../database.ts';

type Details = Pick<DeskRow, 'claims' | 'assignments' | 'topics'>;

const claimSchema = z.object({
  briefId: z.string(),
  id: z.string(),
  number: z.number(),
  state: z.enum(claimStates),
  contributors: z.array(z.string()),
  judgedBy: z.array(z.string()),
});

const assignmentSchema = z.object({
  briefId: z.string(),
  claimId: z.string().nullable(),
  reviewerId: z.string(),
  reviewer: z.string(),
  dueOn: calendarDateSchema.nullable(),
});

/** The claims, open assignments (of members who can see to them) and topics of the briefs of one page, by three queries. */
export async function briefDetails(ids: readonly string[]): Promise<(id: string) => Details> {
  const reader = database();
  const claims = byBrief(
    z.array(claimSchema).parse(
      await reader.$queryRaw`
        SELECT "briefId", id, number, state::text AS state, contributors, "judgedBy"
        FROM "Claim" WHERE "briefId" = ANY (${[...ids]}::uuid[]) ORDER BY number`,
    ),
  );
  const assignments = byBrief(
    z.array(assignmentSchema).parse(
      await reader.$queryRaw`
        SELECT asked."briefId", asked."claimId", asked."reviewerId", member.name AS reviewer,
          asked."dueOn"::text AS "dueOn"
        FROM "Assignment" asked JOIN "Member" member ON member.id = asked."reviewerId"
        WHERE asked."briefId" = ANY (${[...ids]}::uuid[]) AND asked."endedAt" IS NULL
          AND member."suspendedAt" IS NULL
        ORDER BY asked.at, asked.id`,
    ),
  );
  const topics = byBrief(
    await reader.$queryRaw<Array<{ briefId: string; name: string }>>`
      SELECT about."briefId", topic.name FROM "BriefTopic" about
      JOIN "Topic" topic ON topic.id = about."topicId"
      WHERE about."briefId" = ANY (${[...ids]}::uuid[]) ORDER BY topic.name`,
  );
  return (id) => ({
    claims: claims.get(id) ?? [],
    assignments: assignments.get(id) ?? [],
    topics: topics.get(id)?.map(({ name }) => name) ?? [],
  });
}

function byBrief<T extends { briefId: string }>(rows: readonly T[]): Map<string, T[]> {
  return Map.groupBy(rows, ({ briefId }) => briefId);
}
