import { publicationSettings } from '../../data/publication/publication-settings.ts';
import { record } from '../../data/record/audit.ts';
import { eraseOrigins } from '../../data/record/origins.ts';
import type { CalendarDate } from '../../domain/time/calendar-date.ts';
import { byTheDesk } from '../by-the-desk.ts';

/**
 * Erases the network addresses of acts before a day, and records that it was done; gives of how many
 * acts. The acts and their seals stay as they are.
 */
export function forgetAddresses(now: Date, before: CalendarDate): Promise<number> {
  return byTheDesk(async (tx) => {
    const { timeZone } = await publicationSettings(tx);
    const count = await eraseOrigins(tx, before, timeZone);
    const doer = { actorId: null, briefId: null, at: now };
    if (count > 0) await record(tx, doer, { kind: 'addresses-forgotten', before, count });
    return count;
  });
}
