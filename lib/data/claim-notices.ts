import type { ClaimNotice } from '../domain/claim-notice.ts';
import type { Tx } from './transaction.ts';

/** What is said beside claims of a brief's live version, oldest first. */
export async function noticesOn(tx: Tx, briefId: string): Promise<ClaimNotice[]> {
  const rows = await tx.claimNotice.findMany({
    where: { briefId, endedAt: null },
    orderBy: { at: 'asc' },
    select: {
      id: true,
      claimId: true,
      digest: true,
      kind: true,
      reason: true,
      at: true,
      by: { select: { name: true } },
    },
  });
  return rows.map((row) => ({
    ...row,
    kind: row.kind === 'withdrawn' ? 'withdrawn' : 'under-re-check',
    by: row.by.name,
  }));
}

/** Ends what is said beside claims of a brief's live version: another version takes its place. */
export async function endNotices(tx: Tx, briefId: string, at: Date): Promise<void> {
  await tx.claimNotice.updateMany({ where: { briefId, endedAt: null }, data: { endedAt: at } });
}
