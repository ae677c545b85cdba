import { z } from 'zod';
import { database } from '../database.ts';
import type { Tx } from '../transaction.ts';

/** Names by member id. What is nobody's id is passed over: documents may hold anything. */
export async function namesOf(
  memberIds: readonly string[],
  reader: Pick<Tx, 'member'> = database(),
): Promise<Map<string, string>> {
  const ids = [...new Set(memberIds)].filter((id) => z.uuid().safeParse(id).success);
  if (ids.length === 0) return new Map();
  const rows = await reader.member.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
