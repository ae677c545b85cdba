import { describe, expect, it } from 'vitest';
import { type Compared, outcomeOf, type Sight } from './look.ts';
import type { Nature } from './source-finding.ts';

const unchanged: Compared = { changed: null, known: true, lost: [] };
const changed: Compared = { changed: { added: 3, removed: 1 }, known: true, lost: [] };

function page(
  changes: Partial<Extract<Sight, { kind: 'page' }>> = {},
  nature: Nature = 'readable',
) {
  return {
    kind: 'page',
    status: 200,
    finalAddress: 'https://ferries.example/record',
    movedForGood: false,
    retraction: null,
    read: {
      text: 'A record year.',
      title: '',
      findings: [],
      nature,
      remarks: [],
      mediaType: 'text/html',
      encoding: 'utf-8',
      retraction: null,
    },
    ...changes,
  } as const satisfies Sight;
}

const nothing = (isGone: boolean): Sight => ({
  kind: 'nothing',
  isGone,
  sentence: 'Nothing is there (404).',
  status: 404,
  finalAddress: null,
  retraction: null,
});

describe('a look', () => {
  it('finds a page alive that says what it said', () => {
    expect(outcomeOf(page(), unchanged)).toEqual({
      outcome: 'alive',
      detail: 'It says what it said before.',
    });
  });

  it('keeps a first text to compare with, which is no change', () => {
    expect(outcomeOf(page(), { ...unchanged, known: false }).outcome).toBe('alive');
  });

  it('tells a change by its size and by the quotations that are gone', () => {
    expect(outcomeOf(page(), { ...changed, lost: ['a record year'] })).toEqual({
      outcome: 'changed',
      detail: 'Its text changed: 3 words came, 1 word went. It no longer says “a record year”.',
    });
  });

  it('says where a page has moved for good', () => {
    const there = page({ movedForGood: true, finalAddress: 'https://ferries.example/2025' });
    expect(outcomeOf(there, unchanged)).toEqual({
      outcome: 'moved',
      detail:
        'The page has moved for good to https://ferries.example/2025. It says what it said before.',
    });
    expect(outcomeOf(there, changed).outcome).toBe('changed');
  });

  it.each(['paywall', 'consent', 'challenge', 'empty', 'garbled'] as const)(
    'takes a page that became a %s for out of reach, not for changed',
    (nature) => {
      const { outcome, detail } = outcomeOf(page({}, nature), unchanged);
      expect(outcome).toBe('unreachable');
      expect(detail).toContain('What was captured before stays.');
    },
  );

  it('finds nothing, which is one absence and no death yet', () => {
    expect(outcomeOf(nothing(true), unchanged)).toEqual({
      outcome: 'dead',
      detail:
        'Nothing is there (404). If nothing is there in a day either, the source counts as dead.',
    });
    expect(outcomeOf(nothing(false), unchanged).outcome).toBe('unreachable');
  });

  it('believes a page or a registry that says it is retracted before anything else', () => {
    const retraction = 'The editors withdrew it.';
    expect(outcomeOf(page({ retraction }), changed)).toEqual({
      outcome: 'retracted',
      detail: 'It is retracted: The editors withdrew it.',
    });
    expect(outcomeOf({ ...nothing(true), retraction }, unchanged).outcome).toBe('retracted');
  });
});
