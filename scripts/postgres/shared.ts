import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lives, nameOfProcess } from '../living.mjs';
import { withLock } from '../lock.mjs';
import { type Cluster, startCluster } from './cluster.ts';

/**
 * Gives the Postgres of a data folder, starting it where it does not run. Several processes may
 * share it: each holds a note with its own name, and the last one to let go ends Postgres. The note
 * of a process that was killed holds nothing.
 *
 * @returns the cluster; its `stop` lets go of it
 */
export async function holdCluster(folder: string): Promise<Cluster> {
  const lock = join(folder, 'postgres.lock');
  const notes = join(folder, 'postgres-users');
  const note = join(notes, String(process.pid));
  mkdirSync(notes, { recursive: true });

  const cluster = await withLock(lock, async () => {
    const started = await startCluster(folder);
    writeFileSync(note, nameOfProcess(process.pid) ?? '');
    return started;
  });
  const letGo = () =>
    withLock(lock, async () => {
      rmSync(note, { force: true });
      if (!isHeld(notes)) await cluster.stop();
    });
  return { ...cluster, stop: letGo };
}

function isHeld(notes: string): boolean {
  for (const name of readdirSync(notes)) {
    const note = join(notes, name);
    if (lives(readFileSync(note, 'utf8'))) return true;
    rmSync(note, { force: true });
  }
  return false;
}
