import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantInWords, instantMeant, localTime, momentsOf } from './local-time.ts';

const LISBON = 'Europe/Lisbon';

function meant(day: string, time: string, timeZone: string, offset: string | null = null) {
  const outcome = instantMeant({ day, time }, timeZone, offset);
  return outcome.ok ? outcome.value.toISOString() : outcome.refusal.message;
}

describe('a day and a time of a place', () => {
  it('are one instant as a rule', () => {
    expect(meant('2026-07-01', '09:00', LISBON)).toBe('2026-07-01T08:00:00.000Z');
    expect(meant('2026-12-01', '09:00', LISBON)).toBe('2026-12-01T09:00:00.000Z');
    expect(meant('2026-12-01', '09:00', 'Asia/Kathmandu')).toBe('2026-12-01T03:15:00.000Z');
  });

  it('are refused where the clocks are put forward over them', () => {
    expect(meant('2026-03-29', '01:30', LISBON)).toBe(
      'There is no 01:30 on 2026-03-29 in Europe/Lisbon: the clocks are put forward over it. Choose another time.',
    );
    expect(meant('2011-12-30', '12:00', 'Pacific/Apia')).toContain('There is no 12:00');
    expect(meant('2026-03-29', '02:00', LISBON)).toBe('2026-03-29T01:00:00.000Z');
  });

  it('are asked about where they come twice, and then meant as chosen', () => {
    expect(meant('2026-10-25', '01:30', LISBON)).toBe(
      '01:30 comes twice on 2026-10-25 in Europe/Lisbon, because the clocks are put back. Say which you mean: the first, UTC+1, or the second, UTC+0.',
    );
    expect(meant('2026-10-25', '01:30', LISBON, 'UTC+1')).toBe('2026-10-25T00:30:00.000Z');
    expect(meant('2026-10-25', '01:30', LISBON, 'UTC+0')).toBe('2026-10-25T01:30:00.000Z');
    expect(meant('2026-10-25', '01:30', LISBON, 'UTC+5')).toContain('comes twice');
    expect(momentsOf({ day: '2026-04-05', time: '01:45' }, 'Australia/Lord_Howe')).toMatchObject([
      { offset: 'UTC+11' },
      { offset: 'UTC+10:30' },
    ]);
  });

  it.each([
    ['', '09:00'],
    ['2026-02-30', '09:00'],
    ['2026-12-01', '24:00'],
    ['2026-12-01', ''],
    ['tomorrow', 'noon'],
  ])('are refused where they are none: %s %s', (day, time) => {
    expect(meant(day, time, LISBON)).toBe('Choose a day and a time.');
  });

  it('are what clocks show at the instant that they mean, in every zone', () => {
    const instants = fc
      .integer({ min: Date.UTC(2026, 0), max: Date.UTC(2030, 0) })
      .map((ms) => new Date(ms - (ms % 60_000)));
    const zones = fc.constantFrom(LISBON, 'UTC', 'America/St_Johns', 'Australia/Lord_Howe');
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        const moments = momentsOf(localTime(instant, zone), zone) ?? [];
        expect(moments.map((moment) => moment.instant)).toContainEqual(instant);
      }),
    );
  });
});

describe('an instant in words', () => {
  it('names the time zone, and the offset only where the clock alone would not do', () => {
    const winter = new Date('2026-12-01T09:00:00Z');
    expect(instantInWords(winter, LISBON)).toBe('December 1, 2026, 9:00 AM (Europe/Lisbon)');
    expect(instantInWords(winter, 'Asia/Tokyo')).toBe('December 1, 2026, 6:00 PM (Asia/Tokyo)');
    const second = new Date('2026-10-25T01:30:00Z');
    expect(instantInWords(second, LISBON)).toBe('October 25, 2026, 1:30 AM (Europe/Lisbon, UTC+0)');
  });
});
