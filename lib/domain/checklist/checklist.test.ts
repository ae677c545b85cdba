import { describe, expect, it } from 'vitest';
import { transitions } from '../brief/brief.ts';
import { type CalendarDate, parseCalendarDate } from '../time/calendar-date.ts';
import { openItems, publicationChecklist } from './checklist.ts';
import type { ChecklistFacts } from './checklist-facts.ts';
import { checklistRules } from './checklist-item.ts';

function day(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === null) throw new Error(text);
  return date;
}

const facts: ChecklistFacts = {
  headline: 'Did Alder Bay raise its harbour dues?',
  checkedOn: '2025-03-01',
  today: day('2025-03-01'),
  attestedOn: null,
  coverage: [],
  claims: [
    { id: 'a', number: 1, state: 'approved' },
    { id: 'b', number: 2, state: 'approved' },
  ],
  unsearched: [],
  sources: [{ id: 'gazette', number: 1, title: 'Harbour dues rise', resolved: true }],
  quotations: [
    {
      claim: { id: 'a', number: 1 },
      section: 0,
      reference: 1,
      check: 'verified',
      waived: false,
    },
  ],
  sourceEvents: [],
  letPass: [],
  holds: [],
  suggestions: [],
  signedOff: true,
};

function openIn(changes: Partial<ChecklistFacts>) {
  return openItems(publicationChecklist({ ...facts, ...changes }));
}

function labels(changes: Partial<ChecklistFacts>): string[] {
  return openIn(changes).map(({ label }) => label);
}

