import type { ClaimNotice } from '../../domain/publication/claim-notice.ts';
import { database } from '../database.ts';
import type { Tx } from '../transaction.ts';

/** What was ever said beside claims of a brief's live versions, oldest first. */
export async function noticesOn(tx: Tx, briefId: string): Promise<ClaimNotice[]> {
  const rows = await tx.claimNotice.findMany({
    where: { briefId },
    orderBy: { at: 'asc' },
    select: {
      id: true,
      claimId: true,
      digest: true,
      kind: true,
      reason: true,
      at: true,
      endedAt: true,
      by: { select: { name: true } },
    },
  });
  return rows.map(({ endedAt, ...row }) => ({
    ...row,
    kind: row.kind === 'withdrawn' ? 'withdrawn' : 'under-re-check',
    by: row.by.name,
    ended: endedAt !== null,
  }));
}

/** Ends what is said beside claims of a brief's live version: another version takes its place. */
export async function endNotices(tx: Tx, briefId: string, at: Date): Promise<void> {
  await tx.claimNotice.updateMany({ where: { briefId, endedAt: null }, data: { endedAt: at } });
}

export type NewNotice = Pick<ClaimNotice, 'claimId' | 'digest' | 'kind' | 'reason' | 'at'> & {
  briefId: string;
  byId: string;
};

/** Says something beside a claim of a brief's live version, in place of what was said; gives its id. */
export async function addNotice(tx: Tx, { kind, ...notice }: NewNotice): Promise<string> {
  const { briefId, claimId, at } = notice;
  await tx.claimNotice.updateMany({
    where: { briefId, claimId, endedAt: null },
    data: { endedAt: at },
  });
  const row = await tx.claimNotice.create({
    data: { ...notice, kind: kind === 'withdrawn' ? 'withdrawn' : 'under_re_check' },
    select: { id: true },
  });
  return row.id;
}

/** Everything that was ever said beside claims of the brief at this address, newest first. */
export async function noticesAt(slug: string): Promise<Array<Omit<ClaimNotice, 'id' | 'by'>>> {
  const rows = await database().claimNotice.findMany({
    where: { brief: { slug } },
    orderBy: { at: 'desc' },
    select: { claimId: true, digest: true, kind: true, reason: true, at: true, endedAt: true },
  });
  return rows.map(({ kind, endedAt, ...row }) => ({
    ...row,
    kind: kind === 'withdrawn' ? 'withdrawn' : 'under-re-check',
    ended: endedAt !== null,
  }));
}
