import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lives, nameOfProcess } from '../living.mjs';
import { type Cluster, startCluster } from './cluster.ts';
import { endPostmaster, findPostmaster } from './postmaster.ts';

export interface TemporaryCluster extends Cluster {
  /** Where it is, and a place for whatever else should be gone afterwards. */
  folder: string;
}

const prefix = 'factdesk-temporary-';

/**
 * Starts a Postgres for as long as this process needs it, in a folder that `stop` removes. What
 * processes that were killed have left is removed on the way.
 *
 * @param options.disposable as quick and careless as tests like it; otherwise as a newsroom's
 */
export async function startTemporaryCluster({
  disposable = true,
}: {
  disposable?: boolean;
} = {}): Promise<TemporaryCluster> {
  await removeAbandoned();
  const folder = mkdtempSync(join(tmpdir(), prefix));
  // Open to the account that Postgres runs under; what is secret inside is closed by itself.
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, 'user'), nameOfProcess(process.pid) ?? '');
  try {
    const cluster = await startCluster(folder, { disposable });
    return { ...cluster, folder, stop: () => remove(folder) };
  } catch (error) {
    await remove(folder);
    throw error;
  }
}

/** Ends the Postgres that runs in a folder, should one do so, and removes both. */
async function remove(folder: string): Promise<void> {
  const left = findPostmaster(join(folder, 'postgres'));
  if (left) await endPostmaster(left.pid);
  rmSync(folder, { recursive: true, force: true });
}

async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const folder = join(tmpdir(), name);
    const user = join(folder, 'user');
    if (!name.startsWith(prefix) || !existsSync(user)) continue;
    if (lives(readFileSync(user, 'utf8'))) continue;
    await remove(folder);
  }
}
