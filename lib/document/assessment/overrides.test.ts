import { describe, expect, test } from 'vitest';
import { NOT_CONFIRMED } from '../../domain/claim/verdict.ts';
import type { SourceEvent } from '../../domain/health/source-event.ts';
import type { OverridableRule, Override } from '../../domain/review/override.ts';
import { citation, paragraph, sectionHeading, words } from '../edition/rich-nodes.ts';
import { approvalOf, at, ferryFacts, type TestFacts } from '../testing/facts.ts';
import { assess } from './assessment.ts';

/** What an admin makes of everything that is open under a rule. */
function letPass(facts: TestFacts, rule: OverridableRule): TestFacts {
  const open = assess(facts).passables.filter((passable) => passable.rule === rule);
  const override: Override = {
    id: rule,
    rule,
    covers: open.map(({ key }) => key),
    reason: 'The council asked for it today.',
    by: 'Ada',
    byId: 'ada',
    at: at('10:30'),
  };
  return { ...facts, overrides: [...facts.overrides, override] };
}

const isDone = (facts: TestFacts, rule: string) =>
  assess(facts).checklist.every((item) => item.rule !== rule || item.done);

const gone: SourceEvent = {
  id: 'gone',
  source: 'release',
  names: ['release'],
  kind: 'retracted',
  quotation: null,
  digest: null,
  reason: 'The company says so.',
  by: 'Mina',
  at: at('10:15'),
};

const body = (...more: string[]) => [
  sectionHeading('summary', 'Executive summary'),
  paragraph(words('The ferry was full', { claim: 'carried' }), citation('release')),
  paragraph('Nobody checked this.'),
  ...more.map((text) => paragraph(text)),
];

describe('what an admin lets pass', () => {
  test('is exactly what was open: a passage that comes later, or other words, is not', () => {
    const facts = ferryFacts({ body: body() });
    expect(isDone(facts, 'coverage')).toBe(false);
    const passing = letPass(facts, 'coverage');
    expect(isDone(passing, 'coverage')).toBe(true);
    const later = ferryFacts({ body: body('Nor this.') });
    expect(isDone({ ...later, overrides: passing.overrides }, 'coverage')).toBe(false);
  });

  test('is never a brief without a claim, and never a claim that nobody approved', () => {
    const empty = ferryFacts({ body: [sectionHeading('summary', 'In short')] });
    expect(assess(empty).passables).toEqual([]);
    const facts = letPass(letPass(ferryFacts({ body: body() }), 'coverage'), 'source-events');
    expect(isDone(facts, 'claims-approved')).toBe(false);
  });

  test('is a source event, so that an approval from before it counts again', () => {
    const facts = ferryFacts();
    const happened = { ...facts, decisions: [approvalOf(facts, '10:00')], events: [gone] };
    expect(assess(happened).claims[0]?.state).toBe('unreviewed');
    const passing = letPass(happened, 'source-events');
    expect(assess(passing).claims[0]).toMatchObject({ state: 'approved', unanswered: [] });
    expect(isDone(passing, 'source-events')).toBe(true);
    const dead = { ...gone, id: 'dead', kind: 'dead', at: at('11:00') } as const;
    const again = { ...passing, events: [gone, dead] };
    expect(assess(again).claims[0]?.state).toBe('unreviewed');
    expect(isDone(again, 'source-events')).toBe(false);
  });

  test('may be a claim that is not confirmed although no search is logged', () => {
    const facts = ferryFacts({
      body: [
        sectionHeading('summary', 'In short'),
        paragraph(words('No one knows', { claim: 'carried' })),
      ],
      claims: { carried: { verdict: NOT_CONFIRMED, claimant: '', rationale: '' } },
    });
    expect(assess(facts).passables).toMatchObject([{ rule: 'search-log' }]);
    const searched = { place: 'Archive', query: 'ferry', on: facts.today, outcome: 'Nothing.' };
    expect(assess({ ...facts, searchLog: [searched] }).passables).toEqual([]);
  });
});

describe('readers', () => {
  test('are told what was let pass, why, and by whom', () => {
    const passing = letPass(ferryFacts({ body: body() }), 'coverage');
    expect(assess(passing).content?.overrides).toEqual([
      {
        rule: 'coverage',
        passed: [
          'A paragraph of “Executive summary” holds no claim and is not context: “Nobody checked this.”',
        ],
        reason: 'The council asked for it today.',
        by: 'Ada',
        at: at('10:30').toISOString(),
      },
    ]);
  });

  test('are told nothing of what was mended since, and signatures from before overrides stand', () => {
    const { overrides } = letPass(ferryFacts({ body: body() }), 'coverage');
    const mended = assess({ ...ferryFacts(), overrides });
    expect(mended.content).not.toHaveProperty('overrides');
    expect(mended.manifest).toBe(assess(ferryFacts()).manifest);
  });

  test('never get what a signature did not cover: letting pass asks for another', () => {
    const facts = ferryFacts({ body: body() });
    expect(assess(letPass(facts, 'coverage')).manifest).not.toBe(assess(facts).manifest);
  });
});
