import { keepLook } from '../commands/health/keep-look.ts';
import { sendLooks } from '../commands/health/send-looks.ts';
import type { Work } from '../data/desk/queues.ts';
import { type LookTask, lookTask } from '../data/health/source-looks.ts';
import type { Sight } from '../domain/health/look.ts';
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
    const sight = await trySight(task, means, signal);
    const outcome = await keepLook(task, sight, now());
    if (outcome !== null) log.info('a source was looked at', { source: sourceId, outcome });
  };
}

/** A look that stumbles here says nothing of the source; the next one may fare better. */
async function trySight(task: LookTask, means: LookMeans, signal: AbortSignal): Promise<Sight> {
  try {
    return await lookAt(task, means, signal);
  } catch (error) {
    signal.throwIfAborted();
    log.error('a look stumbled', { why: error instanceof Error ? error : String(error) });
    const sentence = 'Something went wrong here during the look. The desk will look again.';
    const nothing = { isGone: false, status: null, finalAddress: null, retraction: null };
    return { kind: 'nothing', sentence, ...nothing };
  }
}

async function sendForLooks(now: Date): Promise<void> {
  const sent = await sendLooks(now);
  if (sent > 0) log.info('sources are looked at', { sources: sent });
}
