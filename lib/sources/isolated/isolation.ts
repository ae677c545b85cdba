import { IsolatedProcess } from './isolated-process.ts';
import { type Limits, usualLimits } from './limits.ts';
import { type InputOf, type OutputOf, type TaskName, tasks } from './tasks.ts';
import { Unreadable } from './unreadable.ts';

const MB = 1024 * 1024;

/** A process that read that much, or holds on to that much, makes room for a fresh one. */
const MOST_ANSWERS = 200;
const MOST_KEPT = 320 * MB;

/**
 * Keeps one isolated process warm and gives it one task at a time; the others wait in line. It is
 * started with the first task, and again after it was ended.
 */
export class Isolation {
  readonly #limits: Limits;
  #process: IsolatedProcess | null = null;
  #line: Promise<unknown> = Promise.resolve();
  #count = 0;
  #answers = 0;

  constructor(limits: Limits = usualLimits) {
    this.#limits = limits;
  }

  /** See `inIsolation`. */
  perform<N extends TaskName>(
    task: N,
    input: InputOf<N>,
    signal: AbortSignal,
  ): Promise<OutputOf<N>> {
    const performed = this.#line.then(() => this.#ask(task, input, signal));
    this.#line = performed.catch(() => {});
    return untilAborted(performed, signal);
  }

  /** The process that runs now; null before the first task and after one that broke off. */
  get process(): IsolatedProcess | null {
    return this.#process?.isOver === false ? this.#process : null;
  }

  stop(): void {
    this.#process?.kill();
  }

  async #ask<N extends TaskName>(task: N, input: InputOf<N>, signal: AbortSignal) {
    signal.throwIfAborted();
    const isolated = this.process ?? this.#begin();
    this.#count += 1;
    const told = await isolated.ask({ number: this.#count, task, input }, signal);
    const output = tasks[task].output.safeParse(told);
    await this.#makeRoom(isolated, output.success);
    if (output.success) return output.data;
    throw new Unreadable('This could not be read: what came of it makes no sense.');
  }

  #begin(): IsolatedProcess {
    this.#answers = 0;
    this.#process = new IsolatedProcess(this.#limits);
    return this.#process;
  }

  async #makeRoom(isolated: IsolatedProcess, isSound: boolean): Promise<void> {
    this.#answers += 1;
    const kept = (await isolated.memory()) ?? 0;
    if (!isSound || this.#answers >= MOST_ANSWERS || kept > MOST_KEPT) isolated.kill();
  }
}

const desk = new Isolation();

/**
 * Performs a task in a process of its own, where a hostile file can neither stop nor slow the desk:
 * see `IsolatedProcess` for what it may do and `limits.ts` for what it may cost.
 *
 * @throws Unreadable with a sentence for people where it gave nothing; `signal`'s reason where that
 *   was aborted, which ends the process if it is at this very task
 */
export function inIsolation<N extends TaskName>(
  task: N,
  input: InputOf<N>,
  signal: AbortSignal,
): Promise<OutputOf<N>> {
  return desk.perform(task, input, signal);
}

/** Whoever waits in line need not wait for their turn to learn that they gave up. */
function untilAborted<T>(performed: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = Promise.withResolvers<never>();
  const onAbort = () => aborted.reject(signal.reason);
  signal.addEventListener('abort', onAbort);
  return Promise.race([performed, aborted.promise]).finally(() => {
    signal.removeEventListener('abort', onAbort);
  });
}
