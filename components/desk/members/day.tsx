import { dayIn, longDate } from '@/lib/domain/time/calendar-date.ts';

/** The day of an instant where the publication is: "December 1, 2025". */
export function Day({ at, timeZone }: { at: Date; timeZone: string }) {
  const day = dayIn(timeZone, at);
  return <time dateTime={day}>{longDate(day)}</time>;
}
