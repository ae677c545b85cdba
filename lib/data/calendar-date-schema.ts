import { z } from 'zod';
import { type CalendarDate, parseCalendarDate } from '../domain/time/calendar-date.ts';

/** A day that exists, out of JSON. */
export const calendarDateSchema: z.ZodType<CalendarDate> = z.string().transform((text, context) => {
  const day = parseCalendarDate(text);
  if (day !== null) return day;
  context.addIssue({ code: 'custom', message: 'not a day that exists' });
  return z.NEVER;
});
