import { describe, expect, it } from 'vitest';
import { type CalendarDate, dayIn } from '../time/calendar-date.ts';
import { recheckDue, recheckRule, recheckRuleWords } from './recheck.ts';
import type { RecheckRule } from './review-policy.ts';

const checkedOn: CalendarDate = dayIn('UTC', new Date('2025-12-01T00:00:00Z'));

const everything = (days: number): RecheckRule => ({ topicId: null, verdict: null, days });
const onTopic = (topicId: string, days: number): RecheckRule => ({ topicId, verdict: null, days });
const withVerdict = (verdict: string, days: number): RecheckRule => ({
  topicId: null,
  verdict,
  days,
});

const harbour = { topicIds: ['harbour'], verdicts: ['confirmed', 'disputed'] };

function due(...rules: RecheckRule[]) {
  return recheckDue({ checkedOn, policy: { recheck: rules }, ...harbour });
}

describe('a live version is due to be checked again', () => {
  it('never, while no rule asks for it', () => {
    expect(due()).toBeNull();
  });

  it('never, where no rule fits what it is about', () => {
    expect(due(onTopic('schools', 30), withVerdict('false', 30))).toBeNull();
  });

  it('so many days after the day on which it was last checked', () => {
    expect(due(everything(30))).toBe('2025-12-31');
  });

  it('by the rule for one of its topics', () => {
    expect(due(onTopic('harbour', 31))).toBe('2026-01-01');
  });

  it('by the rule for a verdict that any of its claims has', () => {
    expect(due(withVerdict('disputed', 7))).toBe('2025-12-08');
  });

  it('by the shortest of the rules that fit', () => {
    expect(due(everything(365), onTopic('harbour', 90), withVerdict('disputed', 14))).toBe(
      '2025-12-15',
    );
    expect(due(everything(10), onTopic('harbour', 90))).toBe('2025-12-11');
    expect(due(onTopic('schools', 1), everything(10))).toBe('2025-12-11');
  });

  it('by a rule for a topic and a verdict only where it has both', () => {
    expect(due({ topicId: 'harbour', verdict: 'disputed', days: 5 })).toBe('2025-12-06');
    expect(due({ topicId: 'harbour', verdict: 'false', days: 5 })).toBeNull();
    expect(due({ topicId: 'schools', verdict: 'disputed', days: 5 })).toBeNull();
  });
});

describe('the rule that counts', () => {
  it('is the first named of several with as many days', () => {
    const rules = [withVerdict('disputed', 7), onTopic('harbour', 7), everything(30)];
    expect(recheckRule({ policy: { recheck: rules }, ...harbour })).toEqual(rules[0]);
  });

  it('is none where none fits', () => {
    expect(recheckRule({ policy: { recheck: [onTopic('schools', 7)] }, ...harbour })).toBeNull();
  });
});

describe('a rule in words', () => {
  const names = { topic: () => 'Harbour', verdict: () => 'Disputed' };
  const told = (rule: RecheckRule) => recheckRuleWords(rule, names);

  it('says how often, and for which briefs', () => {
    expect(told(everything(1))).toBe('every day, as all briefs');
    expect(told(everything(30))).toBe('every 30 days, as all briefs');
    expect(told(onTopic('harbour', 90))).toBe('every 90 days, for briefs on “Harbour”');
    expect(told(withVerdict('disputed', 7))).toBe(
      'every 7 days, for briefs that hold a claim with the verdict “Disputed”',
    );
    expect(told({ topicId: 'harbour', verdict: 'disputed', days: 7 })).toBe(
      'every 7 days, for briefs on “Harbour” that hold a claim with the verdict “Disputed”',
    );
  });
});
