import {
  type CalendarDate,
  dayIn,
  longDate,
  parseCalendarDate,
} from '@/lib/domain/time/calendar-date.ts';

/** The day of an ISO instant where the publication is. */
export function dayOfInstant(instant: string, timeZone: string): CalendarDate {
  return dayIn(timeZone, new Date(instant));
}

/**
 * When a source was issued, as precisely as it is known: "2021", "March 2021", "March 9, 2021".
 * Anything that is no ISO date is given back as it was written.
 */
export function issuedInWords(issued: string): string {
  const day = parseCalendarDate(issued);
  if (day !== null) return longDate(day);
  const month = parseCalendarDate(`${issued}-01`);
  if (month === null) return issued;
  return new Intl.DateTimeFormat('en-US', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}T00:00:00Z`));
}
