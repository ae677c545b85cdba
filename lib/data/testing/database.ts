import pg from 'pg';

/**
 * Empties the test file's database, as in `beforeEach(emptyDatabase)`. The tables that only grow are
 * emptied too: their triggers refuse to change a row, not to start afresh. So are the queues.
 */
export async function emptyDatabase(): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    const { rows } = await client.query<{ tables: string | null }>(`
      SELECT string_agg(format('%I.%I', schemaname, tablename), ', ') AS tables
      FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`);
    if (rows[0]?.tables) await client.query(`TRUNCATE ${rows[0].tables} RESTART IDENTITY CASCADE`);
    await client.query('DELETE FROM pgboss.job');
  } finally {
    await client.end();
  }
}
