import { setImmediate as othersAreRead } from 'node:timers/promises';
import { appendEdits } from '../commands/append-edits.ts';
import type { Edit } from '../data/document-log.ts';
import { type Batch, LogAppender } from '../data/log-appender.ts';

type Waiting = Batch & PromiseWithResolvers<void>;

/**
 * Writes the logs of all open briefs. While one group of edits is on its way to Postgres the next
 * gathers, whichever briefs they are of, so that two hundred briefs cost hardly more than one.
 * A brief never has two batches here at once: its `AppendQueue` sees to that.
 */
export class LogWriter {
  readonly #appender = new LogAppender();
  readonly #assertMayWrite: () => void;
  #waiting: Waiting[] = [];
  #working = false;

  /** @param assertMayWrite throws where this process may not write at the moment */
  constructor(assertMayWrite: () => void) {
    this.#assertMayWrite = assertMayWrite;
  }

  /** Resolves when the edits are stored, all of them; rejects where they may not be. */
  append(briefId: string, edits: readonly Edit[]): Promise<void> {
    const waiting = { briefId, edits, ...Promise.withResolvers<void>() };
    this.#waiting.push(waiting);
    if (!this.#working) void this.#work();
    return waiting.promise;
  }

  async stop(): Promise<void> {
    await this.#appender.close();
  }

  async #work(): Promise<void> {
    this.#working = true;
    while (this.#waiting.length > 0) {
      // Whatever else has arrived goes along, and so do the next edits of the briefs just stored.
      await othersAreRead();
      const group = this.#waiting.splice(0);
      const stored = await this.#appendTogether(group);
      for (const one of group) {
        if (stored.has(one.briefId)) one.resolve();
        // Nobody else waits for a brief that is locked, or answers for an edit that is not taken.
        else this.#appendAlone(one).then(one.resolve, one.reject);
      }
    }
    this.#working = false;
  }

  /** Gives the briefs whose edits are stored; none where that failed. */
  async #appendTogether(group: readonly Batch[]): Promise<ReadonlySet<string>> {
    try {
      this.#assertMayWrite();
      return await this.#appender.append(group);
    } catch {
      return new Set();
    }
  }

  async #appendAlone({ briefId, edits }: Batch): Promise<void> {
    this.#assertMayWrite();
    await appendEdits(briefId, edits);
  }
}
