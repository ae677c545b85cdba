import { describe, expect, test } from 'vitest';
import { march } from '../testing/cast.ts';
import { quorumFor } from './review-policy.ts';
import { lastAskedAnew, reviewTerms, type TermsFacts } from './review-terms.ts';

const claim = { id: 'dues', digest: 'as it is', verdict: 'false' };
const facts: TermsFacts = {
  policy: { twoReviewersFor: ['false'], recheck: [] },
  retractedAt: null,
  notices: [],
  overrides: [],
};

describe('on which terms a claim is judged', () => {
  test('two reviewers where its verdict asks for two', () => {
    expect(reviewTerms(claim, [], facts).quorum).toBe(2);
    expect(reviewTerms({ ...claim, verdict: 'confirmed' }, [], facts).quorum).toBe(1);
    expect(quorumFor(facts.policy, null)).toBe(1);
  });

  test('with every approval counting where nothing happened', () => {
    expect(reviewTerms(claim, [], facts).notBefore).toBeNull();
  });

  test('from the latest that asks for a new look: a retraction, an event, a notice', () => {
    const notices = [{ claimId: 'dues', digest: 'as it is', at: march(4) }];
    const events = [{ id: 'gone', at: march(3) }];
    const all = { ...facts, retractedAt: march(2), notices };
    expect(reviewTerms(claim, events, all).notBefore).toEqual(march(4));
    expect(reviewTerms(claim, events, { ...all, notices: [] }).notBefore).toEqual(march(3));
    expect(reviewTerms(claim, [], { ...all, notices: [] }).notBefore).toEqual(march(2));
  });

  test('a notice is about the words that are live, and about no other claim', () => {
    const other = { claimId: 'harbour', digest: 'as it is', at: march(4) };
    const reworded = { claimId: 'dues', digest: 'as it was', at: march(4) };
    expect(reviewTerms(claim, [], { ...facts, notices: [other, reworded] }).notBefore).toBeNull();
  });

  test('an event that an admin let pass asks for nothing', () => {
    const overrides = [{ rule: 'source-events' as const, covers: ['gone'] }];
    const events = [
      { id: 'gone', at: march(5) },
      { id: 'dead', at: march(3) },
    ];
    expect(reviewTerms(claim, events, { ...facts, overrides }).notBefore).toEqual(march(3));
  });
});

test('what last asked for a new decision on any claim asks for a new signature, let pass or not', () => {
  const asked = (notBefore: Date | null, ...events: Date[]) => ({
    terms: { quorum: 1, notBefore },
    events: events.map((at) => ({ at })),
  });
  expect(lastAskedAnew([asked(march(3)), asked(null), asked(march(5))], march(4))).toEqual(
    march(5),
  );
  expect(lastAskedAnew([asked(null, march(6)), asked(march(5))], null)).toEqual(march(6));
  expect(lastAskedAnew([asked(null)], march(4))).toEqual(march(4));
  expect(lastAskedAnew([asked(null)], null)).toBeNull();
});
