import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { commandOf, nameOfProcess } from '../living.mjs';
import { freePort } from '../port.mjs';
import { Trouble } from '../say.mjs';
import type { Account } from './account.ts';

/** The process at the head of a Postgres, and the port of this machine that it listens on. */
export interface Postmaster {
  pid: number;
  port: number;
}

/**
 * Finds the Postgres that runs on `data`, if one does. What a killed one left behind is cleared
 * away: Postgres itself would take any process that has since got the same id for the old one.
 */
export function findPostmaster(data: string): Postmaster | undefined {
  const file = join(data, 'postmaster.pid');
  const [pid, , , port] = readIfThere(file).split('\n').map(Number);
  if (!pid) return undefined;

  const command = commandOf(pid) ?? '';
  if (command.includes('postgres') && command.includes(data)) return { pid, port: port || 0 };
  rmSync(file, { force: true });
  return undefined;
}

/**
 * Starts Postgres on `data` and waits until it answers.
 *
 * @param fixedPort where it must listen; a free port without one
 * @throws Trouble with the end of its log where it does not come up
 */
export async function launchPostmaster(
  program: string,
  account: Account,
  data: string,
  settings: string[],
  isUp: (port: number) => Promise<boolean>,
  fixedPort?: number,
): Promise<Postmaster> {
  const log = `${data}.log`;
  // Somebody may take the free port before Postgres does, and the last processes of a killed
  // Postgres need a moment to notice; both are over at the next attempt.
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const port = fixedPort ?? (await freePort());
    const child = spawnPostmaster(program, account, data, port, settings, log);
    while (child.pid && child.exitCode === null && child.signalCode === null) {
      if (await isUp(port)) return { pid: child.pid, port };
      await wait(20);
    }
    await wait(300);
  }
  const ending = readIfThere(log).trim().split('\n').slice(-10).join('\n');
  throw new Trouble(`Postgres did not start. Its log, ${log}, ends with:\n${ending}`);
}

/**
 * Ends a Postgres: first politely, then firmly, and resolves when its process is gone.
 *
 * @param options.immediately leaves the politeness out: it ends as in a crash, in the middle of things
 */
export async function endPostmaster(
  pid: number,
  { immediately = false }: { immediately?: boolean } = {},
): Promise<void> {
  const name = nameOfProcess(pid);
  const gone = () => name === undefined || nameOfProcess(pid) !== name;
  // "Fast", "immediate", and what nobody can refuse.
  const steps: [NodeJS.Signals, number][] = [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ];
  for (const [signal, patience] of immediately ? steps.slice(1) : steps) {
    if (gone()) return;
    process.kill(pid, signal);
    for (const until = Date.now() + patience; !gone() && Date.now() < until; ) await wait(20);
  }
}

/** Whether a Postgres lets us in at this address. Nothing short of that proves that it lives. */
export async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

function spawnPostmaster(
  program: string,
  account: Account,
  data: string,
  port: number,
  settings: string[],
  log: string,
): ChildProcess {
  const output = openSync(log, 'w', 0o600);
  const [path, args] = account.command(program, [
    '-D',
    data,
    ...[
      'listen_addresses=127.0.0.1',
      `port=${port}`,
      'unix_socket_directories=',
      ...settings,
    ].flatMap((setting) => ['-c', setting]),
  ]);
  const child = spawn(path, args, {
    ...account.identity,
    // A session of its own: Ctrl-C in the terminal is for us, and we end Postgres last.
    detached: true,
    stdio: ['ignore', output, output],
    cwd: data,
  });
  child.on('error', () => {});
  child.unref();
  closeSync(output);
  return child;
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
