import { expect, test } from 'vitest';
import { type CalendarDate, parseCalendarDate } from './calendar-date.ts';
import { dueWords } from './due-day.ts';

const day = (text: string): CalendarDate => {
  const parsed = parseCalendarDate(text);
  if (parsed === null) throw new Error(`${text} is no day.`);
  return parsed;
};

test.each([
  ['2026-03-02', 'due today'],
  ['2026-03-03', 'due tomorrow'],
  ['2026-03-09', 'due March 9, 2026'],
  ['2026-03-01', 'due March 1, 2026, 1 day overdue'],
  ['2026-02-20', 'due February 20, 2026, 10 days overdue'],
])('what is due on %s is %s on March 2', (dueOn, words) => {
  expect(dueWords(day(dueOn), day('2026-03-02'))).toBe(words);
});
