import { type ChildProcess, fork } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { log } from '../../log.ts';
import { isAnswer, type Question } from './border.ts';
import type { Limits } from './limits.ts';
import { Unreadable } from './unreadable.ts';

const INSTEAD = 'Nothing was kept; paste the words that matter instead.';
const BROKE_OFF = `This could not be read: it is damaged, or made to do harm. ${INSTEAD}`;

/** Low enough for keystrokes to come first, not so low that a busy machine never lets it finish. */
const GIVES_WAY = 5;

const checkout = fileURLToPath(new URL('../../../', import.meta.url));

/** All that the process may see of the file system: the programs that read, and nothing kept. */
const programs = ['package.json', 'lib/sources', 'lib/domain', 'node_modules'].map((path) =>
  realpathSync(checkout + path),
);

/**
 * A process of its own for reading what strangers wrote. It has nothing of the desk's environment, no network, no file
 * system but the programs that read, and starts no processes; it gives way to everything else on the
 * machine, and ends with the desk. It answers one question at a time, and is over once it broke off.
 */
export class IsolatedProcess {
  readonly #child: ChildProcess;
  readonly #limits: Limits;
  #isOver = false;

  constructor(limits: Limits) {
    this.#limits = limits;
    this.#child = fork(new URL('./process.ts', import.meta.url), {
      cwd: checkout,
      env: { NODE_ENV: 'production' },
      execArgv: [
        '--permission',
        ...programs.map((path) => `--allow-fs-read=${path}`),
        // For the one that watches whether the desk is still there.
        '--allow-worker',
        '--no-addons',
        '--disallow-code-generation-from-strings',
        `--max-old-space-size=${Math.floor(limits.heap / 1024 / 1024)}`,
      ],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#child.once('exit', (code, signal) => {
      if (!this.#isOver) log.warn('the process that reads broke off', { code, signal });
      this.#end();
    });
    this.#child.once('error', () => this.#end());
    this.#giveWay();
    this.#letTheDeskEnd();
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** What the process holds in memory now, in bytes; null where the machine does not tell. */
  async memory(): Promise<number | null> {
    const status = await readFile(`/proc/${this.#child.pid}/status`, 'utf8').catch(() => '');
    const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(status) ?? [];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  }

  /** What it has had of a processor since it began, in milliseconds; 0 where the machine does not tell. */
  async #worked(): Promise<number> {
    const status = await readFile(`/proc/${this.#child.pid}/stat`, 'utf8').catch(() => '');
    // Behind the program's name, which may hold anything: the 14th and 15th field, in hundredths.
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
    return 10 * (Number(fields[11] ?? 0) + Number(fields[12] ?? 0));
  }

  kill(): void {
    this.#end();
    this.#child.kill('SIGKILL');
  }

  /**
   * Asks one question, within the limits.
   *
   * @throws Unreadable where there is no answer; `signal`'s reason where that came first
   */
  async ask(question: Question, signal: AbortSignal): Promise<unknown> {
    signal.throwIfAborted();
    const asked = Promise.withResolvers<unknown>();
    const giveUp = (why: unknown) => {
      asked.reject(why);
      this.kill();
    };
    const tooMuch = (what: string) =>
      giveUp(new Unreadable(`Reading this was stopped: it takes too much ${what}. ${INSTEAD}`));
    const late = setTimeout(() => tooMuch('time'), this.#limits.time);
    const before = this.#worked();
    const look = setInterval(async () => {
      if (((await this.memory()) ?? 0) > this.#limits.memory) tooMuch('memory');
      else if ((await this.#worked()) - (await before) > this.#limits.work) tooMuch('work');
    }, 100);
    const onAbort = () => giveUp(signal.reason);
    const onExit = () => asked.reject(new Unreadable(BROKE_OFF));
    const onMessage = (told: unknown) => {
      if (!isAnswer(told) || told.number !== question.number) giveUp(new Unreadable(BROKE_OFF));
      else if ('output' in told) asked.resolve(told.output);
      else asked.reject(new Unreadable(told.problem ?? BROKE_OFF));
    };
    signal.addEventListener('abort', onAbort);
    this.#child.once('exit', onExit).once('message', onMessage);
    this.#child.send(question, (error) => error && onExit());
    try {
      return await asked.promise;
    } finally {
      clearTimeout(late);
      clearInterval(look);
      signal.removeEventListener('abort', onAbort);
      this.#child.off('exit', onExit).off('message', onMessage);
    }
  }

  /** Before it starts threads of its own, so that they give way too. */
  #giveWay(): void {
    try {
      if (this.#child.pid) setPriority(this.#child.pid, GIVES_WAY);
    } catch {
      // Gone already, or a machine where nobody may: the other limits hold.
    }
  }

  /** A process that waits for questions is no reason for the desk to stay. */
  #letTheDeskEnd(): void {
    this.#child.unref();
    this.#child.channel?.unref();
  }

  #end(): void {
    this.#isOver = true;
  }
}
