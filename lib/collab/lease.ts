import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { databaseUrl } from '../data/database.ts';
import { log } from '../log.ts';

/** The key of the advisory lock: "collab" on a telephone's keys. */
const LOCK = 265_522;

const TRY_AGAIN = 250;

/** How often the connection that holds the lock is asked whether it is there, and for how long. */
const HEARTBEAT = 1_000;
const PATIENCE = 3_000;

/**
 * The right to serve `/collab`, which one process has at a time for a database, because documents
 * live in its memory. Postgres gives it with a lock that ends with its connection, so a process
 * that is killed leaves it free.
 */
export class Lease {
  readonly #onTaken: () => void;
  readonly #onLost: () => void;
  #client: pg.Client | null = null;
  #isHeld = false;
  #isStopped = false;

  constructor(onTaken: () => void, onLost: () => void) {
    this.#onTaken = onTaken;
    this.#onLost = onLost;
  }

  get isHeld(): boolean {
    return this.#isHeld;
  }

  /** Tries until it has the lease, and again whenever it was lost. */
  start(): void {
    void this.#pursue();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#isHeld = false;
    await this.#client?.end().catch(() => {});
  }

  async #pursue(): Promise<void> {
    while (!this.#isStopped && !(await this.#attempt())) await wait(TRY_AGAIN);
  }

  async #attempt(): Promise<boolean> {
    try {
      this.#client ??= await this.#connected();
      const { rows } = await this.#client.query<{ taken: boolean }>(
        'SELECT pg_try_advisory_lock($1) AS taken',
        [LOCK],
      );
      // It may have been stopped before there was a connection to end.
      if (this.#isStopped) await this.#client?.end();
      if (!rows[0]?.taken || !this.#client || this.#isStopped) return false;
    } catch {
      await this.#client?.end().catch(() => {});
      this.#client = null;
      return false;
    }
    this.#isHeld = true;
    log.info('this process serves /collab');
    this.#onTaken();
    void this.#watch(this.#client);
    return true;
  }

  /**
   * Asks for an answer again and again. Where the network fails, or this process stood still for
   * long, Postgres may have given the lock to another one, and nothing tells of that by itself.
   */
  async #watch(client: pg.Client): Promise<void> {
    while (this.#client === client) {
      await wait(HEARTBEAT, undefined, { ref: false });
      const answer = client.query('SELECT 1').then(
        () => true,
        () => false,
      );
      // Should this process have stood still meanwhile, the answer may be here and not read yet.
      const silence = wait(PATIENCE, undefined, { ref: false }).then(() =>
        wait(TRY_AGAIN, false, { ref: false }),
      );
      if (!(await Promise.race([answer, silence]))) this.#lose(client);
    }
  }

  #lose(client: pg.Client): void {
    if (this.#client !== client) return;
    this.#client = null;
    client.end().catch(() => {});
    if (!this.#isHeld || this.#isStopped) return;
    this.#isHeld = false;
    log.error('the right to serve /collab was lost with the connection to Postgres');
    this.#onLost();
    this.start();
  }

  async #connected(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: databaseUrl(),
      keepAlive: true,
      connectionTimeoutMillis: PATIENCE,
      query_timeout: PATIENCE,
    });
    client.on('error', () => this.#lose(client));
    client.on('end', () => this.#lose(client));
    await client.connect();
    return client;
  }
}
