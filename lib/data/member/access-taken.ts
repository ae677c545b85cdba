import type { Tx } from '../transaction.ts';

/** Who took from these members what they may do, at any time: suspended them, or changed it. */
export async function whoTookAccessFrom(tx: Tx, memberIds: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<Array<{ actorId: string }>>`
    SELECT DISTINCT "actorId" FROM "AuditEvent"
    WHERE kind IN ('member-suspended', 'capabilities-changed') AND "actorId" IS NOT NULL
      AND details ->> 'memberId' = ANY (${[...memberIds]})`;
  return rows.map(({ actorId }) => actorId);
}
