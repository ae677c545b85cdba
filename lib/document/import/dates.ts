import { type CalendarDate, parseCalendarDate } from '../../domain/time/calendar-date.ts';

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const monthFirst = /^([a-z]{3,9})\.? {1,3}(\d{1,2})(?:st|nd|rd|th)?,? {1,3}(\d{4})(?!\d)/i;
const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)? {1,3}([a-z]{3,9})\.?,? {1,3}(\d{4})(?!\d)/i;
const iso = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/;

/**
 * The day that a plain text begins with ("December 1, 2025", "1 Dec. 2025", "2025-12-01") and how
 * many characters name it. Null when it begins with none, or with one that does not exist. Days
 * of figures alone, such as 12/01/2025, are not read: writers disagree about what they mean.
 */
export function readDay(plain: string): { day: CalendarDate; length: number } | null {
  const head = plain.slice(0, 40);
  const written = iso.exec(head);
  if (written) return dayOf(written[0], written[0].length);
  const american = monthFirst.exec(head);
  if (american) return dayOf(isoOf(american[3], american[1], american[2]), american[0].length);
  const british = dayFirst.exec(head);
  if (british) return dayOf(isoOf(british[3], british[2], british[1]), british[0].length);
  return null;
}

function dayOf(text: string, length: number): { day: CalendarDate; length: number } | null {
  const day = parseCalendarDate(text);
  return day === null ? null : { day, length };
}

function isoOf(year = '', month = '', day = ''): string {
  const name = month.toLowerCase();
  const index = months.findIndex((full) => full === name || full.startsWith(name.slice(0, 3)));
  const known = index >= 0 && (months[index]?.startsWith(name) || name === 'sept');
  return known ? `${year}-${String(index + 1).padStart(2, '0')}-${day.padStart(2, '0')}` : '';
}

/** An ISO day, month or year, as sources are dated, where the whole text is one; else null. */
export function readIssued(plain: string): string | null {
  const text = plain.trim();
  const read = readDay(text);
  if (read && read.length === text.length) return read.day;
  return /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(text) ? text : null;
}
