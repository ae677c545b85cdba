import { concerning } from '../../domain/health/source-event.ts';
import type { AuditEvent } from '../../domain/record/audit-event.ts';
import type { Tx } from '../transaction.ts';

/** A claim, of a draft or of a live version, that leans on a source. */
export type LeaningClaim = { briefId: string; claimId: string };

type SourceEventNoted = Extract<AuditEvent, { kind: 'source-event-noted' }>;

/** The claims that something which happened to a source concerns, in whatever brief. */
export async function claimsLeaningOn(
  tx: Tx,
  { sourceId, event: kind, quotation }: SourceEventNoted,
): Promise<LeaningClaim[]> {
  const uses = await tx.$queryRaw<
    Array<LeaningClaim & { source: string; quotation: string | null }>
  >`
    SELECT DISTINCT used."briefId", used."claimId", used."sourceId" AS source, used.quotation
    FROM "Source" entry
    JOIN "Source" named
      ON coalesce(named."mergedIntoId", named.id) = coalesce(entry."mergedIntoId", entry.id)
    JOIN "SourceUse" used ON used."sourceId" = named.id::text
    WHERE entry.id = ${sourceId}::uuid AND used."claimId" IS NOT NULL`;
  const names = uses.map(({ source }) => source);
  return uses.filter((use) => concerning([use], [{ names, kind, quotation }]).length > 0);
}
