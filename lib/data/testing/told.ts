import { database } from '../database.ts';

/** Who was told what since an event, by name: "Mina: changes-asked", sorted. */
export async function toldSince(eventId: bigint): Promise<string[]> {
  const rows = await database().notification.findMany({
    where: { eventId: { gt: eventId } },
    select: { concern: true, member: { select: { name: true } } },
  });
  return rows.map(({ concern, member }) => `${member.name}: ${concern}`).toSorted();
}

/** The place of the newest event in the chain. */
export async function newestEvent(): Promise<bigint> {
  const head = await database().auditHead.findUnique({ where: { id: 1 } });
  return head?.count ?? 0n;
}
