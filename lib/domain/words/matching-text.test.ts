import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBorder, matchingText } from './matching-text.ts';

describe('the form in which quotations are compared', () => {
  it.each([
    ['hyphens and dashes', '-\u2010\u2011–—−', '------'],
    ['quote marks by kind', '‘’‚\'“”„"«»', '\'\'\'\'""""""'],
    ['white space in runs', ' a\t\n\u00a0\u202fb ', ' a b '],
    ['characters without width', 'a\u00ad\u200b\ufeff\u200eb', 'ab'],
    ['ellipses', '[…]', '[...]'],
    ['decomposed characters', 'e\u0301', 'é'],
  ])('unites %s', (_, original, compared) => {
    expect(matchingText(original).text).toBe(compared);
  });

  it('leaves case, digits, joiners of emoji and other punctuation alone', () => {
    const text = 'Dues; 4.2% (₂) 👩‍💻 نمی‌خواهم';
    expect(matchingText(text).text).toBe(text);
  });

  it('leads back to where each character began', () => {
    const { text, starts } = matchingText('a\u00a0 b\u200be\u0301c');
    expect(text).toBe('a béc');
    expect([...starts]).toEqual([0, 1, 3, 5, 7, 8]);
  });

  it('is NFC as a whole, though it is made character by character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (original) => {
        const { text } = matchingText(original);
        const composed = matchingText(original.normalize('NFC')).text;
        expect(text.normalize('NFC')).toBe(composed.normalize('NFC'));
      }),
      { numRuns: 1000 },
    );
  });

  it('does not change a second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (original) => {
        const { text } = matchingText(original);
        expect(matchingText(text).text).toBe(text);
      }),
    );
  });
});

describe('a border between characters', () => {
  it('is not inside of a code point, nor before a combining mark', () => {
    expect(isBorder('😀', 1)).toBe(false);
    expect(isBorder('e\u0301', 1)).toBe(false);
    expect(isBorder('ab', 1)).toBe(true);
  });
});
