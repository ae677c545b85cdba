import { describe, expect, it } from 'vitest';
import { AnchorFinder } from '../anchor/anchor.ts';
import { emptyLedger } from '../authorship/authorship.ts';
import { createDocument } from '../create-document.ts';
import { paragraph, sectionHeading, words } from '../edition/rich-nodes.ts';
import { writersBehind } from './discussion.ts';
import { readDocument } from './read-document.ts';

const doc = createDocument({
  headline: 'Is the wall high?',
  checkedOn: '2026-03-01',
  body: [
    sectionHeading('summary', 'In short'),
    paragraph('Some say: ', words('The wall is very high', { claim: 'high' }), ' indeed.'),
    paragraph('Nobody measured it.'),
  ],
  claims: { high: { verdict: 'disputed', claimant: '', rationale: '' } },
});
const reading = readDocument(doc);
const ledger = {
  ...emptyLedger(),
  claims: { high: ['mina'] },
  prose: ['tomas'],
  suggestions: { very: ['ada'] },
};

/** The place of words that stand in the brief, in its second block. */
function placeOf(text: string) {
  const finder = new AnchorFinder(doc);
  const said = 'Some say: The wall is very high indeed.';
  const from = said.indexOf(text);
  const place = finder.placeIn(1, from, from + text.length);
  if (!place) throw new Error(`Nothing says ${text}.`);
  return place;
}

describe('the writers behind the words of a thread', () => {
  it('are those of the claim, on its words', () => {
    expect(writersBehind(placeOf('very high'), reading, ledger)).toEqual(['mina']);
  });

  it('are those of the prose too, where the words reach beyond the claim', () => {
    expect(writersBehind(placeOf('high indeed'), reading, ledger)).toEqual(['mina', 'tomas']);
  });

  it('are those of the prose outside of claims, and where the words are gone', () => {
    expect(writersBehind(placeOf('indeed'), reading, ledger)).toEqual(['tomas']);
    expect(writersBehind(null, reading, ledger)).toEqual(['tomas']);
  });

  it('are those of a suggestion too, where words are only suggested', () => {
    const { from, to, blockKey } = placeOf('very high');
    const suggestion = {
      id: 'very',
      by: 'ada',
      at: 0,
      inserted: 'very ',
      removed: '',
      cited: [],
      uncited: [],
      claims: ['high'],
      blockKeys: [blockKey],
      section: null,
    };
    const suggested = { ...reading, suggestions: [suggestion] };
    const place = { blockKey, from, to, standing: { from, to: to - 'very '.length } };
    expect(writersBehind(place, suggested, ledger)).toEqual(['mina', 'ada']);
    expect(writersBehind(placeOf('high'), suggested, ledger)).toEqual(['mina']);
  });
});
