import { describe, expect, it } from 'vitest';
import { type CalendarDate, parseCalendarDate } from '../time/calendar-date.ts';
import {
  awaitsAnother,
  type Confirmation,
  type ConfirmationFacts,
  mayConfirm,
} from './recheck-guards.ts';

const day = (text: string): CalendarDate => {
  const date = parseCalendarDate(text);
  if (date === null) throw new Error(text);
  return date;
};

const facts: ConfirmationFacts = {
  isLive: true,
  version: 3,
  known: ['event', 'notice'],
  checkedOn: day('2025-12-01'),
  today: day('2026-03-01'),
  claims: [
    { number: 1, obstacles: [] },
    { number: 2, obstacles: [] },
  ],
};

const confirmation: Confirmation = {
  version: 3,
  known: ['notice', 'event'],
  checkedOn: day('2026-03-01'),
  note: 'We looked at every source again.',
};

function refusalOf(said: Partial<Confirmation>, known: Partial<ConfirmationFacts> = {}) {
  const outcome = mayConfirm({ ...confirmation, ...said }, { ...facts, ...known });
  return outcome.ok ? null : `${outcome.refusal.code}: ${outcome.refusal.message}`;
}

describe('a live version is confirmed', () => {
  it('where it is the one that was seen, with all that is known of it', () => {
    expect(refusalOf({})).toBeNull();
  });

  it('and not where another was published meanwhile', () => {
    expect(refusalOf({ version: 2 })).toContain('stale: Version 3 was published');
  });

  it('and not where something came up meanwhile, or is known no longer', () => {
    expect(refusalOf({ known: ['event'] })).toContain('stale: Something happened');
    expect(refusalOf({}, { known: [] })).toContain('stale: Something happened');
  });

  it('and not while nothing is live', () => {
    expect(refusalOf({}, { isLive: false })).toContain('conflict: Nothing of this brief is live');
  });

  it('under a day between its last one and today', () => {
    expect(refusalOf({ checkedOn: day('2025-12-01') })).toBeNull();
    expect(refusalOf({ checkedOn: day('2025-11-30') })).toContain('checked on December 1, 2025');
    expect(refusalOf({ checkedOn: day('2026-03-02') })).toContain('in the future: March 2, 2026');
  });

  it('with a note for readers', () => {
    expect(refusalOf({ note: ' \n' })).toContain('invalid: Tell readers what you checked');
  });

  it('and not while anything stands in the way of a claim, all of it named at once', () => {
    const claims = [
      { number: 1, obstacles: ['One thing.'] },
      { number: 2, obstacles: ['Another.', 'A third.'] },
    ];
    expect(refusalOf({}, { claims })).toBe(
      'blocked: Claim 1: One thing. Claim 2: Another. Claim 2: A third.',
    );
  });
});

describe('an approval that is not enough', () => {
  it('names the claims that need another', () => {
    expect(awaitsAnother([2])).toMatchObject({
      refusal: { message: expect.stringContaining('Claim 2 needs the approval of two reviewers') },
    });
    expect(awaitsAnother([2, 5])).toMatchObject({
      refusal: { message: expect.stringContaining('Claims 2, 5 need') },
    });
  });
});
