import { appendEdits } from '../commands/brief/append-edits.ts';
import type { Edit } from '../data/brief/document-log.ts';
import { type Batch, LogAppender } from '../data/brief/log-appender.ts';

type Waiting = Batch & PromiseWithResolvers<void>;

/**
 * So many groups are on their way at once, of so many briefs each. With a single large one everybody
 * would wait for everybody: all briefs would march in step, each edit a step.
 */
const MOST_UNDER_WAY = 4;
const MOST_TOGETHER = 32;

/**
 * Writes the logs of all open briefs. While some groups of edits are on their way to Postgres the
 * next gathers, whichever briefs they are of, so that two hundred briefs cost little more than one.
 * A brief never has two batches here at once: its `AppendQueue` sees to that.
 */
export class LogWriter {
  readonly #appender = new LogAppender(MOST_UNDER_WAY);
  readonly #assertMayWrite: () => void;
  #waiting: Waiting[] = [];
  #underWay = 0;

  /** @param assertMayWrite throws where this process may not write at the moment */
  constructor(assertMayWrite: () => void) {
    this.#assertMayWrite = assertMayWrite;
  }

  /** Resolves when the edits are stored, all of them; rejects where they may not be. */
  append(briefId: string, edits: readonly Edit[]): Promise<void> {
    const waiting = { briefId, edits, ...Promise.withResolvers<void>() };
    this.#waiting.push(waiting);
    if (this.#underWay < MOST_UNDER_WAY) void this.#work();
    return waiting.promise;
  }

  async stop(): Promise<void> {
    await this.#appender.close();
  }

  async #work(): Promise<void> {
    this.#underWay += 1;
    while (this.#waiting.length > 0) {
      const group = this.#waiting.splice(0, MOST_TOGETHER);
      const stored = await this.#appendTogether(group);
      for (const one of group) {
        if (stored.has(one.briefId)) one.resolve();
        // Nobody else waits for a brief that is locked, or answers for an edit that is not taken.
        else this.#appendAlone(one).then(one.resolve, one.reject);
      }
    }
    this.#underWay -= 1;
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
