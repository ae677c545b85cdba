import { describe, expect, it } from 'vitest';
import { dayIn, longDate, parseCalendarDate } from './calendar-date.ts';

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

  it('is read as readers say it', () => {
    expect(longDate(dayIn('UTC', new Date('2025-12-01T00:00:00Z')))).toBe('December 1, 2025');
  });
});
