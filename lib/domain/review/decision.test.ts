import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClaimContent, claimDigest } from '../claim/claim.ts';
import { adam, content, decision, march, ravi, rosa } from '../testing/cast.ts';
import {
  approvalCount,
  approvalWords,
  claimState,
  countedApprovals,
  type Decision,
  decisionsByClaim,
} from './decision.ts';

const present = content();
const earlier = content({ text: 'Alder Bay raised its harbour dues.' });
const one = { quorum: 1 };

function stateOf(decisions: Decision[], terms = one, words: ClaimContent = present) {
  return claimState(claimDigest(words), decisions, terms);
}

describe('the state of a claim', () => {
  it('is unreviewed before anybody decided', () => {
    expect(stateOf([])).toBe('unreviewed');
  });

  it('is approved once a reviewer approved these very words', () => {
    expect(stateOf([decision(rosa, 'approve', present, 1)])).toBe('approved');
  });

  it('lapses when any part of the content changes', () => {
    const approved = [decision(rosa, 'approve', present, 1)];
    const changes: Partial<ClaimContent>[] = [
      { text: 'Alder Bay lowered its harbour dues in 2024.' },
      { verdict: 'false' },
      { rationale: 'The minutes say so.' },
      { claimant: 'The harbour master' },
      { citations: [] },
    ];
    for (const change of changes) {
      expect(stateOf(approved, one, content(change))).toBe('lapsed');
    }
  });

  it('is approved again when the words return', () => {
    const approved = [decision(rosa, 'approve', earlier, 1)];
    expect(stateOf(approved)).toBe('lapsed');
    expect(stateOf(approved, one, earlier)).toBe('approved');
  });

  it('has changes requested while any reviewer asks for them, whoever else approves', () => {
    const decisions = [
      decision(ravi, 'request-changes', present, 1),
      decision(rosa, 'approve', present, 2),
      decision(adam, 'approve', present, 3),
    ];
    expect(stateOf(decisions)).toBe('changes-requested');
  });

  it('follows a reviewer’s latest decision at the present words', () => {
    const asked = decision(rosa, 'request-changes', present, 1);
    const approved = decision(rosa, 'approve', present, 2);
    expect(stateOf([asked, approved])).toBe('approved');
    expect(stateOf([approved, { ...asked, at: march(3) }])).toBe('changes-requested');
  });

  it('does not depend on the order in which decisions are given', () => {
    const asked = decision(rosa, 'request-changes', present, 1);
    const approved = decision(rosa, 'approve', present, 2);
    expect(stateOf([approved, asked])).toBe('approved');
  });

  it('ignores a request for changes that was about other words', () => {
    expect(stateOf([decision(rosa, 'request-changes', earlier, 1)])).toBe('unreviewed');
  });

  it('needs as many reviewers as the quorum says, each counted once', () => {
    const twice = [decision(rosa, 'approve', present, 1), decision(rosa, 'approve', present, 2)];
    expect(stateOf(twice, { quorum: 2 })).toBe('unreviewed');
    const both = [...twice, decision(ravi, 'approve', present, 3)];
    expect(stateOf(both, { quorum: 2 })).toBe('approved');
  });

  it('is never approved by nobody, even where a quorum of none is given', () => {
    expect(stateOf([], { quorum: 0 })).toBe('unreviewed');
  });

  it('has not lapsed when the quorum was never met elsewhere', () => {
    const decisions = [decision(rosa, 'approve', earlier, 1)];
    expect(stateOf(decisions, { quorum: 2 })).toBe('unreviewed');
  });

  it('has lapsed though the approval at other words was taken back later', () => {
    const decisions = [
      decision(rosa, 'approve', earlier, 1),
      decision(rosa, 'request-changes', earlier, 2),
    ];
    expect(stateOf(decisions)).toBe('lapsed');
  });

  it('does not count decisions from before the instant that asks for new ones', () => {
    const decisions = [decision(rosa, 'approve', present, 1)];
    expect(claimState(claimDigest(present), decisions, { quorum: 1, notBefore: march(2) })).toBe(
      'unreviewed',
    );
    expect(claimState(claimDigest(present), decisions, { quorum: 1, notBefore: march(1) })).toBe(
      'approved',
    );
  });
});

describe('the approvals that count', () => {
  it('are those at the present words, oldest first', () => {
    const decisions = [
      decision(ravi, 'approve', present, 3),
      decision(adam, 'approve', earlier, 1),
      decision(rosa, 'approve', present, 2),
    ];
    const counted = countedApprovals(claimDigest(present), decisions, one);
    expect(counted.map(({ reviewerId }) => reviewerId)).toEqual(['rosa', 'ravi']);
  });

  it('are none while changes are requested', () => {
    const decisions = [
      decision(rosa, 'approve', present, 1),
      decision(ravi, 'request-changes', present, 2),
    ];
    expect(countedApprovals(claimDigest(present), decisions, one)).toEqual([]);
  });

  it('are there exactly when the claim is approved, and each approves the present words', () => {
    const anyDecision = fc
      .tuple(
        fc.constantFrom(rosa, ravi, adam),
        fc.constantFrom('approve' as const, 'request-changes' as const),
        fc.constantFrom(present, earlier),
        fc.integer({ min: 1, max: 9 }),
      )
      .map(([reviewer, kind, words, day]) => decision(reviewer, kind, words, day));
    fc.assert(
      fc.property(fc.array(anyDecision), fc.integer({ min: 1, max: 3 }), (decisions, quorum) => {
        const digest = claimDigest(present);
        const counted = countedApprovals(digest, decisions, { quorum });
        expect(counted.length > 0).toBe(claimState(digest, decisions, { quorum }) === 'approved');
        for (const approval of counted) {
          expect(approval).toMatchObject({ kind: 'approve', digest });
        }
        expect(new Set(counted.map(({ reviewerId }) => reviewerId)).size).toBe(counted.length);
      }),
    );
  });
});

describe('how many approvals a claim has', () => {
  it('counts those that count, of as many as are asked for', () => {
    const decisions = [
      decision(ravi, 'approve', present, 1),
      decision(rosa, 'approve', earlier, 2),
    ];
    const count = (notBefore: Date | null) =>
      approvalCount(claimDigest(present), decisions, { quorum: 2, notBefore });
    expect(count(null)).toEqual({ given: 1, needed: 2 });
    expect(count(march(2))).toEqual({ given: 0, needed: 2 });
    expect(approvalWords(count(null))).toBe('1 of 2 approvals');
    expect(approvalWords({ given: 0, needed: 1 })).toBeNull();
  });
});

describe('decisions by claim', () => {
  it('keep two claims with equal words apart', () => {
    const approved = decision(rosa, 'approve', present, 1);
    const byClaim = decisionsByClaim([approved]);
    expect(byClaim.get('dues')).toEqual([approved]);
    expect(byClaim.get('pasted')).toBeUndefined();
  });
});
