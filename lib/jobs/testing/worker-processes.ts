import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const running = new Set<ChildProcess>();

/** A process of its own that does the desk's work, on the test's database. */
export function startWorker(): ChildProcess {
  const program = fileURLToPath(new URL('run-jobs.ts', import.meta.url));
  const child = spawn(process.execPath, [program], { stdio: ['ignore', 2, 2] });
  running.add(child);
  return child;
}

/** Ends it as a power cut would. */
export async function kill(child: ChildProcess): Promise<void> {
  running.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** Ends all that still run, as in `afterEach(killAll)`. */
export async function killAll(): Promise<void> {
  await Promise.all([...running].map(kill));
}
