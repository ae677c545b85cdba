import type { Tx } from '../transaction.ts';

/** Locks a captured text that has its words; false where there is none, or where they were taken. */
export async function lockCapturedText(tx: Tx, digest: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT digest FROM "CapturedText" WHERE digest = ${digest} AND text <> '' FOR UPDATE`;
  return rows.length > 0;
}
