import type { Tx } from '../transaction.ts';

/**
 * Who changed, since an instant, what stands behind a brief without touching its words: corrected or
 * merged a source that it cites, said where it is, brought a file that describes it, or wrote in its
 * search log. All of it is in the manifest, so none of them may sign it. Who had a source captured at
 * the address that others gave it has said nothing of it. `until` leaves out what came later.
 */
export async function evidenceHands(
  tx: Tx,
  briefId: string,
  sourceIds: readonly string[],
  since: Date | null,
  until: Date | null = null,
): Promise<string[]> {
  const rows = await tx.$queryRaw<Array<{ actorId: string }>>`
    SELECT DISTINCT "actorId" FROM "AuditEvent"
    WHERE "actorId" IS NOT NULL AND at >= ${since ?? new Date(0)}
      AND (${until === null} OR at <= ${until ?? new Date(0)}) AND (
      (kind IN ('search-logged', 'search-struck') AND "briefId" = ${briefId}::uuid)
      OR (details ->> 'sourceId' = ANY (${[...sourceIds]}) AND (
        kind IN ('source-corrected', 'sources-merged') OR (kind = 'source-described'
          AND (details ->> 'from' = 'file' OR details -> 'fields' @> '["url"]')))))`;
  return rows.map(({ actorId }) => actorId);
}
