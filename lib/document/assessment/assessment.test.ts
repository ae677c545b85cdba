import { describe, expect, test } from 'vitest';
import { firstSettings } from '../../domain/publication/publication.ts';
import { citation, paragraph, sectionHeading, words } from '../edition/rich-nodes.ts';
import { approvalOf, at, ferryFacts, ferryRelease, type TestFacts } from '../testing/facts.ts';
import { assess } from './assessment.ts';

/** The same facts with the claim approved and the brief signed off as it then stands. */
function signedOff(facts: TestFacts): TestFacts {
  const approved = { ...facts, decisions: [approvalOf(facts)] };
  const { manifest } = assess(approved);
  if (!manifest) throw new Error('Nothing to sign.');
  return { ...approved, signOffs: [{ manifest, at: at('11:00'), settings: facts.settings }] };
}

describe('where a brief stands', () => {
  test('a submitted brief with an unreviewed claim is in review, and says which claim waits', () => {
    const { state, checklist } = assess(ferryFacts());
    expect(state).toEqual({ working: 'in-review', public: 'none' });
    expect(checklist.find(({ key }) => key === 'claims-unreviewed')?.label).toContain('1 of 1');
  });

  test('approved and signed off, it is ready', () => {
    const { state, checklist } = assess(signedOff(ferryFacts()));
    expect(state.working).toBe('ready');
    expect(checklist.every(({ done }) => done)).toBe(true);
  });

  test('a later disclaimer neither unsigns it nor gets into what was signed', () => {
    const signed = signedOff(ferryFacts());
    const later = { ...signed, settings: { ...firstSettings, disclaimer: 'New words.' } };
    const { state, content } = assess(later);
    expect(state.working).toBe('ready');
    expect(content?.disclaimer).toBe(firstSettings.disclaimer);
  });

  test('other words outside any claim take readiness away', () => {
    const signed = signedOff(ferryFacts());
    const edited = ferryFacts({ headline: 'Did fewer people take the ferry?' });
    const now = { ...signed, reading: edited.reading, sections: edited.sections };
    expect(assess(now).state.working).toBe('in-review');
  });

  test('without a submission it is being drafted, whatever was signed', () => {
    const withdrawn = { ...signedOff(ferryFacts()), openSubmission: null };
    expect(assess(withdrawn).state.working).toBe('drafting');
  });
});

describe('an open suggestion', () => {
  const suggestion = { id: 's', author: 'Ben', change: 'adds “not”', claims: ['carried'] };
  const withSuggestion = (facts: TestFacts) => ({ ...facts, suggestions: [suggestion] });

  test('keeps a signed brief from publication, and takes neither approval nor signature away', () => {
    const { state, claims, checklist } = assess(withSuggestion(signedOff(ferryFacts())));
    expect(state.working).toBe('ready');
    expect(claims[0]?.state).toBe('approved');
    expect(checklist.filter(({ done }) => !done).map(({ key }) => key)).toEqual([
      'suggestions-settled',
    ]);
  });

  test('is told of the claims that it touches, and of no other', () => {
    const [touched] = assess(withSuggestion(ferryFacts())).claims;
    expect(touched?.suggestions).toEqual([suggestion]);
    const elsewhere = { ...suggestion, claims: ['another'] };
    const [other] = assess({ ...ferryFacts(), suggestions: [elsewhere] }).claims;
    expect(other?.suggestions).toEqual([]);
  });
});

describe('a claim of it', () => {
  test('lapses when its words change', () => {
    const approval = approvalOf(ferryFacts());
    const edited = ferryFacts({ claimWords: 'The ferry carried 433,000 passengers' });
    expect(assess({ ...edited, decisions: [approval] }).claims[0]?.state).toBe('lapsed');
  });

  test('shows the passage that its quotation stands in', () => {
    const [claim] = assess(ferryFacts()).claims;
    expect(claim?.checks).toEqual([
      {
        check: 'verified',
        passage: {
          before: 'The ferry carried ',
          quotation: '433,200 passengers',
          after: ' in 2025, the company says.',
        },
      },
    ]);
  });

  test('counts a waiver only as long as its approval counts', () => {
    const facts = ferryFacts({ quotation: 'more than ever' });
    const waivers = [{ source: 'release', quotation: 'more than ever', reason: 'Heard on air.' }];
    const waived = { ...facts, decisions: [{ ...approvalOf(facts), waivers }] };
    const isDone = (of: TestFacts) =>
      assess(of).checklist.find(({ key }) => key === 'quotations-checked')?.done;
    expect(isDone(facts)).toBe(false);
    expect(isDone(waived)).toBe(true);
    const edited = ferryFacts({ quotation: 'more than ever', claimWords: 'Other words' });
    expect(isDone({ ...edited, decisions: waived.decisions })).toBe(false);
  });
});

describe('what the next version would freeze', () => {
  test('holds everything that the page needs', () => {
    const { content } = assess(ferryFacts());
    expect(content).toMatchObject({
      headline: 'Did more people take the ferry?',
      checkedOn: '2026-03-01',
      citations: [{ number: 1, check: 'verified' }],
      sources: [{ number: 1, capturedOn: '2026-02-20' }],
      claims: [{ number: 1, verdict: { label: 'Confirmed' } }],
      contexts: [{ text: 'So we think.', reason: 'An opinion of the desk' }],
    });
  });

  test('is nothing while the date or a verdict is missing', () => {
    expect(assess(ferryFacts({ checkedOn: null })).content).toBeNull();
    expect(assess(ferryFacts({ checkedOn: '2026-02-30' })).content).toBeNull();
    expect(assess(ferryFacts({ claims: {} })).content).toBeNull();
  });

  test('does not change by another approval of the same words', () => {
    const facts = ferryFacts();
    const once = { ...facts, decisions: [approvalOf(facts)] };
    const second = { ...approvalOf(facts, '10:30'), reviewerId: 'teru' };
    const twice = { ...facts, decisions: [...once.decisions, second] };
    expect(assess(twice).manifest).toBe(assess(once).manifest);
  });
});

test('what happened to a source is told by the number that it bears, however many ids its elders go by', () => {
  const table = { ...ferryRelease, id: 'table', aliases: ['old-table'] };
  const facts = ferryFacts({
    body: [
      sectionHeading('summary', 'Executive summary'),
      paragraph('Tables. ', citation('table'), citation('old-table')),
      paragraph(words('The ferry was full', { claim: 'carried' }), citation('release')),
    ],
  });
  const retracted = {
    id: 'event',
    source: 'release',
    names: ['release'],
    kind: 'retracted',
    quotation: null,
    digest: null,
    reason: 'The company says so.',
    by: 'Mina',
    at: at('10:00'),
  } as const;
  const { checklist } = assess({
    ...facts,
    sources: [ferryRelease, table],
    events: [retracted],
  });
  const item = checklist.find(({ key }) => key === 'source-events');
  expect(item?.targets.map(({ label }) => label)).toEqual([
    'Claim 1, [2]: The source was retracted',
  ]);
});
