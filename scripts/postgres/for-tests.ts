import pg from 'pg';
import type { Cluster } from './cluster.ts';
import { startTemporaryCluster } from './temporary.ts';

/** Names the Postgres that `npm test` started, to the test runners that it starts. */
export const testPostgres = 'FACTDESK_TEST_POSTGRES';

/** The Postgres of a run of tests: that of `npm test`, or for tests started by hand one of theirs. */
export async function clusterForTests(): Promise<Pick<Cluster, 'url' | 'stop'>> {
  const given = process.env[testPostgres];
  if (!given) return startTemporaryCluster();
  return {
    url: (database) => Object.assign(new URL(given), { pathname: database }).href,
    stop: async () => {},
  };
}

/**
 * Creates a database in it, in place of one of the same name.
 *
 * @param postgres the address of any database there
 * @param template the database to copy; empty without one
 */
export async function createDatabase(
  postgres: string,
  database: string,
  template = 'template1',
): Promise<void> {
  await administer(postgres, [
    `DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`,
    `CREATE DATABASE "${database}" TEMPLATE "${template}"`,
  ]);
}

/** Drops a database, whoever is still connected to it. */
export async function dropDatabase(postgres: string, database: string): Promise<void> {
  await administer(postgres, [`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`]);
}

async function administer(postgres: string, statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: postgres });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
