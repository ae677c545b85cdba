import type { ClaimNotice } from '../../domain/publication/claim-notice.ts';
import { database } from '../database.ts';
import type { Tx } from '../transaction.ts';

/**
 * What was ever said beside claims of a brief's live versions, oldest first. What was lifted is not
 * among it: it was said by mistake, so it asks for nothing and stands nowhere but on record.
 */
export async function noticesOn(tx: Tx, briefId: string): Promise<ClaimNotice[]> {
  const rows = await tx.claimNotice.findMany({
    where: { briefId, liftedBecause: null },
    orderBy: { at: 'asc' },
    select: {
      id: true,
      claimId: true,
      digest: true,
      kind: true,
      reason: true,
      at: true,
      endedAt: true,
      byId: true,
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

/** Ends one notice because it should not have been given. */
export async function liftNotice(tx: Tx, id: string, reason: string, at: Date): Promise<void> {
  await tx.claimNotice.update({ where: { id }, data: { endedAt: at, liftedBecause: reason } });
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
export async function noticesAt(
  slug: string,
): Promise<Array<Omit<ClaimNotice, 'id' | 'by' | 'byId'>>> {
  const rows = await database().claimNotice.findMany({
    where: { brief: { slug }, liftedBecause: null },
    orderBy: { at: 'desc' },
    select: { claimId: true, digest: true, kind: true, reason: true, at: true, endedAt: true },
  });
  return rows.map(({ kind, endedAt, ...row }) => ({
    ...row,
    kind: kind === 'withdrawn' ? 'withdrawn' : 'under-re-check',
    ended: endedAt !== null,
  }));
}
