import type { Tx } from '../transaction.ts';

/** A place in a brief's log with the name that somebody gave it. */
export type NamedPoint = {
  id: string;
  place: bigint;
  name: string;
  namedById: string;
  at: Date;
};

const fields = { id: true, place: true, name: true, namedById: true, at: true } as const;

/** The named points of a brief, in the order of its log. */
export function namedPointsOf(tx: Tx, briefId: string): Promise<NamedPoint[]> {
  return tx.namedPoint.findMany({
    where: { briefId },
    orderBy: [{ place: 'asc' }, { at: 'asc' }],
    select: fields,
  });
}

/** Names a place; gives the point's id. */
export async function addNamedPoint(
  tx: Tx,
  briefId: string,
  point: Omit<NamedPoint, 'id'>,
): Promise<string> {
  const { id } = await tx.namedPoint.create({
    data: { briefId, ...point },
    select: { id: true },
  });
  return id;
}

/** Locks a named point for a change of its name; null where the brief has none of that id. */
export async function lockNamedPoint(
  tx: Tx,
  briefId: string,
  id: string,
): Promise<NamedPoint | null> {
  await tx.$queryRaw`SELECT id FROM "NamedPoint" WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.namedPoint.findFirst({ where: { id, briefId }, select: fields });
}

/** Gives a point another name. */
export async function renamePoint(tx: Tx, id: string, name: string): Promise<void> {
  await tx.namedPoint.update({ where: { id }, data: { name } });
}
