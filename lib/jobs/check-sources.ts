import { keepLook } from '../commands/keep-look.ts';
import { sendLooks } from '../commands/send-looks.ts';
import type { Work } from '../data/queues.ts';
import { lookTask } from '../data/source-looks.ts';
import { log } from '../log.ts';
import { type LookMeans, lookAt } from './look-at.ts';

/**
 * When the sources whose turn it is are sent for: every ten minutes, so that a day's looks are
 * spread over the day.
 */
export const LOOKS_ARE_SENT = '*/10 * * * *';

/**
 * The worker of the queue `check-sources`. Work that names no source sends for those whose turn it
 * is; work that names one looks at it. One look at a time is made, so no host is asked twice at once.
 */
export function checkSources(means: LookMeans, now: () => Date = () => new Date()) {
  return async ({ sourceId }: Work['check-sources'], signal: AbortSignal): Promise<void> => {
    if (sourceId === undefined) return sendForLooks(now());
    const task = await lookTask(sourceId);
    if (task === null) return;
    const sight = await lookAt(task, means, signal);
    const outcome = await keepLook(task, sight, now());
    if (outcome !== null) log.info('a source was looked at', { source: sourceId, outcome });
  };
}

async function sendForLooks(now: Date): Promise<void> {
  const sent = await sendLooks(now);
  if (sent > 0) log.info('sources are looked at', { sources: sent });
}
