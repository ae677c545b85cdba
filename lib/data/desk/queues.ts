import { fromPrisma, type JobInsert, PgBoss, type QueueOptions } from 'pg-boss';
import { database } from '../database.ts';
import type { Tx } from '../transaction.ts';

/** What each queue's jobs carry: ids only, the rest is read where the work is done. */
export type Work = {
  /** Fetch or read what a CaptureRequest asks for. */
  capture: { requestId: string };
  /** Bring the references of a SourceImport into the library. */
  'import-sources': { importId: string };
  /** Look whether a source is where it was; without one, send for those whose turn it is. */
  'check-sources': { sourceId?: string };
  /** Publish what is scheduled if its instant has come; without one, send for those that are due. */
  'publish-scheduled': { scheduleId?: string };
  /** Bring the standing of briefs up to date, of all where none is named. */
  'follow-briefs': { briefIds?: string[] };
  /** Tell whoever approved or signed a brief what of it lapsed and did not come back. */
  'tell-lapses': { briefId: string };
  /** Mail one notification to its member. */
  mail: { notificationId: string };
  /** Mail their digest to whoever has one waiting and whose hour it is. */
  digests: Record<string, never>;
  /** Tell whoever asked a question that it is answered. */
  'tell-asker': { questionId: string };
};
export type QueueName = keyof Work;

/** A mail server that does not answer is tried for a day and a half; whoever lost a letter tells soon. */
const lettersPatience: QueueOptions = {
  retryLimit: 12,
  retryDelay: 30,
  retryBackoff: true,
  expireInSeconds: 60,
  heartbeatSeconds: 15,
};

/** How patient each queue is. Times in seconds. */
export const queues: Record<QueueName, QueueOptions> = {
  capture: { retryLimit: 10, retryDelay: 5, expireInSeconds: 120, heartbeatSeconds: 15 },
  'import-sources': { retryLimit: 20, retryDelay: 1, expireInSeconds: 3_600, heartbeatSeconds: 15 },
  'check-sources': { retryLimit: 0, expireInSeconds: 3_600, heartbeatSeconds: 60 },
  'publish-scheduled': {
    retryLimit: 20,
    retryDelay: 1,
    expireInSeconds: 120,
    heartbeatSeconds: 15,
  },
  'follow-briefs': { retryLimit: 10, retryDelay: 5, expireInSeconds: 3_600, heartbeatSeconds: 15 },
  'tell-lapses': { retryLimit: 10, retryDelay: 5, expireInSeconds: 120, heartbeatSeconds: 15 },
  mail: lettersPatience,
  digests: { retryLimit: 0, expireInSeconds: 600 },
  'tell-asker': lettersPatience,
};

export const queueNames = Object.keys(queues).filter((name): name is QueueName => name in queues);

/** Brings the queues' own tables and their settings up to date; safe to call from anywhere. */
export async function prepareQueues(connectionString: string): Promise<void> {
  const boss = new PgBoss({ connectionString, supervise: false, schedule: false });
  boss.on('error', () => {});
  await boss.start();
  try {
    for (const name of queueNames) {
      await boss.createQueue(name, queues[name]);
      await boss.updateQueue(name, queues[name]);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}

const kept = globalThis as typeof globalThis & { factdeskSender?: PgBoss };

/** Sends work with the transaction's commit; nothing is sent when it rolls back. */
export async function enqueue<Q extends QueueName>(
  tx: Tx,
  queue: Q,
  work: Work[Q],
  options: Pick<JobInsert, 'startAfter' | 'singletonKey' | 'priority'> = {},
): Promise<void> {
  kept.factdeskSender ??= new PgBoss({ db: fromPrisma(database()), migrate: false });
  await kept.factdeskSender.send(queue, work, { ...options, db: fromPrisma(tx) });
}
