import type { CalendarDate } from '../../domain/time/calendar-date.ts';
import type { Tx } from '../transaction.ts';

/** Erases the addresses that acts before a day came from; gives of how many. */
export function eraseOrigins(tx: Tx, before: CalendarDate, timeZone: string): Promise<number> {
  return tx.$executeRaw`
    DELETE FROM "ActOrigin" origin USING "AuditEvent" event
    WHERE event.id = origin."eventId"
      AND event.at < ${before}::date::timestamp AT TIME ZONE ${timeZone}`;
}
