import { prepareQueues } from '../lib/data/desk/queues.ts';
import { migrate } from './migrate.ts';

/**
 * Brings a database to where this Factdesk needs it: its migrations, and the tables of its queues.
 *
 * @returns the names of the migrations that it applied
 */
export async function prepareDatabase(url: string): Promise<string[]> {
  const applied = await migrate(url);
  await prepareQueues(url);
  return applied;
}
