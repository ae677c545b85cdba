import { describe, expect, it } from 'vitest';
import { dayIn, daysAfter, longDate, parseCalendarDate } from './calendar-date.ts';

describe('a calendar date', () => {
  it('is a day that exists', () => {
    expect(parseCalendarDate('2024-02-29')).toBe('2024-02-29');
    for (const text of [
      '2025-02-29',
      '2025-13-01',
      '2025-1-1',
      '1 March 2025',
      '',
      '2025-03-01T12:00Z',
      '0000-01-01',
    ]) {
      expect(parseCalendarDate(text)).toBeNull();
    }
  });

  it('is the day in the publication’s time zone, not the server’s', () => {
    const lateInLondon = new Date('2025-03-01T23:30:00Z');
    expect(dayIn('Europe/London', lateInLondon)).toBe('2025-03-01');
    expect(dayIn('Europe/Berlin', lateInLondon)).toBe('2025-03-02');
    expect(dayIn('America/Los_Angeles', lateInLondon)).toBe('2025-03-01');
  });

  it('is counted on over months, years and leap days, whatever clocks do', () => {
    const day = dayIn('UTC', new Date('2024-02-28T00:00:00Z'));
    expect(daysAfter(day, 0)).toBe('2024-02-28');
    expect(daysAfter(day, 1)).toBe('2024-02-29');
    expect(daysAfter(day, 2)).toBe('2024-03-01');
    expect(daysAfter(day, 366)).toBe('2025-02-28');
    expect(daysAfter(day, 32)).toBe('2024-03-31');
    expect(daysAfter(day, -59)).toBe('2023-12-31');
  });

  it('ends with the year 9999, so that any number of days gives a day', () => {
    const day = dayIn('UTC', new Date('2024-02-28T00:00:00Z'));
    expect(daysAfter(day, Number.MAX_SAFE_INTEGER)).toBe('9999-12-31');
  });

  it('is read as readers say it', () => {
    expect(longDate(dayIn('UTC', new Date('2025-12-01T00:00:00Z')))).toBe('December 1, 2025');
  });
});
