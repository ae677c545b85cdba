import { database } from '../database.ts';
import type { Tx } from '../transaction.ts';

/** The names of all topics by id, in the order of their names. */
export async function topicNames(tx: Pick<Tx, 'topic'> = database()): Promise<Map<string, string>> {
  const rows = await tx.topic.findMany({ orderBy: { name: 'asc' } });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
