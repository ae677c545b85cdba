import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/**
 * Has an act on a brief committed while nobody is connected to the database but who does it: all
 * others are cut off before, and may come again only after.
 */
export async function whileNobodyListens<T>(
  databaseUrl: string,
  briefId: string,
  act: () => Promise<T>,
): Promise<T> {
  const url = new URL(databaseUrl);
  const database = url.pathname.slice(1);
  const holder = new pg.Client({ connectionString: databaseUrl });
  const outside = new pg.Client({
    connectionString: Object.assign(new URL(url), { pathname: 'postgres' }).href,
  });
  await Promise.all([holder.connect(), outside.connect()]);
  try {
    await holder.query('BEGIN');
    const { rows } = await holder.query<{ pid: number }>(
      'SELECT pg_backend_pid() AS pid FROM "Brief" WHERE id = $1 FOR UPDATE',
      [briefId],
    );
    const acting = act();
    const others = `FROM pg_stat_activity WHERE datname = $1 AND pid <> $2
      AND wait_event_type IS DISTINCT FROM 'Lock'`;
    const known = [database, rows[0]?.pid ?? 0];
    const waiting = `SELECT FROM pg_stat_activity WHERE datname = $1 AND wait_event_type = 'Lock'`;
    while ((await outside.query(waiting, [database])).rowCount === 0) await wait(10);
    await outside.query(`ALTER DATABASE "${database}" ALLOW_CONNECTIONS false`);
    await outside.query(`SELECT pg_terminate_backend(pid) ${others}`, known);
    while ((await outside.query(`SELECT ${others}`, known)).rowCount !== 0) await wait(10);
    await holder.query('COMMIT');
    return await acting;
  } finally {
    await outside.query(`ALTER DATABASE "${database}" ALLOW_CONNECTIONS true`);
    await Promise.all([holder.end(), outside.end()]);
  }
}
