import { keepCheckpoints } from '../commands/keep-checkpoints.ts';
import { projectBehind } from '../commands/project-document.ts';
import { log } from '../log.ts';
import { Replayer } from './replayer.ts';

/** A brief is projected when nobody has written for so long, in milliseconds … */
const QUIET = 1_000;
/** … and after so long at the latest, however many write. */
const LONGEST = 5_000;

type Scheduled = { timer: NodeJS.Timeout; since: number };

/**
 * Keeps the projections behind the logs: the desk's lists, claims and contributors follow what is
 * written within seconds. It may fail, or the process may end: the log is all there is to it, and
 * what is missing is projected later.
 */
export class Projector {
  readonly #scheduled = new Map<string, Scheduled>();
  readonly #running = new Map<string, Promise<void>>();
  readonly #replayer = new Replayer();
  #isStopped = false;

  /** Somebody wrote in this brief. */
  schedule(briefId: string): void {
    const now = Date.now();
    const earlier = this.#scheduled.get(briefId);
    clearTimeout(earlier?.timer);
    const since = earlier?.since ?? now;
    this.#runIn(Math.min(QUIET, Math.max(0, since + LONGEST - now)), briefId, since);
  }

  #runIn(delay: number, briefId: string, since: number): void {
    const timer = setTimeout(() => void this.#project(briefId), delay);
    this.#scheduled.set(briefId, { timer, since });
  }

  /** Projects at once what is scheduled, and waits for it. */
  async flush(): Promise<void> {
    await Promise.all([...this.#scheduled.keys()].map((briefId) => this.#project(briefId)));
    await Promise.all(this.#running.values());
  }

  /** Forgets what is scheduled: the next process finds it in the log. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    for (const { timer } of this.#scheduled.values()) clearTimeout(timer);
    this.#scheduled.clear();
    await this.#replayer.stop();
  }

  /** One projection of a brief at a time. */
  #project(briefId: string): Promise<void> {
    clearTimeout(this.#scheduled.get(briefId)?.timer);
    this.#scheduled.delete(briefId);
    const before = this.#running.get(briefId) ?? Promise.resolve();
    const running = before.then(() => this.#attempt(briefId));
    this.#running.set(briefId, running);
    return running.finally(() => {
      if (this.#running.get(briefId) === running) this.#running.delete(briefId);
    });
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
