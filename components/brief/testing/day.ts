import { type CalendarDate, parseCalendarDate } from '@/lib/domain/time/calendar-date.ts';

/** A calendar day for a test; throws where there is no such day. */
export function day(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === null) throw new Error(`${text} is no day`);
  return date;
}
