import { Prisma } from '../generated/client.ts';
import type { Tx } from '../transaction.ts';

/** Whether readers see the brief of that id: its newest version was not retracted since. */
export function isLiveSql(briefId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT FROM "Version" shown WHERE shown."briefId" = ${briefId} AND NOT EXISTS (
      SELECT FROM "Retraction" hidden
      WHERE hidden."briefId" = shown."briefId" AND hidden.at >= shown."publishedAt"))`;
}

/** Those of these briefs that readers see. */
export async function liveAmong(tx: Tx, briefIds: readonly string[]): Promise<Set<string>> {
  if (briefIds.length === 0) return new Set();
  const rows = await tx.$queryRaw<Array<{ id: string }>>`
    SELECT brief.id FROM "Brief" brief
    WHERE brief.id = ANY (${[...briefIds]}::uuid[]) AND ${isLiveSql(Prisma.sql`brief.id`)}`;
  return new Set(rows.map(({ id }) => id));
}

/** Holds those of these briefs that nobody is about to change, so that rows may point to them. */
export async function holdFreeBriefs(tx: Tx, briefIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<Array<{ id: string }>>`
    SELECT id FROM "Brief" WHERE id = ANY (${[...briefIds]}::uuid[]) AND "purgedAt" IS NULL
    FOR KEY SHARE SKIP LOCKED`;
  return new Set(rows.map(({ id }) => id));
}
