import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { constants } from 'node:os';
import { root } from './root.ts';
import { Trouble } from './say.mjs';

/** Where a program that we start lives. */
export interface Surroundings {
  env?: NodeJS.ProcessEnv;
  /** Where its output goes: to the terminal, all of it to stderr, to us, or to the end of a file. */
  output?: 'terminal' | 'stderr' | 'us' | { file: string };
  /** The folder it works in: the checkout, unless it says otherwise. */
  cwd?: string;
}

const running = new Set<ChildProcess>();
let ending = false;

const stdio: Record<'terminal' | 'stderr' | 'us', StdioOptions> = {
  terminal: ['inherit', 'inherit', 'inherit', 'ipc'],
  stderr: ['ignore', 2, 2, 'ipc'],
  us: ['ignore', 'pipe', 'pipe', 'ipc'],
};

/** Starts a program under the Node that runs us, in the checkout. It ends when we do. */
export function startNode(
  args: string[],
  { env, output = 'terminal', cwd = root }: Surroundings = {},
): ChildProcess {
  if (ending) throw new Trouble('Nothing is started any more, because we are about to end.');
  const lifeline = import.meta.resolve('./end-with-parent.mjs');
  const file = typeof output === 'string' ? undefined : openSync(output.file, 'a');
  const child = spawn(process.execPath, [`--import=${lifeline}`, ...args], {
    cwd,
    env,
    stdio: typeof output === 'string' ? stdio[output] : ['ignore', file, file, 'ipc'],
  });
  if (file !== undefined) closeSync(file);
  running.add(child);
  child.once('close', () => running.delete(child));
  return child;
}

/**
 * Runs a program under the Node that runs us, and gives its exit code and all that it printed.
 *
 * @param options.aloud prints it on the terminal too, as it comes
 */
export async function runNode(
  args: string[],
  env?: NodeJS.ProcessEnv,
  { aloud = false }: { aloud?: boolean } = {},
): Promise<{ code: number; output: string }> {
  const child = startNode(args, { env, output: 'us' });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (aloud) process.stdout.write(text);
    });
  }
  return { code: await ended(child), output };
}

/** How a process ended: its exit code, or what a shell would make of the signal that ended it. */
export async function ended(child: ChildProcess): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  child.once('error', reject);
  child.once('close', (code, signal) => {
    resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
  });
  return promise;
}

/** Ends every process that was started here for good, and resolves when they are gone. */
export async function endChildren(): Promise<void> {
  ending = true;
  await Promise.all([...running].map(end));
}

/** Whether we are about to end, so that nothing more is worth beginning. */
export function isEnding(): boolean {
  return ending;
}

/** How long a process may take to end by itself. */
const patience = 15_000;

async function end(child: ChildProcess): Promise<void> {
  const gone = ended(child);
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), patience);
  await gone;
  clearTimeout(force);
}
