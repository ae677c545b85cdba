import { enqueue } from '../../data/desk/queues.ts';
import { dueForLook, tookTurn } from '../../data/health/source-looks.ts';
import { publicationSettings } from '../../data/publication/publication-settings.ts';
import { turnsOfHosts } from '../../domain/health/turns-of-hosts.ts';
import { byTheDesk } from '../by-the-desk.ts';

/** A source is looked at once a day. */
const A_DAY = 24 * 60 * 60 * 1_000;

/** At most so many sources are sent for at once; the next go takes the others. */
const MOST_LOOKS = 100;

/**
 * Sends for a look at each source in use whose turn it is, those longest unlooked first, with pauses
 * for each host; gives how many. The sources of a demonstration are invented: nobody looks for them.
 */
export function sendLooks(now: Date): Promise<number> {
  return byTheDesk(async (tx) => {
    if ((await publicationSettings(tx)).demo) return 0;
    const due = await dueForLook(tx, new Date(now.getTime() - A_DAY), 4 * MOST_LOOKS);
    const turns = turnsOfHosts(due, MOST_LOOKS);
    await tookTurn(
      tx,
      turns.map(({ sourceId }) => sourceId),
      now,
    );
    for (const { sourceId, wait } of turns) {
      await enqueue(tx, 'check-sources', { sourceId }, { startAfter: wait });
    }
    return turns.length;
  });
}
