import { describe, expect, it } from 'vitest';
import type { Actor } from '../actor.ts';
import { content, decision, ravi, rosa } from '../testing/cast.ts';
import { claimState, type Decision, standingObjections } from './decision.ts';
import { maySetAside, strandedObjections } from './set-aside.ts';

const words = content();
const terms = { quorum: 1 };

function made(reviewer: Actor, kind: Decision['kind'], day: number, reviewsStill = true) {
  const one = decision(reviewer, kind, words, day);
  return { ...one, reviewer: reviewer.name, reviewsStill };
}

const objection = made(rosa, 'request-changes', 2, false);
const { digest } = objection;
const answer = { ...made(ravi, 'approve', 3), setsAside: [objection.id] };

describe('an objection of somebody who may not review any more', () => {
  it('stays in force until another reviewer sets it aside', () => {
    expect(claimState(digest, [objection, made(ravi, 'approve', 3)], terms)).toBe(
      'changes-requested',
    );
    expect(claimState(digest, [objection, answer], terms)).toBe('approved');
    expect(standingObjections(digest, [objection, answer])).toEqual([]);
  });

  it('stays set aside whatever becomes of the approval that did it', () => {
    const asked = { ...terms, notBefore: made(ravi, 'approve', 4).at };
    expect(claimState(digest, [objection, answer], asked)).toBe('unreviewed');
  });

  it('holds again where they come back and make it anew', () => {
    const again = made(rosa, 'request-changes', 4);
    expect(claimState(digest, [objection, answer, again], terms)).toBe('changes-requested');
  });

  it('is told from one that its maker can lift', () => {
    const other = made(ravi, 'request-changes', 3);
    expect(strandedObjections(digest, [objection, other])).toEqual([objection]);
  });
});

describe('setting an objection aside', () => {
  const outcomeOf = (reason: string, decisions = [objection], setsAside = [objection.id]) => {
    const asked = { reviewerId: ravi.id, setsAside, reason };
    const outcome = maySetAside(asked, digest, decisions, ['adam']);
    return outcome.ok ? 'accepted' : outcome.refusal.code;
  };

  it('needs a reason', () => {
    expect(outcomeOf('The figure is for that very year.')).toBe('accepted');
    expect(outcomeOf(' ')).toBe('invalid');
    expect(outcomeOf('', [objection], [])).toBe('accepted');
  });

  it('is refused to whoever took from its maker what they may do', () => {
    const asked = { reviewerId: 'adam', setsAside: [objection.id], reason: 'Why not.' };
    expect(maySetAside(asked, digest, [objection], ['adam'])).toMatchObject({
      refusal: { code: 'own-work' },
    });
  });

  it('is refused where its maker may review', () => {
    expect(outcomeOf('Why not.', [{ ...objection, reviewsStill: true }])).toBe('conflict');
  });

  it('is refused where it does not stand any more', () => {
    expect(outcomeOf('Why not.', [objection, made(rosa, 'approve', 3)])).toBe('stale');
  });
});
