import { PgBoss } from 'pg-boss';
import { databaseUrl } from '../data/database.ts';
import { type QueueName, queueNames, type Work } from '../data/desk/queues.ts';
import { log } from '../log.ts';
import { LOOKS_ARE_SENT } from './check-sources.ts';
import { DIGESTS_ARE_SENT } from './digests.ts';
import { SCHEDULES_ARE_SENT } from './publish-scheduled.ts';

/**
 * Does one piece of work. Throwing has it tried again, as patiently as its queue says; `signal` says
 * that the process is about to end or that its time is over.
 */
type Worker<Q extends QueueName> = (work: Work[Q], signal: AbortSignal) => Promise<void>;

/** A worker for each queue that somebody attends to. */
export type Workers = { [Q in QueueName]?: Worker<Q> };

/** Pages are waited for more than they are worked on. */
const atOnce: Record<QueueName, number> = {
  capture: 4,
  'import-sources': 1,
  'check-sources': 1,
  'publish-scheduled': 1,
  'follow-briefs': 1,
  'tell-lapses': 1,
  mail: 2,
  digests: 1,
  'tell-asker': 1,
};

/** The queues that send for their own work by the clock (cron, UTC). */
const rounds: Partial<Record<QueueName, string>> = {
  'check-sources': LOOKS_ARE_SENT,
  'publish-scheduled': SCHEDULES_ARE_SENT,
  digests: DIGESTS_ARE_SENT,
};

/** What runs behind the pages: takes work from the queues. */
export class Jobs {
  readonly #boss = new PgBoss({
    connectionString: databaseUrl(),
    migrate: false,
    // Work of a process that was killed is noticed by its missing heartbeat, and soon.
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
  });
  readonly #workers: Workers;

  constructor(workers: Workers) {
    this.#workers = workers;
    // What it tells of is an error's copy more often than an error.
    this.#boss.on('error', ({ message }) => log.warn('the queues stumbled', { why: message }));
  }

  async start(): Promise<void> {
    await this.#boss.start();
    for (const queue of queueNames) await this.#attend(queue);
  }

  /** Takes no more work, and lets what runs come to an end for a moment. */
  async stop(): Promise<void> {
    await this.#boss.stop({ graceful: true, timeout: 3_000 });
  }

  async #attend<Q extends QueueName>(queue: Q): Promise<void> {
    const worker = this.#workers[queue];
    if (!worker) return;
    const options = {
      pollingIntervalSeconds: 0.5,
      localConcurrency: atOnce[queue],
      includeMetadata: true,
    } as const;
    await this.#boss.work<Work[Q], void, typeof options>(queue, options, async ([job]) => {
      if (!job) return;
      try {
        await worker(job.data, job.signal);
      } catch (error) {
        if (job.retryCount >= job.retryLimit) tellGivenUp(queue, job, error);
        throw error;
      }
    });
    const round = rounds[queue];
    if (round !== undefined) await this.#boss.schedule(queue, round, {});
  }
}

/** Nobody does it any more: what it was about is named, so that somebody can look. */
function tellGivenUp(
  queue: QueueName,
  { data, retryCount }: { data: object; retryCount: number },
  error: unknown,
): void {
  log.error('work was given up, and is not tried again', {
    queue,
    tries: retryCount + 1,
    ...data,
    why: error instanceof Error ? error : String(error),
  });
}
