import { textDigest } from '../../domain/claim/claim.ts';
import { database } from '../database.ts';
import type { Tx } from '../transaction.ts';

/** Whether a brief that was removed stood at this address: it is given to no other. */
export async function isRemovedAddress(tx: Tx, slug: string): Promise<boolean> {
  const purge = await tx.purge.findUnique({
    where: { address: textDigest(slug) },
    select: { id: true },
  });
  return purge !== null;
}

/** When the brief that stood at this address was removed; null where none was. */
export async function removedAt(slug: string): Promise<Date | null> {
  const purge = await database().purge.findUnique({
    where: { address: textDigest(slug) },
    select: { endedAt: true },
  });
  return purge?.endedAt ?? null;
}
