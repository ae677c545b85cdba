import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Passage } from '../publication/edition.ts';
import { type NearestPassage, nearestPassage } from './nearest-passage.ts';
import { checkQuotation, type QuotationMatch } from './quotation.ts';

const text =
  'Minutes. The harbour board met on Tuesday.\n\nIt resolved to raise the dues by four per cent from the first of May, and to repair the ferry.\n\nThe mayor thanked the board.';

function nearest(quotation: string, within: string): string | null {
  return nearestPassage(quotation, within)?.theirWords ?? null;
}

describe('the nearest passage', () => {
  it.each([
    ['a word is another', 'raise the dues by five per cent', 'raise the dues by four per cent'],
    ['the case is another', 'Raise the Dues by four', 'raise the dues by four'],
    [
      'a word is left out',
      'raise the dues by four from the first',
      'raise the dues by four per cent from the first',
    ],
    [
      'a word is added',
      'raise the harbour dues by four per cent',
      'raise the dues by four per cent',
    ],
    ['the last word is another', 'the dues by four per mille', 'the dues by four per cent'],
    [
      'the first word is another',
      'lower the dues by four per cent',
      'raise the dues by four per cent',
    ],
    ['a comma is missing', 'the first of May and to repair', 'the first of May, and to repair'],
    [
      'an omission cannot be verified',
      'It resolved to raise the […] per cent from the first',
      'It resolved to raise the dues by four per cent from the first',
    ],
  ])('is given where %s', (_, quotation, theirs) => {
    expect(nearest(quotation, text)).toBe(theirs);
  });

  it('tells what differs, and what stands around', () => {
    const hint = nearestPassage('the dues by five per cent', text);
    expect(hint?.differs.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 'five' },
      { kind: 'added', text: 'four' },
    ]);
    expect(hint?.leading).toMatch(/resolved to raise $/);
    expect(hint?.trailing).toMatch(/^ from the first of May/);
  });

  it.each([
    [
      'Cyrillic',
      'портовые сборы выросли на пять',
      'Новые портовые сборы выросли на четыре процента.',
      'портовые сборы выросли на четыре',
    ],
    [
      'Greek',
      'τα τέλη του λιμανιού μειώθηκαν',
      'Φέτος τα τέλη του λιμανιού αυξήθηκαν.',
      'τα τέλη του λιμανιού αυξήθηκαν',
    ],
    [
      'Arabic',
      'رسوم الميناء هذا العام انخفضت',
      'قالوا إن رسوم الميناء هذا العام ارتفعت قليلا',
      'رسوم الميناء هذا العام ارتفعت',
    ],
    [
      'Hindi',
      'बंदरगाह का शुल्क इस साल घटा',
      'परिषद ने कहा कि बंदरगाह का शुल्क इस साल बढ़ा।',
      'बंदरगाह का शुल्क इस साल बढ़ा',
    ],
    [
      'Thai',
      'ค่าธรรมเนียมท่าเรือลดลงในปีนี้',
      'สภาเมืองกล่าวว่าค่าธรรมเนียมท่าเรือเพิ่มขึ้นในปีนี้แล้ว',
      'ค่าธรรมเนียมท่าเรือเพิ่มขึ้นในปีนี้',
    ],
    [
      'Chinese',
      '港口费今年下降了百分之四',
      '据报道，港口费今年上涨了百分之四，委员会说。',
      '港口费今年上涨了百分之四',
    ],
  ])('is found in %s', (_, quotation, within, theirs) => {
    expect(nearest(quotation, within)).toBe(theirs);
  });

  it('is none where nothing is alike', () => {
    expect(nearest('penguins were seen at the pole', text)).toBeNull();
    expect(nearest('', text)).toBeNull();
    expect(nearest('…', text)).toBeNull();
    expect(nearest('dues', '')).toBeNull();
  });

  it('can be taken for neither a match nor a passage', () => {
    expectTypeOf<NearestPassage>().not.toMatchTypeOf<Passage>();
    expectTypeOf<NearestPassage>().not.toMatchTypeOf<QuotationMatch>();
  });

  it('has words that are verified once they are quoted', () => {
    const words = fc.constantFrom(
      ...'dues rose the café cafe\u0301 port’s “no” four-fold 港口费 上涨 สภาเมือง الميناء 👩‍💻 . — […]'.split(
        ' ',
      ),
    );
    const sentence = fc.array(words, { minLength: 1, maxLength: 12 }).map((all) => all.join(' '));
    let hints = 0;
    fc.assert(
      fc.property(sentence, sentence, (quotation, within) => {
        const hint = nearestPassage(quotation, within);
        if (hint === null) return;
        hints += 1;
        expect(checkQuotation(hint.theirWords, within).state).toBe('verified');
        expect(hint.leading + hint.theirWords + hint.trailing).toSatisfy((all: string) =>
          within.includes(all),
        );
      }),
      { numRuns: 2000 },
    );
    expect(hints).toBeGreaterThan(300);
  });

  it('is found in a megabyte, by its rarest words', () => {
    const filler = 'The board said that the dues of the harbour are what they are. '.repeat(16_000);
    const long = filler.slice(0, 700_000) + text + filler.slice(700_000);
    expect(nearest('to raise the dues by five per cent from the first of June', long)).toBe(
      'to raise the dues by four per cent from the first of May',
    );
  });
});
