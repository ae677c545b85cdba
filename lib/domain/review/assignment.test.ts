import { describe, expect, test } from 'vitest';
import { type CalendarDate, parseCalendarDate } from '../time/calendar-date.ts';
import { type Assignable, type Candidate, mayBeAsked, mayBeDueOn } from './assignment.ts';

const rosa: Candidate = { id: 'rosa', name: 'Rosa', capabilities: ['review'], suspended: false };

const wholeBrief: Assignable = { claim: null, barredFromSigning: [], letPassBy: [], asked: [] };
const claimThree: Assignable = {
  claim: { number: 3, contributors: ['mina'] },
  barredFromSigning: ['mina', 'rosa'],
  letPassBy: [],
  asked: ['teru'],
};

function whyNot(member: Candidate, about: Assignable): string | null {
  const outcome = mayBeAsked(member, about);
  return outcome.ok ? null : outcome.refusal.message;
}

function day(text: string): CalendarDate {
  const parsed = parseCalendarDate(text);
  if (parsed === null) throw new Error(`${text} is no day.`);
  return parsed;
}

describe('a member who is to be asked for a review', () => {
  test('may review and wrote none of it', () => {
    expect(whyNot(rosa, wholeBrief)).toBeNull();
    expect(whyNot(rosa, claimThree)).toBeNull();
  });

  test('is not suspended, and may review', () => {
    expect(whyNot({ ...rosa, suspended: true }, wholeBrief)).toBe(
      'Rosa is suspended. Ask somebody else.',
    );
    expect(whyNot({ ...rosa, capabilities: ['edit', 'admin'] }, wholeBrief)).toBe(
      'Rosa may not review. Ask a member who may.',
    );
  });

  test('did not write the claim, whatever they may do', () => {
    const writer: Candidate = {
      ...rosa,
      id: 'mina',
      name: 'Mina',
      capabilities: ['edit', 'review'],
    };
    expect(whyNot(writer, claimThree)).toContain('Mina wrote part of claim 3');
  });

  test('can sign the brief off where the whole of it is meant, and may still judge single claims', () => {
    expect(whyNot(rosa, { ...wholeBrief, barredFromSigning: ['rosa'] })).toContain(
      'Ask for single claims instead',
    );
  });

  test('is asked once', () => {
    expect(whyNot(rosa, { ...claimThree, asked: ['rosa'] })).toBe(
      'Rosa is asked to review claim 3 already.',
    );
  });
});

test('a review is due today at the earliest, or on no day', () => {
  const today = day('2026-03-02');
  expect(mayBeDueOn(null, today).ok).toBe(true);
  expect(mayBeDueOn(today, today).ok).toBe(true);
  expect(mayBeDueOn(day('2026-03-01'), today)).toMatchObject({
    ok: false,
    refusal: { code: 'invalid' },
  });
});
