import pg from 'pg';

/**
 * The columns of the whole database, the queues' included, that hold this word anywhere: as text, in
 * JSON, in a list, or in the bytes of a document. Gives "Table.column", sorted.
 */
export async function columnsThatSay(word: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    const { rows } = await client.query<{ table: string; columns: string[] }>(`
      SELECT format('%I.%I', table_schema, table_name) AS table,
        array_agg(column_name::text ORDER BY column_name) AS columns
      FROM information_schema.columns JOIN information_schema.tables
        USING (table_schema, table_name)
      WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_type = 'BASE TABLE'
      GROUP BY 1 ORDER BY 1`);
    const says = async (table: string, what: string) => {
      const { rowCount } = await client.query(
        `SELECT FROM ${table} said WHERE (${what})::text ILIKE $1 OR (${what})::text LIKE $2 LIMIT 1`,
        [`%${word}%`, `%${Buffer.from(word).toString('hex')}%`],
      );
      return rowCount !== 0;
    };
    const found: string[] = [];
    for (const { table, columns } of rows) {
      if (!(await says(table, 'said'))) continue;
      for (const column of columns) {
        if (await says(table, `said."${column}"`))
          found.push(`${table}.${column}`.replaceAll('"', ''));
      }
    }
    return found;
  } finally {
    await client.end();
  }
}
