import { counted } from '../words/wording.ts';
import { type CalendarDate, longDate } from './calendar-date.ts';

const A_DAY = 86_400_000;

/** How many days `to` is after `from`; negative where it is before. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / A_DAY);
}

/** Until when something is due, as seen today; what is late says so in words. */
export function dueWords(dueOn: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(today, dueOn);
  if (days === 0) return 'due today';
  if (days === 1) return 'due tomorrow';
  const day = `due ${longDate(dueOn)}`;
  return days > 0 ? day : `${day}, ${counted(-days, 'day')} overdue`;
}
