import { describe, expect, it } from 'vitest';
import { hasLapsed, untoldLapses } from './lapse.ts';

const claim = {
  id: 'dues',
  number: 1,
  state: 'lapsed',
  digest: 'now',
  text: 'Dues rose.',
} as const;
const approval = { id: 'a1', claimId: 'dues', kind: 'approve', digest: 'then' } as const;
const brief = { claims: [claim], decisions: [approval], lapsedSignOff: 's1' };
const lapses = {
  claims: [{ claimId: 'dues', number: 1, excerpt: 'Dues rose.', decisionId: 'a1' }],
  signOffId: 's1',
};

describe('something lapsed', () => {
  const lapsed = (working: 'drafting' | 'in-review' | 'ready' | 'scheduled', count: number) => ({
    working,
    lapsed: count,
  });

  it('when a ready brief, or a scheduled one, is in review again', () => {
    expect(hasLapsed(lapsed('ready', 0), lapsed('in-review', 0))).toBe(true);
    expect(hasLapsed(lapsed('scheduled', 0), lapsed('in-review', 1))).toBe(true);
  });

  it('when more claims of a brief in review changed since their approval, and not at each key', () => {
    expect(hasLapsed(lapsed('in-review', 0), lapsed('in-review', 1))).toBe(true);
    expect(hasLapsed(lapsed('in-review', 1), lapsed('in-review', 1))).toBe(false);
    expect(hasLapsed(lapsed('in-review', 1), lapsed('in-review', 0))).toBe(false);
  });

  it('to nobody’s concern while the brief is drafted, submitted or first listed', () => {
    expect(hasLapsed(lapsed('drafting', 0), lapsed('drafting', 1))).toBe(false);
    expect(hasLapsed(lapsed('drafting', 0), lapsed('in-review', 1))).toBe(false);
    expect(hasLapsed(lapsed('ready', 0), lapsed('drafting', 0))).toBe(false);
    expect(hasLapsed(undefined, lapsed('in-review', 1))).toBe(false);
  });
});

describe('what is told of lapses', () => {
  it('is each approval whose words changed, and the signature', () => {
    expect(untoldLapses(brief, [])).toEqual(lapses);
  });

  it('is told once for each approval and each signature', () => {
    expect(untoldLapses(brief, [lapses])).toBeNull();
    const anew = {
      ...brief,
      decisions: [approval, { ...approval, id: 'a2' }],
      lapsedSignOff: null,
    };
    expect(untoldLapses(anew, [lapses])).toMatchObject({
      claims: [{ decisionId: 'a2' }],
      signOffId: null,
    });
  });

  it('is nothing where the words are back', () => {
    const back = { ...brief, claims: [{ ...claim, state: 'approved' as const }] };
    expect(untoldLapses({ ...back, lapsedSignOff: null }, [])).toBeNull();
  });
});
