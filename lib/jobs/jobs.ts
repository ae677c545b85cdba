import { PgBoss } from 'pg-boss';
import { databaseUrl } from '../data/database.ts';
import { type QueueName, queueNames, type Work } from '../data/queues.ts';
import { log } from '../log.ts';
import { LOOKS_ARE_SENT } from './check-sources.ts';

/**
 * Does one piece of work. Throwing has it tried again, as patiently as its queue says; `signal` says
 * that the process is about to end or that its time is over.
 */
type Worker<Q extends QueueName> = (work: Work[Q], signal: AbortSignal) => Promise<void>;

/** A worker for each queue that somebody attends to. */
export type Workers = { [Q in QueueName]?: Worker<Q> };

/** What runs behind the pages: takes work from the queues, one piece of each queue at a time. */
export class Jobs {
  readonly #boss = new PgBoss({ connectionString: databaseUrl(), migrate: false });
  readonly #workers: Workers;

  constructor(workers: Workers) {
    this.#workers = workers;
    this.#boss.on('error', (why) => log.warn('the queues stumbled', { why }));
  }

  async start(): Promise<void> {
    await this.#boss.start();
    for (const queue of queueNames) await this.#attend(queue);
    if (this.#workers['check-sources'])
      await this.#boss.schedule('check-sources', LOOKS_ARE_SENT, {});
  }

  /** Takes no more work, and lets what runs come to an end for a moment. */
  async stop(): Promise<void> {
    await this.#boss.stop({ graceful: true, timeout: 3_000 });
  }

  async #attend<Q extends QueueName>(queue: Q): Promise<void> {
    const worker = this.#workers[queue];
    if (!worker) return;
    await this.#boss.work<Work[Q]>(queue, { pollingIntervalSeconds: 0.5 }, async ([job]) => {
      if (job) await worker(job.data, job.signal);
    });
  }
}
