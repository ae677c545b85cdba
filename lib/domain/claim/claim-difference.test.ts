import { describe, expect, test } from 'vitest';
import type { ClaimCitation, ClaimContent } from './claim.ts';
import { claimDifference } from './claim-difference.ts';

const release: ClaimCitation = {
  source: 'release',
  capture: 'a'.repeat(64),
  quotation: '433,200 passengers',
  locator: null,
  stance: 'supports',
};
const table: ClaimCitation = { ...release, source: 'table', quotation: null };

const claim: ClaimContent = {
  v: 1,
  text: 'The ferry carried 433,200 passengers',
  verdict: 'confirmed',
  rationale: '',
  claimant: null,
  citations: [release, table],
};

const since = (change: Partial<ClaimContent>) => claimDifference(claim, { ...claim, ...change });

describe('what changed of a claim', () => {
  test('is nothing where it says the same', () => {
    expect(since({})).toBeNull();
  });

  test('is told word by word, in its words and its rationale', () => {
    expect(since({ text: 'The ferry carried 433,000 passengers' })).toMatchObject({
      words: [
        { kind: 'same', text: 'The ferry carried ' },
        { kind: 'removed', text: '433,200' },
        { kind: 'added', text: '433,000' },
        { kind: 'same', text: ' passengers' },
      ],
      rationale: null,
    });
    expect(since({ rationale: 'Counted at the gate.' })?.rationale).toEqual([
      { kind: 'added', text: 'Counted at the gate.' },
    ]);
  });

  test('is a verdict or a claimant that was another', () => {
    expect(since({ verdict: 'false', claimant: 'Bay Ferries' })).toMatchObject({
      words: null,
      verdict: { before: 'confirmed', after: 'false' },
      claimant: { before: null, after: 'Bay Ferries' },
    });
  });

  test('is a citation that leans on its source in another way, told before and after', () => {
    const other = { ...release, quotation: 'a record', locator: 'p. 2' };
    expect(since({ citations: [other, table] })?.citations).toEqual([
      { kind: 'changed', before: release, after: other },
    ]);
  });

  test('is a citation that is new or gone', () => {
    const minutes = { ...release, source: 'minutes' };
    expect(since({ citations: [release, minutes] })?.citations).toEqual([
      { kind: 'added', part: minutes },
      { kind: 'removed', part: table },
    ]);
  });

  test('is the order of the citations where only that is another', () => {
    expect(since({ citations: [table, release] })).toMatchObject({
      citations: [],
      reordered: true,
    });
  });
});