describe('the checklist', () => {
  it('is done when nothing is missing, and says so rule by rule', () => {
    expect(publicationChecklist(facts).map(({ done, label }) => [done, label])).toEqual([
      [true, 'The headline is there'],
      [true, 'Checked on March 1, 2025'],
      [true, 'Every passage that needs a claim holds one'],
      [true, 'All 2 claims are approved'],
      [true, 'Every claim rests on a source or a logged search'],
      [true, 'Every source is resolved'],
      [true, 'Every quotation is verified or waived'],
      [true, 'No source event is unanswered'],
      [true, 'No comment holds it up'],
      [true, 'No suggestion is open'],
      [true, 'A reviewer signed off exactly these words'],
    ]);
  });

  it('names every rule, whatever is missing', () => {
    for (const changes of [{}, { claims: [], sources: [], quotations: [], headline: '' }]) {
      const rules = publicationChecklist({ ...facts, ...changes }).map(({ rule }) => rule);
      expect(new Set(rules)).toEqual(new Set(checklistRules));
    }
  });

  it('misses a headline', () => {
    expect(labels({ headline: ' ' })).toEqual(['The headline is missing']);
  });

  it('misses a checked-on date, also where the proposed one is no day', () => {
    expect(labels({ checkedOn: null })).toEqual(['The checked-on date is missing']);
    expect(labels({ checkedOn: '2025-02-30' })).toEqual(['The checked-on date is missing']);
  });

  it('refuses a checked-on date in the future and allows today', () => {
    expect(labels({ checkedOn: '2025-03-02' })).toEqual([
      'The checked-on date is in the future: March 2, 2025',
    ]);
    expect(labels({ checkedOn: '2025-03-01' })).toEqual([]);
  });

  it('asks for no checked-on date once one is attested, whatever the document proposes', () => {
    const attestedOn = day('2025-02-01');
    expect(labels({ attestedOn, checkedOn: null })).toEqual([]);
    expect(labels({ attestedOn, checkedOn: '2025-03-02' })).toEqual([]);
  });

  it('says a long row of claims as a run', () => {
    const claims = [1, 2, 3, 4].map((number) => ({
      id: `c${number}`,
      number,
      state: 'unreviewed' as const,
    }));
    expect(labels({ claims })).toContain('4 of 4 claims await review: 1–4');
  });

  it('names the claims that await review, lapsed, or have changes requested, each by number', () => {
    const states = ['unreviewed', 'approved', 'lapsed', 'changes-requested', 'unreviewed'] as const;
    const claims = states.map((state, index) => ({
      id: `c${index + 1}`,
      number: index + 1,
      state,
    }));
    expect(labels({ claims })).toEqual([
      '2 of 5 claims await review: 1, 5',
      '1 of 5 claims changed since its approval: 3',
      '1 of 5 claims has changes requested: 4',
    ]);
    expect(openIn({ claims })[0]?.targets).toEqual([
      { label: 'Claim 1', anchor: 'claim-c1' },
      { label: 'Claim 5', anchor: 'claim-c5' },
    ]);
  });

  it('says how many approvals a claim has where it needs several', () => {
    const claims = [
      { id: 'a', number: 1, state: 'unreviewed' as const, approving: { given: 1, needed: 2 } },
      { id: 'b', number: 2, state: 'unreviewed' as const, approving: { given: 0, needed: 1 } },
    ];
    expect(openIn({ claims })[0]?.targets.map(({ label }) => label)).toEqual([
      'Claim 1, 1 of 2 approvals',
      'Claim 2',
    ]);
  });

  it('has nothing approved where there is no claim', () => {
    expect(labels({ claims: [] })).toEqual(['There is no claim to approve yet']);
  });

  it('sums up coverage, each problem with its place', () => {
    const section = { kind: 'limits', heading: 'Limits', index: 2 } as const;
    const problem = { message: 'A paragraph …', section, excerpt: 'The harbour is old.' };
    const coverage = [
      { ...problem, key: '1', kind: 'uncovered-paragraph' as const },
      { ...problem, key: '2', kind: 'uncovered-paragraph' as const },
      { ...problem, key: '3', kind: 'loose-citation' as const, section: null },
    ];
    const [item] = openIn({ coverage });
    expect(item?.label).toBe(
      '2 paragraphs hold no claim and no context; 1 citation belongs to no claim and no context',
    );
    expect(item?.targets.map(({ anchor }) => anchor)).toEqual(['section-2', 'section-2', 'text']);
  });

  it('names unresolved sources by their reference numbers', () => {
    const sources = [
      { id: 's1', number: 1, title: 'Unresolved source', resolved: false },
      { id: 's2', number: 2, title: 'Minutes', resolved: true },
    ];
    expect(openIn({ sources })).toMatchObject([
      {
        label: '1 of 2 sources is unresolved: [1]',
        targets: [{ label: '[1] Unresolved source', anchor: 'source-s1' }],
      },
    ]);
  });

  it('misses quotations that are neither verified nor waived, in context too', () => {
    const quotation = { claim: { id: 'a', number: 1 }, section: 0, reference: 3 };
    const quotations = [
      { ...quotation, check: 'not-found' as const, waived: false },
      { ...quotation, check: 'not-found' as const, waived: true },
      { ...quotation, check: 'no-quotation' as const, waived: false },
      { ...quotation, claim: null, section: 4, check: 'no-capture' as const, waived: false },
    ];
    expect(openIn({ quotations })).toMatchObject([
      {
        label: '2 quotations are neither verified nor waived',
        targets: [
          { label: 'Claim 1, [3]: not found in the capture', anchor: 'claim-a' },
          { label: 'Context, [3]: no capture to compare with', anchor: 'section-4' },
        ],
      },
    ]);
  });

  it('waits for a search where a claim cites no source', () => {
    expect(openIn({ unsearched: [{ id: 'b', number: 2 }] })).toMatchObject([
      {
        rule: 'search-log',
        label: 'No search is logged for 1 claim that cites no source',
        targets: [{ label: 'Claim 2', anchor: 'claim-b' }],
      },
    ]);
  });

  it('waits for new decisions on claims whose sources something happened to', () => {
    const claim = { id: 'b', number: 2 };
    const gone = { kind: 'quotation-gone', quotation: 'dues rise' } as const;
    const [item] = openIn({ sourceEvents: [{ claim, event: gone, reference: 1 }] });
    expect(item).toMatchObject({
      rule: 'source-events',
      label: 'What happened to a source asks for a new decision on 1 claim: 2',
      targets: [
        { label: 'Claim 2, [1]: The source no longer says “dues rise”', anchor: 'claim-b' },
      ],
    });
  });

  it('says of a rule that is done where an admin let something of it pass', () => {
    const items = publicationChecklist({ ...facts, letPass: ['coverage', 'source-events'] });
    const letPass = items.filter(({ label }) => label.endsWith(', but for what an admin let pass'));
    expect(letPass.map(({ rule, done }) => [rule, done])).toEqual([
      ['coverage', true],
      ['source-events', true],
    ]);
  });

  it('waits for open suggestions, each with its author and what it would change', () => {
    const one = { id: 's1', author: 'Mina', change: 'adds “not”', claims: [] };
    const other = { id: 's2', author: 'Ben', change: 'takes out a citation', claims: ['a'] };
    expect(openIn({ suggestions: [one] })).toMatchObject([
      {
        label: '1 suggestion is neither accepted nor rejected',
        targets: [{ label: 'Mina: adds “not”', anchor: 'suggestion-s1' }],
      },
    ]);
    expect(labels({ suggestions: [one, other] })).toEqual([
      '2 suggestions are neither accepted nor rejected',
    ]);
  });

  it('misses a sign-off', () => {
    expect(labels({ signedOff: false })).toEqual(['No reviewer has signed off these words']);
  });

  it('says of each item which act it blocks first, as the transitions have it', () => {
    const firstBlocked = {
      'blocks-submission': 'submit',
      'blocks-sign-off': 'sign-off',
      'blocks-publication': 'publish',
    };
    for (const { rule, severity } of publicationChecklist(facts)) {
      const act = transitions.find(({ guards }) => guards.includes(rule))?.act;
      expect(act).toBe(firstBlocked[severity]);
    }
  });
});
