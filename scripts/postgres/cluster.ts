import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { keepSecret } from '../secret.ts';
import { chooseAccount } from './account.ts';
import { createData } from './data.ts';
import {
  answers,
  endPostmaster,
  findPostmaster,
  launchPostmaster,
  type Postmaster,
} from './postmaster.ts';
import { findPrograms } from './programs.ts';

/** A running Postgres of our own. */
export interface Cluster {
  /** Its process, to watch over. */
  pid: number;
  /** The address of one of its databases, password included. */
  url(database: string): string;
  /** Ends it; resolves when its process is gone. */
  stop(): Promise<void>;
}

/** Faster, and unsafe in a crash: for data that is thrown away anyway. */
const disposableSettings = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=200',
];

/**
 * Starts the Postgres whose data, log and password are in `folder`, creating them where there are
 * none. One that still runs on this data, because its launcher was killed, is taken over, or ended
 * where it no longer answers. The caller sees to it that nobody else does this at the same moment.
 *
 * @param options.disposable trades safety for speed: what was committed last may be lost in a crash
 * @param options.port where it listens; a free port without one
 * @throws Trouble where it does not come up
 */
export async function startCluster(
  folder: string,
  options: { disposable?: boolean; port?: number } = {},
): Promise<Cluster> {
  mkdirSync(folder, { recursive: true });
  const data = join(folder, 'postgres');
  // Other people of this machine can reach the port, so a password it must be.
  const password = keepSecret(join(folder, 'postgres-password'));
  const url = (port: number, database: string) =>
    `postgresql://factdesk:${password}@127.0.0.1:${port}/${database}`;
  const isUp = (port: number) => answers(url(port, 'postgres'));
  const asCluster = ({ pid, port }: Postmaster): Cluster => ({
    pid,
    url: (database) => url(port, database),
    stop: () => endPostmaster(pid),
  });

  const left = await takeOver(data, isUp);
  if (left) return asCluster(left);

  const programs = findPrograms();
  const account = chooseAccount(programs.postgres, data);
  if (!existsSync(data)) createData(programs.initdb, account, data, password);
  const settings = options.disposable ? disposableSettings : [];
  return asCluster(
    await launchPostmaster(programs.postgres, account, data, settings, isUp, options.port),
  );
}

/** A Postgres left running by a killed launcher: ours again, or ended if it stays silent. */
async function takeOver(
  data: string,
  isUp: (port: number) => Promise<boolean>,
): Promise<Postmaster | undefined> {
  for (const until = Date.now() + 10_000; Date.now() < until; await wait(100)) {
    const left = findPostmaster(data);
    if (!left) return undefined;
    if (await isUp(left.port)) return left;
  }
  const silent = findPostmaster(data);
  if (silent) await endPostmaster(silent.pid);
  return undefined;
}
