import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt } from './excerpt.ts';
import { counted } from './wording.ts';

describe('an excerpt', () => {
  it('is the text itself where that is short, on one line', () => {
    expect(excerpt(' The dues\n  rose. ')).toBe('The dues rose.');
  });

  it('ends after a whole word', () => {
    expect(excerpt('The harbour dues rose', 14)).toBe('The harbour…');
  });

  it('ends inside of a word that is too long, but never inside of a character', () => {
    expect(excerpt('😀'.repeat(10), 4)).toBe('😀😀😀…');
  });

  it('is never longer than its limit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 2, max: 20 }), (text, limit) => {
        expect([...excerpt(text, limit)].length).toBeLessThanOrEqual(limit);
      }),
    );
  });
});

it('a count agrees with its noun', () => {
  expect([0, 1, 2].map((n) => counted(n, 'claim'))).toEqual(['0 claims', '1 claim', '2 claims']);
});
