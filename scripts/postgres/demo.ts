import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { ended, startNode } from '../child.ts';
import { withLock } from '../lock.mjs';
import { prepareDatabase } from '../prepare-database.ts';
import { root } from '../root.ts';
import { say, Trouble } from '../say.mjs';
import type { Cluster } from './cluster.ts';

const name = 'factdesk';
const unfinished = 'factdesk_unfinished';

/**
 * Makes sure that an embedded Postgres holds the demo publication, brought up to date. It is filled
 * under another name first, so that a seed that was interrupted starts afresh the next time and is
 * never taken for a publication.
 *
 * @returns the address of its database
 */
export async function ensureDemo(
  cluster: Cluster,
  folder: string,
  secret: string,
): Promise<string> {
  await withLock(
    join(folder, 'demo.lock'),
    () => fill(cluster, secret),
    (holder) => say(`Waiting for another Factdesk (process ${holder}) to write the demo …`),
  );
  return cluster.url(name);
}

async function fill(cluster: Cluster, secret: string): Promise<void> {
  const client = new pg.Client({ connectionString: cluster.url('postgres') });
  // Should Postgres end meanwhile, the next query says so.
  client.on('error', () => {});
  await client.connect();
  try {
    if (await isThere(client)) return;
    await client.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${unfinished}`);
    await prepareDatabase(cluster.url(unfinished));
    await seed(cluster.url(unfinished), secret);
    await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`);
  } finally {
    await client.end();
  }
}

async function isThere(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  return rowCount === 1;
}

/**
 * Fills a database with the demo publication.
 *
 * @throws Trouble where the seed fails; what it printed is on the terminal by then
 */
export async function seed(url: string, secret: string): Promise<void> {
  const script = join(root, 'prisma/seed.ts');
  if (!existsSync(script)) return;
  say('Writing the demo publication …');
  const child = startNode([script], {
    output: 'stderr',
    env: { ...process.env, DATABASE_URL: url, NEXTAUTH_SECRET: secret, FACTDESK_DEMO: '1' },
  });
  if ((await ended(child)) !== 0) throw new Trouble('The demo publication could not be written.');
}
