import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { root } from './root.ts';
import { Trouble } from './say.mjs';

/** One folder below prisma/migrations. */
interface Migration {
  name: string;
  script: string;
  checksum: string;
}

export const migrationsFolder = join(root, 'prisma/migrations');

/** The lock that Prisma's own migrations take, so that the two never run at once. */
const advisoryLock = 72_707_369;

/**
 * Brings a database up to the migrations in `folder`, each in a transaction of its own, and records
 * them as Prisma does. Safe to call from several processes at once.
 *
 * @returns the names of the migrations that it applied; none where the database was up to date
 * @throws Trouble where an applied migration has since been edited or is unknown here, or where a
 * script fails: that one leaves nothing behind, the ones before it stay
 */
export async function migrate(url: string, folder = migrationsFolder): Promise<string[]> {
  const migrations = readMigrations(folder);
  const client = await connect(url);
  try {
    await client.query('SELECT pg_advisory_lock($1)', [advisoryLock]);
    await client.query(recordTable);
    const pending = withoutApplied(migrations, await readRecord(client));
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** @throws Trouble where Postgres does not let us in; the address may hold a password, so it is cut */
async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return client;
  } catch (error) {
    const { host, pathname } = new URL(url);
    throw new Trouble(`The database at ${host}${pathname} can't be reached: ${reasonOf(error)}`, {
      cause: error,
    });
  }
}

/** The migrations in a folder, in the order in which they apply. */
export function readMigrations(folder = migrationsFolder): Migration[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const script = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
      return { name, script, checksum: createHash('sha256').update(script).digest('hex') };
    });
}

/** Exactly the table that Prisma keeps, so that its tools can take over at any time. */
const recordTable = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                  VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum            VARCHAR(64) NOT NULL,
    finished_at         TIMESTAMPTZ,
    migration_name      VARCHAR(255) NOT NULL,
    logs                TEXT,
    rolled_back_at      TIMESTAMPTZ,
    started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;

/** What the database says was applied to it: checksums by name. */
async function readRecord(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; checksum: string }>(`
    SELECT migration_name AS name, checksum FROM _prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`);
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

function withoutApplied(migrations: Migration[], applied: Map<string, string>): Migration[] {
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = [...applied.keys()].filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new Trouble(
      `The database was migrated by a newer Factdesk: this one does not know ${unknown.join(', ')}.`,
    );
  }
  const edited = migrations.filter(
    ({ name, checksum }) => applied.has(name) && applied.get(name) !== checksum,
  );
  if (edited.length > 0) {
    const names = edited.map(({ name }) => name).join(', ');
    throw new Trouble(`A migration was edited after the database took it: ${names}.`);
  }
  return migrations.filter(({ name }) => !applied.has(name));
}

async function apply(client: pg.Client, { name, script, checksum }: Migration): Promise<void> {
  const startedAt = new Date();
  try {
    await client.query('BEGIN');
    await client.query(script);
    await client.query(
      `INSERT INTO _prisma_migrations
         (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, $4, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name, startedAt],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw new Trouble(`Migration ${name} failed, and nothing of it was kept: ${reasonOf(error)}`, {
      cause: error,
    });
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
