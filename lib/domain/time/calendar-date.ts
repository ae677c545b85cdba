declare const calendarDate: unique symbol;

/** A day without a clock, as ISO `YYYY-MM-DD`, meant in the publication's time zone. */
export type CalendarDate = string & { readonly [calendarDate]: true };

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

function isCalendarDate(text: string): text is CalendarDate {
  const match = ISO.exec(text);
  // No calendar of people has a year 0, and Postgres takes none.
  if (!match || match[1] === '0000') return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Reads an ISO day; null when it is not one that exists (2025-02-30). */
export function parseCalendarDate(text: string): CalendarDate | null {
  return isCalendarDate(text) ? text : null;
}

/** The day that it is at `instant` in an IANA time zone, e.g. `Europe/Berlin`. */
export function dayIn(timeZone: string, instant: Date): CalendarDate {
  const text = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(instant);
  const day = parseCalendarDate(text);
  if (day === null) throw new Error(`No calendar day in ${timeZone}: ${text}`);
  return day;
}

/** The last day that is written with four digits of a year; nothing is due after it. */
const LAST_DAY = Date.UTC(9999, 11, 31);

const A_DAY = 86_400_000;

/** The day that is so many days after another, or before it where there are less than none. */
export function daysAfter(date: CalendarDate, days: number): CalendarDate {
  const time = Math.min(Date.parse(`${date}T00:00:00Z`) + days * A_DAY, LAST_DAY);
  return dayIn('UTC', new Date(time));
}

const longFormat = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });

/** "December 1, 2025". */
export function longDate(date: CalendarDate): string {
  return longFormat.format(new Date(`${date}T00:00:00Z`));
}
