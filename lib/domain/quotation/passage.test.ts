import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBorder } from '../words/matching-text.ts';
import { isCutOff, PASSAGE_LIMIT, passageAround } from './passage.ts';

const words = 'The harbour board met on Tuesday and raised the dues again. '.repeat(20);

describe('a passage', () => {
  it('is the whole text where that is short', () => {
    expect(passageAround('The dues rose.', 4, 8)).toEqual({
      before: 'The ',
      quotation: 'dues',
      after: ' rose.',
    });
  });

  it('is cut between words, about as much before as after', () => {
    const { before, quotation, after } = passageAround(words, 600, 611);
    expect(quotation).toBe(words.slice(600, 611));
    expect(before).toMatch(/^\w+ .*$/u);
    expect(words).toContain(` ${before}`);
    expect(words).toContain(`${after} `);
    expect(Math.abs(before.length - after.length)).toBeLessThan(40);
    expect(before.length + quotation.length + after.length).toBeGreaterThan(250);
  });

  it('gives the room that one side does not need to the other', () => {
    const { before, after } = passageAround(words, 4, 11);
    expect(before).toBe('The ');
    expect(after.length).toBeGreaterThan(250);
  });

  it('is cut between characters where there are no spaces', () => {
    const text = '港口费上涨了'.repeat(100);
    const { before, after } = passageAround(text, 300, 303);
    expect(before.length + after.length).toBe(PASSAGE_LIMIT - 3);
  });

  it('shows only the beginning of a quotation that is too long, cut after a word', () => {
    const { before, quotation, after } = passageAround(words, 0, 900);
    expect([before, after]).toEqual(['', '']);
    expect(quotation.length).toBeLessThanOrEqual(PASSAGE_LIMIT);
    expect(words.startsWith(`${quotation} `)).toBe(true);
    expect(isCutOff(words.slice(0, 900), { before, quotation, after })).toBe(true);
    expect(isCutOff('The dues', passageAround(words, 0, 8))).toBe(false);
  });

  it('never exceeds the limit, stands in the text, and breaks no character', () => {
    const unit = fc.constantFrom('a', 'b', ' ', '\n', 'e\u0301', '\u0301', '港', '😀');
    const texts = fc.string({ unit, minLength: 1, maxLength: 900 });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, one, other) => {
        const ends = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b);
        const [start = 0, end = 0] = ends;
        fc.pre([start, end].every((at) => at === 0 || at === text.length || isBorder(text, at)));
        const { before, quotation, after } = passageAround(text, start, end);
        const passage = before + quotation + after;
        expect(passage.length).toBeLessThanOrEqual(PASSAGE_LIMIT);
        expect(text.slice(start - before.length)).toSatisfy((rest: string) =>
          rest.startsWith(passage),
        );
        for (const cut of [start - before.length, start - before.length + passage.length]) {
          expect(cut === 0 || cut === text.length || isBorder(text, cut)).toBe(true);
        }
      }),
    );
  });
});
