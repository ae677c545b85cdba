import { describe, expect, test } from 'vitest';
import { defaultVerdictScale } from '../../domain/claim/verdict.ts';
import type { SourceEvent } from '../../domain/health/source-event.ts';
import type { Decision } from '../../domain/review/decision.ts';
import { firstReviewPolicy } from '../../domain/review/review-policy.ts';
import { approvalOf, at, ferryFacts, type NamedDecision } from '../testing/facts.ts';
import { assess } from './assessment.ts';
import {
  assessLive,
  claimsToApprove,
  confirmationObstacles,
  knownOf,
  type LiveFacts,
} from './live-assessment.ts';

const drafted = ferryFacts();
const approval = approvalOf(drafted);

/** What the desk holds of the ferry brief once it is published at noon. */
function published(changes: Partial<LiveFacts<NamedDecision>> = {}): LiveFacts<NamedDecision> {
  const { content } = assess({ ...drafted, decisions: [approval] });
  if (!content) throw new Error('Nothing to publish.');
  return {
    content,
    publishedAt: at('12:00'),
    scale: defaultVerdictScale,
    sources: drafted.sources,
    captures: drafted.captures,
    events: [],
    decisions: [approval],
    notices: [],
    policy: firstReviewPolicy,
    retractedAt: null,
    letPass: [],
    holds: new Map(),
    ...changes,
  };
}

const retracted: SourceEvent = {
  id: 'retracted',
  source: 'release',
  names: ['release'],
  kind: 'retracted',
  quotation: null,
  digest: null,
  reason: 'The company took it back.',
  by: 'Tomas',
  at: at('13:00'),
};

const decidedBy = (reviewer: string, kind: Decision['kind'], time: string): NamedDecision => ({
  ...approval,
  id: `${reviewer} ${time}`,
  reviewerId: reviewer,
  reviewer,
  kind,
  at: at(time),
});

const asked = (changes: Partial<LiveFacts<NamedDecision>>) =>
  assessLive(published(changes)).map(({ isAsked }) => isAsked);

describe('a claim of the live version', () => {
  test('asks for nothing while nothing came up', () => {
    expect(asked({})).toEqual([false]);
  });

  test('asks for a new decision after a source event, until somebody approves it again', () => {
    expect(asked({ events: [retracted] })).toEqual([true]);
    const again = decidedBy('teru', 'approve', '14:00');
    expect(asked({ events: [retracted], decisions: [approval, again] })).toEqual([false]);
  });

  test('asks until two did, where the policy wants two', () => {
    const policy = { twoReviewersFor: ['confirmed'], recheck: [] };
    const events = [retracted];
    const once = [approval, decidedBy('teru', 'approve', '14:00')];
    expect(asked({ events, policy, decisions: once })).toEqual([true]);
    const twice = [...once, decidedBy('rosa', 'approve', '14:10')];
    expect(asked({ events, policy, decisions: twice })).toEqual([false]);
  });

  test('asks for no second approval by a policy that is newer than it, while nothing came up', () => {
    expect(asked({ policy: { twoReviewersFor: ['confirmed'], recheck: [] } })).toEqual([false]);
  });

  test('asks while a notice stands beside it', () => {
    const notice = {
      id: 'notice',
      claimId: 'carried',
      digest: approval.digest,
      kind: 'under-re-check',
      ended: false,
      reason: 'A reader doubts it.',
      by: 'Ines',
      byId: 'ines',
      at: at('13:00'),
    } as const;
    expect(asked({ notices: [notice] })).toEqual([true]);
    const claims = assessLive(published({ notices: [notice], events: [retracted] }));
    expect(knownOf(claims)).toEqual(['notice', 'retracted']);
  });
});

describe('whoever confirms it', () => {
  const obstaclesFor = (reviewerId: string, facts: LiveFacts<NamedDecision>) =>
    assessLive(facts).flatMap((claim) => confirmationObstacles(claim, facts, reviewerId));

  test('is stopped by somebody else’s objection to the same words, and lifts their own', () => {
    const objection = { ...decidedBy('teru', 'request-changes', '14:00'), reason: 'It is gone.' };
    const facts = published({ decisions: [approval, objection] });
    expect(obstaclesFor('rosa', facts)).toEqual([
      'teru has asked for changes to these very words: “It is gone.”',
    ]);
    expect(obstaclesFor('teru', facts)).toEqual([]);
    expect(claimsToApprove(assessLive(facts), 'teru')).toHaveLength(1);
    expect(claimsToApprove(assessLive(facts), 'rosa')).toHaveLength(0);
  });

  test('cannot approve again what could not be approved: the quotation is in no capture any more', () => {
    const facts = published({ events: [retracted], captures: [] });
    expect(obstaclesFor('rosa', facts)).toEqual([
      expect.stringContaining('has no captured text to compare it with'),
    ]);
    expect(obstaclesFor('rosa', published({ captures: [] }))).toEqual([]);
  });

  test('is stopped by a comment that holds up the same words in the draft', () => {
    const holds = new Map([['carried', [{ threadId: 't', by: 'Ada', words: 'Is it so?' }]]]);
    expect(obstaclesFor('rosa', published({ events: [retracted], holds }))).toEqual([
      expect.stringContaining('A comment by Ada holds it up'),
    ]);
  });
});
