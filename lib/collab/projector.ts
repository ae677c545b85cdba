import { setTimeout as wait } from 'node:timers/promises';
import { keepCheckpoints } from '../commands/brief/keep-checkpoints.ts';
import { projectBehind } from '../commands/brief/project-document.ts';
import { log } from '../log.ts';
import { Replayer } from './replayer.ts';

/** A brief is due when nobody has written for so long, in milliseconds … */
const QUIET = 1_000;
/** … and after so long at the latest, however many write. */
const LONGEST = 5_000;

/** After each projection others have the processor for so many times as long as it took. */
const REST = 3;

type Scheduled = { timer: NodeJS.Timeout; since: number };

/**
 * Keeps the projections behind the logs: the desk's lists, claims and contributors follow what is
 * written within seconds, one brief after the other. Where very many are written in at once they
 * follow later, and keystrokes stay as quick. It may fail, or the process may end: the log is all
 * there is to it, and what is missing is projected later.
 */
export class Projector {
  readonly #scheduled = new Map<string, Scheduled>();
  /** Briefs whose turn has come, the first one first. */
  readonly #due = new Set<string>();
  readonly #hurry = new AbortController();
  readonly #replayer = new Replayer();
  #working: Promise<void> | null = null;
  #isStopped = false;

  /** Somebody wrote in this brief. */
  schedule(briefId: string): void {
    if (this.#due.has(briefId)) return;
    const now = Date.now();
    const earlier = this.#scheduled.get(briefId);
    clearTimeout(earlier?.timer);
    const since = earlier?.since ?? now;
    this.#runIn(Math.min(QUIET, Math.max(0, since + LONGEST - now)), briefId, since);
  }

  #runIn(delay: number, briefId: string, since: number): void {
    const timer = setTimeout(() => this.#becomesDue(briefId), delay);
    this.#scheduled.set(briefId, { timer, since });
  }

  /** Projects without rest what is scheduled, and waits for it. */
  async flush(): Promise<void> {
    this.#hurry.abort();
    for (const briefId of this.#scheduled.keys()) this.#becomesDue(briefId);
    await this.#working;
  }

  /** Forgets what is scheduled: the next process finds it in the log. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#hurry.abort();
    for (const { timer } of this.#scheduled.values()) clearTimeout(timer);
    this.#scheduled.clear();
    this.#due.clear();
    await this.#replayer.stop();
  }

  #becomesDue(briefId: string): void {
    clearTimeout(this.#scheduled.get(briefId)?.timer);
    this.#scheduled.delete(briefId);
    this.#due.add(briefId);
    this.#working ??= this.#work();
  }

  async #work(): Promise<void> {
    // What becomes due meanwhile is visited too.
    for (const briefId of this.#due) {
      this.#due.delete(briefId);
      const began = performance.now();
      await this.#attempt(briefId);
      await this.#rest(REST * (performance.now() - began));
    }
    this.#working = null;
  }

  #rest(milliseconds: number): Promise<void> {
    return wait(milliseconds, undefined, { signal: this.#hurry.signal }).catch(() => {});
  }

  async #attempt(briefId: string): Promise<void> {
    try {
      await projectBehind(briefId, (...log) => this.#replayer.replay(...log));
      await keepCheckpoints(briefId);
    } catch (error) {
      if (this.#isStopped) return;
      const why = error instanceof Error ? error : String(error);
      log.error('a brief could not be projected', { brief: briefId, why });
      if (!this.#scheduled.has(briefId)) this.#runIn(LONGEST, briefId, Date.now());
    }
  }
}
