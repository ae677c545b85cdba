import { expect, test } from 'vitest';
import { dayOfInstant, issuedInWords } from './dates.ts';

test.each([
  ['2021-03-09', 'March 9, 2021'],
  ['2021-03', 'March 2021'],
  ['2021', '2021'],
  ['spring 2021', 'spring 2021'],
])('a source issued %s reads “%s”', (issued, words) => {
  expect(issuedInWords(issued)).toBe(words);
});

test('an instant falls on the day that it is where the publication is', () => {
  expect(dayOfInstant('2025-12-01T23:30:00.000Z', 'Europe/Berlin')).toBe('2025-12-02');
  expect(dayOfInstant('2025-12-01T23:30:00.000Z', 'America/Lima')).toBe('2025-12-01');
});
