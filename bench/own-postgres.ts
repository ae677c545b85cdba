import { randomBytes } from 'node:crypto';
import { ensureGenerated } from '../scripts/generate.ts';
import { live } from '../scripts/lifetime.ts';
import { startCluster } from '../scripts/postgres/cluster.ts';
import { createDatabase } from '../scripts/postgres/for-tests.ts';
import { endPostmaster } from '../scripts/postgres/postmaster.ts';
import { startTemporaryCluster, type TemporaryCluster } from '../scripts/postgres/temporary.ts';
import { prepareDatabase } from '../scripts/prepare-database.ts';

const DATABASE = 'factdesk_bench';

/**
 * An empty database of our product in a Postgres that nobody else uses, set up as a newsroom's is
 * and gone afterwards, so that benches and the torture touch nobody's data.
 */
export class OwnPostgres {
  /** What a process of ours must find in its environment to use it. */
  readonly environment: { DATABASE_URL: string; NEXTAUTH_SECRET: string; FACTDESK_DEMO: string };
  readonly #folder: string;
  readonly #remove: () => Promise<void>;
  #pid: number;

  constructor({ folder, pid, url, stop }: TemporaryCluster) {
    this.#folder = folder;
    this.#pid = pid;
    this.#remove = stop;
    this.environment = {
      DATABASE_URL: url(DATABASE),
      NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
      FACTDESK_DEMO: '0',
    };
  }

  /**
   * Makes one, and has this process use it too.
   *
   * @param options.disposable for whoever neither measures it nor crashes it: quick and careless
   */
  static async open({ disposable = false } = {}): Promise<OwnPostgres> {
    const cluster = await startTemporaryCluster({ disposable });
    try {
      await createDatabase(cluster.url('postgres'), DATABASE);
      await prepareDatabase(cluster.url(DATABASE));
    } catch (error) {
      await cluster.stop();
      throw error;
    }
    const own = new OwnPostgres(cluster);
    Object.assign(process.env, own.environment);
    return own;
  }

  /** The process at its head. */
  get pid(): number {
    return this.#pid;
  }

  /** Ends it in the middle of whatever it does. What was committed must be there afterwards. */
  async crash(): Promise<void> {
    await endPostmaster(this.#pid, { immediately: true });
  }

  /** Starts it after a crash where everybody expects it. */
  async startAgain(): Promise<void> {
    const port = Number(new URL(this.environment.DATABASE_URL).port);
    ({ pid: this.#pid } = await startCluster(this.#folder, { port }));
  }

  /** Starts it after a crash where nobody finds it, lets somebody look, and crashes it again. */
  async startUnseen<T>(look: (databaseUrl: string) => Promise<T>): Promise<T> {
    const unseen = await startCluster(this.#folder);
    try {
      return await look(unseen.url(DATABASE));
    } finally {
      await endPostmaster(unseen.pid, { immediately: true });
    }
  }

  close(): Promise<void> {
    return this.#remove();
  }
}

/**
 * Does what this process is for, then ends it and everything that it started.
 *
 * @param work gives the exit code; it opens the Postgres where it needs one
 */
export async function liveApart(
  work: (args: string[], postgres: typeof OwnPostgres.open) => Promise<number>,
): Promise<void> {
  let opening: Promise<OwnPostgres> | undefined;
  const postgres: typeof OwnPostgres.open = (options) => {
    opening ??= OwnPostgres.open(options);
    return opening;
  };
  const run = async () => {
    await ensureGenerated();
    return work(process.argv.slice(2), postgres);
  };
  const release = async () => {
    const opened = await opening?.catch(() => undefined);
    await opened?.close();
  };
  await live(run, { codeOnSignal: 130, release });
}
