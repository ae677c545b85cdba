import pg from 'pg';
import { log } from '../../log.ts';
import { databaseUrl } from '../database.ts';
import type { Edit } from './document-log.ts';

/** Edits of one brief, in the order in which they build on each other. */
export type Batch = { briefId: string; edits: readonly Edit[] };

/** No statement here waits for a lock, so one that takes longer has lost its connection, or has none. */
const PATIENCE = 10_000;

/**
 * The way of keystrokes into the logs: one statement for many briefs on connections of its own,
 * which is a transaction by itself and a quarter of what one through Prisma costs.
 */
export class LogAppender {
  readonly #pool: pg.Pool;

  /** @param connections how many statements may be under way at once */
  constructor(connections: number) {
    this.#pool = new pg.Pool({
      connectionString: databaseUrl(),
      max: connections,
      keepAlive: true,
      connectionTimeoutMillis: PATIENCE,
      query_timeout: PATIENCE,
    });
    this.#pool.on('error', (error) => log.debug('a connection was lost', { why: error }));
  }

  /**
   * Appends each batch whose brief nobody has locked for a decision, and gives the ids of those
   * briefs: their edits are stored. The others have to wait for their turn elsewhere.
   *
   * @throws Error where Postgres did not take them, or did and could not say so
   */
  async append(batches: readonly Batch[]): Promise<ReadonlySet<string>> {
    const edits = batches.flatMap(({ briefId, edits }) =>
      edits.map((edit) => ({ briefId, ...edit })),
    );
    const { rows } = await this.#pool.query<{ id: string }>({
      name: 'append',
      text: STATEMENT,
      values: [
        batches.map(({ briefId }) => briefId),
        edits.map(({ briefId }) => briefId),
        edits.map(({ authorId }) => authorId),
        edits.map(({ update }) => update),
        edits.map(({ at }) => at),
      ],
    });
    return new Set(rows.map(({ id }) => id));
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }
}

/** Holds the briefs as `holdForAppend` does. Ids are given in the order of the edits. */
const STATEMENT = `
  WITH held AS (
    SELECT id FROM "Brief" WHERE id = ANY ($1::uuid[]) AND "purgedAt" IS NULL
    ORDER BY id FOR SHARE SKIP LOCKED
  ), added AS (
    INSERT INTO "DocumentUpdate" ("briefId", "authorId", "update", "at")
    SELECT edit.brief, edit.author, edit.update, edit.at
    FROM unnest($2::uuid[], $3::uuid[], $4::bytea[], $5::timestamptz[])
      WITH ORDINALITY AS edit (brief, author, update, at, place)
    JOIN held ON held.id = edit.brief
    ORDER BY edit.place
  )
  SELECT id FROM held`;
