import type { Tx } from '../transaction.ts';

/** What was published is taken back: of which version on, why, by whom and when. */
export type Retraction = { id: string; number: number; reason: string; by: string; at: Date };

/** A brief's latest retraction; null where it never was retracted. */
export async function lastRetractionOf(tx: Tx, briefId: string): Promise<Retraction | null> {
  const row = await tx.retraction.findFirst({
    where: { briefId },
    orderBy: { at: 'desc' },
    select: { id: true, number: true, reason: true, at: true, by: { select: { name: true } } },
  });
  return row && { ...row, by: row.by.name };
}

/** Takes back what is published of a brief; gives the retraction's id. */
export async function addRetraction(
  tx: Tx,
  retraction: { briefId: string; number: number; reason: string; byId: string; at: Date },
): Promise<string> {
  const row = await tx.retraction.create({ data: retraction, select: { id: true } });
  return row.id;
}
