import { followSchedules, publishScheduled } from '../commands/publication/publish-scheduled.ts';
import type { Work } from '../data/desk/queues.ts';
import { log } from '../log.ts';

/** When schedules are sent for whose jobs were lost or missed: every minute. */
export const SCHEDULES_ARE_SENT = '* * * * *';

/**
 * The worker of the queue `publish-scheduled`. Work that names no schedule sends for all that are
 * open; work that names one publishes it if its instant has come. It may end at any moment and be
 * done again, or by two at once: what is done is done once.
 */
export async function publishWhatIsScheduled({
  scheduleId,
}: Work['publish-scheduled']): Promise<void> {
  if (scheduleId === undefined) return followSchedules();
  const outcome = await publishScheduled(scheduleId, new Date());
  if (outcome === 'published' || outcome === 'cancelled') {
    log.info('a schedule came to its instant', { schedule: scheduleId, outcome });
  }
}
