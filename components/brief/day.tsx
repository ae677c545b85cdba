import { type CalendarDate, longDate } from '@/lib/domain/time/calendar-date.ts';

/** "December 1, 2025", readable by machines too. */
export function Day({ on }: { on: CalendarDate }) {
  return <time dateTime={on}>{longDate(on)}</time>;
}
