import { setTimeout as wait } from 'node:timers/promises';
import type { Edit } from '../data/brief/document-log.ts';

/** What a queue is made with. */
export type AppendQueueOptions = {
  /** Stores edits, all of them or none; rejects where it could not. */
  store: (edits: readonly Edit[]) => Promise<void>;
  onStored: () => void;
  /** An attempt failed; another one follows, unless this was the last. */
  onFailure: (error: unknown) => void;
  /** Edits were given up, and with them all that may build on them. */
  onGivenUp: () => void;
};

/** How long an append waits before each further attempt, in milliseconds. */
const PAUSES = [50, 200, 500, 500, 500, 500, 500];

type Waiting = { edit: Edit | null; resolve: () => void; reject: (error: unknown) => void };

/**
 * The edits of one open brief on their way into its log. While one group is being stored the next
 * one gathers, so that many typists cost hardly more than one, and edits stand in the log in the
 * order in which they were admitted.
 */
export class AppendQueue {
  readonly #options: AppendQueueOptions;
  #waiting: Waiting[] = [];
  #working = false;

  constructor(options: AppendQueueOptions) {
    this.#options = options;
  }

  get isIdle(): boolean {
    return !this.#working;
  }

  /** Resolves when the edit is stored; rejects when it was given up. */
  add(edit: Edit): Promise<void> {
    return this.#enqueue(edit);
  }

  /** Resolves when all that was added before is stored; rejects when any of it was given up. */
  settled(): Promise<void> {
    return this.isIdle ? Promise.resolve() : this.#enqueue(null);
  }

  #enqueue(edit: Edit | null): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#waiting.push({ edit, resolve, reject });
    if (!this.#working) void this.#work();
    return promise;
  }

  async #work(): Promise<void> {
    this.#working = true;
    while (this.#waiting.length > 0) {
      const group = this.#waiting.splice(0);
      try {
        await this.#storePatiently(group.flatMap(({ edit }) => edit ?? []));
        for (const { resolve } of group) resolve();
      } catch (error) {
        this.#options.onGivenUp();
        for (const { reject } of [...group, ...this.#waiting.splice(0)]) reject(error);
      }
    }
    this.#working = false;
  }

  /** An attempt whose commit was lost on its way back is stored twice, which merges to the same. */
  async #storePatiently(edits: readonly Edit[]): Promise<void> {
    if (edits.length === 0) return;
    for (const pause of [...PAUSES, null]) {
      try {
        await this.#options.store(edits);
        this.#options.onStored();
        return;
      } catch (error) {
        this.#options.onFailure(error);
        if (pause === null) throw error;
        await wait(pause);
      }
    }
  }
}
