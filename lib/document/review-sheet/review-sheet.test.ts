import { describe, expect, test } from 'vitest';
import type { Actor } from '../../domain/actor.ts';
import { defaultVerdictScale } from '../../domain/claim/verdict.ts';
import { firstSettings } from '../../domain/publication/publication.ts';
import { assess } from '../assessment/assessment.ts';
import { emptyLedger } from '../authorship/authorship.ts';
import { approvalOf, at, ferryFacts, type TestFacts } from '../testing/facts.ts';
import { reviewSheet, type SheetClaim, type SheetFacts } from './review-sheet.ts';

const teru: Actor = {
  id: 'teru',
  name: 'Teru',
  email: 'teru@bay.example',
  capabilities: ['review'],
};

function sheetOf(
  facts: TestFacts,
  actor = teru,
  writers: string[] = ['mina'],
  assignments: Array<{ claimId: string | null; reviewerId: string }> = [],
  said: Pick<SheetFacts, 'notices' | 'retraction'> = { notices: [], retraction: null },
): SheetClaim {
  const [claim] = reviewSheet(
    {
      ...facts,
      ...said,
      claims: assess({ ...facts, notices: said.notices }).claims,
      searchLogCount: facts.searchLog.length,
      scale: defaultVerdictScale,
      assignments,
      written: new Map(),
      ledger: { ...emptyLedger(), claims: { carried: writers } },
      names: new Map([
        ['mina', 'Mina'],
        ['teru', 'Teru'],
      ]),
    },
    actor,
  );
  if (!claim) throw new Error('The sheet is empty.');
  return claim;
}

describe('a claim on the review sheet', () => {
  test('can be approved by a reviewer who did not write it', () => {
    expect(sheetOf(ferryFacts())).toMatchObject({ barred: null, obstacles: [], toWaive: [] });
  });

  test('says why an approval from before does not count although no word changed', () => {
    const facts = ferryFacts();
    const said = { reason: 'Another year.', by: 'Ines', at: at('11:00') };
    const [{ id: claimId = '', digest = '' } = {}] = facts.reading.claims;
    const retracted = { ...facts, decisions: [approvalOf(facts)], retractedAt: said.at };
    const sheet = (of: TestFacts, notices: SheetFacts['notices'] = []) =>
      sheetOf(of, teru, ['mina'], [], { notices, retraction: of.retractedAt && said });
    expect(sheet(retracted).askedAnew).toEqual([{ what: 'The brief was retracted', ...said }]);
    expect(sheet({ ...retracted, decisions: [] }).askedAnew).toEqual([]);
    const notice = {
      id: 'n',
      claimId,
      digest,
      kind: 'under-re-check' as const,
      ended: false,
      byId: 'ines',
      ...said,
    };
    expect(sheet(facts, [notice])).toMatchObject({
      askedAnew: [{ what: 'In the live version it is under re-check', ...said }],
      notBefore: said.at.toISOString(),
    });
  });

  test('cannot be approved while a suggestion touches it, and shows the suggestion', () => {
    const suggestion = { id: 's', author: 'Ben', change: 'adds “not”', claims: ['carried'] };
    const sheet = sheetOf({ ...ferryFacts(), suggestions: [suggestion] });
    expect(sheet.obstacles).toEqual([
      'An open suggestion by Ben touches this claim. Accept or reject it first.',
    ]);
    expect(sheet.suggestions).toEqual([{ id: 's', author: 'Ben', change: 'adds “not”' }]);
  });

  test('says to its writer why they cannot approve it, and to everybody who wrote it', () => {
    const sheet = sheetOf(ferryFacts(), teru, ['mina', 'teru']);
    expect(sheet.barred).toContain('somebody else');
    expect(sheet.contributors).toEqual(['Mina', 'Teru']);
  });

  test('asks for a waiver of a quotation that is not in the capture, and nothing more', () => {
    const sheet = sheetOf(ferryFacts({ quotation: 'more than ever' }));
    expect(sheet.toWaive).toEqual([
      { source: 'release', quotation: 'more than ever', check: 'not-found' },
    ]);
    expect(sheet.obstacles).toEqual([]);
  });

  test('shows what the captured text says nearest to a quotation that it does not have', () => {
    const [missing] = sheetOf(ferryFacts({ quotation: 'carried 433,000 passengers' })).citations;
    expect(missing).toMatchObject({
      check: 'not-found',
      passage: null,
      nearest: { theirWords: 'carried 433,200 passengers' },
    });
    expect(sheetOf(ferryFacts()).citations[0]?.nearest).toBeNull();
  });

  test('shows word by word what changed since its approval', () => {
    const approval = approvalOf(ferryFacts());
    const edited = ferryFacts({ claimWords: 'The ferry carried 433,000 passengers' });
    const { change } = sheetOf({ ...edited, decisions: [approval] });
    expect(change?.words?.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: expect.stringContaining('200'), by: null },
      { kind: 'added', text: expect.stringContaining('000'), by: null },
    ]);
  });

  test('tells a change of verdict, and whose approval is over', () => {
    const approval = approvalOf(ferryFacts());
    const claims = { carried: { verdict: 'false', claimant: 'Bay Ferries', rationale: '' } };
    const { change } = sheetOf({ ...ferryFacts({ claims }), decisions: [approval] });
    expect(change).toMatchObject({
      words: null,
      verdict: { before: 'confirmed', after: 'false' },
      approvedBy: 'Rosa',
    });
  });

  test('says how far it is from a quorum of two, and whose turn it is', () => {
    const policy = { twoReviewersFor: ['confirmed'], recheck: [] };
    const once = { settings: { ...firstSettings, reviewPolicy: policy } };
    const facts = ferryFacts({}, { ...once, decisions: [approvalOf(ferryFacts())] });
    expect(sheetOf(facts)).toMatchObject({
      state: 'unreviewed',
      quorum: { needed: 2, given: ['Rosa'] },
      awaitsMe: true,
    });
    expect(sheetOf(facts, { ...teru, id: 'rosa' }).awaitsMe).toBe(false);
  });

  test('awaits whoever is asked for it before whoever is asked for the brief', () => {
    const asked = [
      { claimId: null, reviewerId: 'teru' },
      { claimId: 'carried', reviewerId: 'rosa' },
    ];
    const awaitsMe = (actor: Actor, assignments: typeof asked) =>
      sheetOf(ferryFacts(), actor, ['mina'], assignments).awaitsMe;
    expect(awaitsMe(teru, asked.slice(0, 1))).toBe(true);
    expect(awaitsMe(teru, asked)).toBe(false);
    expect(awaitsMe({ ...teru, id: 'rosa' }, asked)).toBe(true);
    expect(awaitsMe({ ...teru, id: 'mina' }, [])).toBe(false);
  });

  test('names a source that is not in the library, instead of hiding the citation', () => {
    const sheet = sheetOf(ferryFacts({}, { sources: [] }));
    expect(sheet.citations[0]).toMatchObject({
      resolved: false,
      source: { title: 'A source that is not in the library' },
    });
  });
});
