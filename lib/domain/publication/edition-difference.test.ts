import { describe, expect, it } from 'vitest';
import type { ClaimContent } from '../claim/claim.ts';
import { editionDifference, isEmpty } from './edition-difference.ts';
import type { EditionOutline } from './edition-outline.ts';

const content: ClaimContent = {
  v: 1,
  text: 'The ferry carried 433,200 passengers',
  verdict: 'confirmed',
  rationale: '',
  claimant: null,
  citations: [
    { source: 'release', capture: null, quotation: null, locator: null, stance: 'supports' },
  ],
};

const before: EditionOutline = {
  facts: {
    headline: 'Did more people take the ferry?',
    checkedOn: 'March 1, 2026',
    disclaimer: 'Things change.',
    publication: 'Alder Bay Desk',
    language: 'en',
    answer: '',
  },
  passages: ['Executive summary', 'The ferry carried 433,200 passengers [1]', 'So we think.'],
  claims: [{ id: 'carried', number: 1, content, verdict: 'Confirmed, 5' }],
  lists: {
    sources: ['[1] A record year'],
    quotations: [],
    waivers: [],
    contexts: ['“So we think.”: An opinion'],
    searches: [],
    followUps: [],
    letPass: [],
  },
};

function changed(after: Partial<EditionOutline>) {
  return editionDifference(before, { ...before, ...after });
}

function claimBecomes(changes: Partial<ClaimContent>) {
  return changed({
    claims: [{ id: 'carried', number: 1, content: { ...content, ...changes }, verdict: 'x' }],
  }).claims;
}

describe('what changed between two editions is', () => {
  it('nothing where they say the same', () => {
    expect(isEmpty(editionDifference(before, before))).toBe(true);
  });

  it('the date, and whatever else of the settings stands in it, by name', () => {
    const facts = { ...before.facts, checkedOn: 'March 2, 2026', disclaimer: 'Things may change.' };
    expect(changed({ facts }).facts.map(({ what }) => what)).toEqual([
      'Checked-on date',
      'Disclaimer',
    ]);
  });

  it('words in their passage, and passages that came or went', () => {
    const passages = ['Executive summary', 'The ferry carried 433,300 passengers [1]', 'New.'];
    expect(changed({ passages }).passages).toEqual([
      [
        { kind: 'same', text: 'The ferry carried ' },
        { kind: 'removed', text: '433,200' },
        { kind: 'added', text: '433,300' },
        { kind: 'same', text: ' passengers [1]' },
      ],
      [{ kind: 'added', text: 'New.' }],
      [{ kind: 'removed', text: 'So we think.' }],
    ]);
  });

  it('a claim’s words, verdict and citations', () => {
    expect(claimBecomes({ text: 'The ferry carried 433,300 passengers' })).toMatchObject([
      { number: 1, kind: 'changed', difference: { verdict: null } },
    ]);
    expect(claimBecomes({ verdict: 'false' })).toMatchObject([
      { difference: { words: null, verdict: { before: 'confirmed', after: 'false' } } },
    ]);
    expect(claimBecomes({ citations: [] })).toMatchObject([
      { difference: { words: null, citations: [{ kind: 'removed' }] } },
    ]);
  });

  it('claims that came and went', () => {
    const claims = [{ id: 'other', number: 1, content, verdict: 'Confirmed, 5' }];
    expect(changed({ claims }).claims.map(({ kind }) => kind)).toEqual(['added', 'removed']);
  });

  it('a verdict that the scale calls by another name', () => {
    const claims = [{ id: 'carried', number: 1, content, verdict: 'True, 5' }];
    expect(changed({ claims })).toMatchObject({
      facts: [{ what: 'Verdict of claim 1' }],
      claims: [],
    });
  });

  it('what came into a list and went from it', () => {
    const lists = { ...before.lists, sources: ['[1] A poor year'], contexts: [] };
    expect(changed({ lists }).lists).toEqual([
      { what: 'Sources', added: ['[1] A poor year'], removed: ['[1] A record year'] },
      { what: 'Words that need no review', added: [], removed: ['“So we think.”: An opinion'] },
    ]);
  });
});
