import type { JudgedClaim, Standing } from '../../domain/brief/standing.ts';
import { Prisma } from '../generated/client.ts';
import type { Tx } from '../transaction.ts';

/** A brief's standing and how each of its claims stands, ready to be stored. */
export type StandingRow = { briefId: string; standing: Standing; claims: readonly JudgedClaim[] };

/** What is asked of where a brief stood when it is brought up to date. */
export type StandingBefore = Pick<Standing, 'working' | 'lapsed'>;

/**
 * Holds the standings of briefs until the transaction ends, always in the same order: whoever comes
 * second computes from what the first one committed. The briefs themselves are held already, by this
 * transaction alone or side by side with others that only add to what happened to their sources.
 *
 * @returns what lists said until now, by brief id; nothing for briefs that they do not know
 */
export async function lockStandings(
  tx: Tx,
  briefIds: readonly string[],
): Promise<Map<string, StandingBefore>> {
  const rows = await tx.$queryRaw<Array<StandingBefore & { briefId: string }>>`
    SELECT "briefId", replace(working::text, '_', '-') AS working, lapsed FROM "BriefStanding" WHERE "briefId" = ANY (${[...briefIds]}::uuid[])
    ORDER BY "briefId" FOR UPDATE`;
  return new Map(rows.map((row) => [row.briefId, row]));
}

/**
 * Of these briefs, those that nobody decides about or projects just now; they are held until the
 * transaction ends. It waits for nobody, so that no circle of waiting can come of it.
 */
export async function holdIdle(tx: Tx, briefIds: readonly string[]): Promise<string[]> {
  const briefs = await tx.$queryRaw<Array<{ id: string }>>`
    SELECT id FROM "Brief" WHERE id = ANY (${[...briefIds]}::uuid[]) AND "purgedAt" IS NULL
    FOR SHARE SKIP LOCKED`;
  const ids = briefs.map(({ id }) => id);
  const known = await tx.briefStanding.findMany({
    where: { briefId: { in: ids } },
    select: { briefId: true },
  });
  const held = await tx.$queryRaw<Array<{ briefId: string }>>`
    SELECT "briefId" FROM "BriefStanding" WHERE "briefId" = ANY (${ids}::uuid[])
    FOR UPDATE SKIP LOCKED`;
  const isHeld = new Set(held.map(({ briefId }) => briefId));
  const isBusy = new Set(known.flatMap(({ briefId }) => (isHeld.has(briefId) ? [] : briefId)));
  return ids.filter((id) => !isBusy.has(id));
}

/** Holds one brief against whoever would decide about it or project it; false if there is none. */
export async function holdBrief(tx: Tx, briefId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT id FROM "Brief" WHERE id = ${briefId}::uuid AND "purgedAt" IS NULL FOR SHARE`;
  return rows.length > 0;
}

const columns = [
  'working',
  'held',
  'public',
  'words',
  'verdicts',
  'submitterId',
  'submittedAt',
  'returnedToId',
  'returnedAt',
  'writers',
  'unreviewed',
  'askedToChange',
  'lapsed',
  'approved',
  'concerned',
  'concernedLive',
  'unassigned',
  'publishAt',
  'liveNumber',
  'publishedAt',
  'checkedOn',
  'recheckOn',
  'updatedAt',
] as const satisfies Array<keyof Standing>;

const columnList = Prisma.raw(columns.map((column) => `"${column}"`).join(', '));
const assignments = Prisma.raw(
  columns.map((column) => `"${column}" = excluded."${column}"`).join(', '),
);

/** Stores standings, and writes no row that says the same already; gives the briefs that changed. */
export async function saveStandings(tx: Tx, rows: readonly StandingRow[]): Promise<string[]> {
  const standings = rows.map(({ briefId, standing }) => ({ briefId, ...standing }));
  const changed = await tx.$queryRaw<Array<{ briefId: string }>>`
    INSERT INTO "BriefStanding" AS stored ("briefId", ${columnList})
    SELECT "briefId", ${columnList}
    FROM jsonb_populate_recordset(NULL::"BriefStanding", ${JSON.stringify(standings)}::jsonb)
    ON CONFLICT ("briefId") DO UPDATE SET ${assignments}
    WHERE stored.* IS DISTINCT FROM excluded.*
    RETURNING "briefId"`;
  const claims = rows.flatMap(({ briefId, claims }) =>
    claims.map((claim) => ({ briefId, ...claim })),
  );
  const judged = await tx.$queryRaw<Array<{ briefId: string }>>`
    UPDATE "Claim" claim SET state = judged.state, "judgedBy" = judged."judgedBy"
    FROM jsonb_populate_recordset(NULL::"Claim", ${JSON.stringify(claims)}::jsonb) judged
    WHERE claim."briefId" = judged."briefId" AND claim.id = judged.id
      AND (claim.state, claim."judgedBy") IS DISTINCT FROM (judged.state, judged."judgedBy")
    RETURNING claim."briefId"`;
  return [...new Set([...changed, ...judged].map(({ briefId }) => briefId))];
}

/**
 * Notes when a brief's words were last changed and by whom, where nothing else of it did.
 *
 * @returns whether the brief is in review, and whether it was signed since it was submitted, so that any
 * other word may end that it is ready; null where its standing is not known yet
 */
export async function noteWords(
  tx: Tx,
  briefId: string,
): Promise<{ submitted: boolean; signed: boolean } | null> {
  const [row] = await tx.$queryRaw<Array<{ submitted: boolean; signed: boolean }>>`
    UPDATE "BriefStanding" standing
    SET "updatedAt" = document."updatedAt", writers = ARRAY(
      SELECT jsonb_array_elements_text(document.ledger #> '{ledger,everyone}')::uuid)
    FROM "BriefDocument" document
    WHERE standing."briefId" = ${briefId}::uuid AND document."briefId" = standing."briefId"
    RETURNING standing."submittedAt" IS NOT NULL AS submitted, EXISTS (
      SELECT FROM "SignOff" signature
      WHERE signature."briefId" = standing."briefId" AND signature.kind = 'brief'
        AND signature.at >= standing."submittedAt"
    ) AS signed`;
  return row ?? null;
}

/** Briefs after one in the order of their ids, for whoever goes through all of them. */
export async function briefIdsAfter(tx: Tx, last: string | null, limit: number): Promise<string[]> {
  const rows = await tx.brief.findMany({
    where: { purgedAt: null, ...(last === null ? {} : { id: { gt: last } }) },
    orderBy: { id: 'asc' },
    take: limit,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Briefs whose standing was never noted. */
export async function briefsWithoutStanding(tx: Tx): Promise<string[]> {
  const rows = await tx.brief.findMany({
    where: { standing: null, purgedAt: null },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Briefs in which something is assigned to a member. */
export async function briefsAssignedTo(tx: Tx, memberId: string): Promise<string[]> {
  const rows = await tx.assignment.findMany({
    where: { reviewerId: memberId, endedAt: null },
    distinct: ['briefId'],
    select: { briefId: true },
  });
  return rows.map(({ briefId }) => briefId);
}
