import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { borderAfter, matchingText } from '../words/matching-text.ts';
import { checkCitation, checkQuotation } from './quotation.ts';

function found(quotation: string, text: string): string | null {
  const match = checkQuotation(quotation, text);
  return match.state === 'verified' ? text.slice(match.start, match.end) : null;
}

describe('a quotation is verified', () => {
  it('when the capture has it word for word', () => {
    const text = 'The board said: dues rose by four per cent.';
    expect(checkQuotation('dues rose by four', text)).toEqual({
      state: 'verified',
      start: 16,
      end: 33,
      parts: [{ start: 16, end: 33 }],
      passage: { before: 'The board said: ', quotation: 'dues rose by four', after: ' per cent.' },
    });
  });

  it.each([
    ['hyphens', 'a well-known pier', 'a well\u2011known pier'],
    ['minus signs and hyphens', 'fell to -4 degrees', 'fell to \u22124 degrees'],
    ['dashes', 'the pier — old — stood', 'the pier – old - stood'],
    ['double quote marks', 'said "no" twice', 'said „no“ twice'],
    ['angular quote marks', 'said "no" twice', 'said «no» twice'],
    ['apostrophes', "the town's pier", 'the town’s pier'],
    ['an ellipsis in brackets', 'dues […] rose', 'dues [...] rose'],
    ['white space and line breaks', 'dues rose', 'dues \r\n\t rose'],
    ['no-break and narrow spaces', '4 000 tonnes', '4\u202f000\u00a0tonnes'],
    ['ideographic spaces', '港口 费用', '港口\u3000费用'],
    ['soft hyphens', 'harbour', 'har\u00adbour'],
    ['zero-width spaces and byte order marks', 'harbour dues', '\ufeffharbour\u200b dues'],
    ['direction marks', 'رسوم الميناء', '\u200fرسوم\u200f الميناء'],
  ])('over different %s', (_, quotation, text) => {
    expect(found(quotation, text)).not.toBeNull();
    expect(found(text, quotation)).not.toBeNull();
  });

  it('over different compositions of the same characters', () => {
    expect(found('Café é̱', 'The Café é̱ closed'.normalize('NFD'))).toBe('Café é̱'.normalize('NFD'));
    expect(found('Café'.normalize('NFD'), 'The Café closed')).toBe('Café');
    expect(found('항구', '새 항구'.normalize('NFD'))).toBe('항구'.normalize('NFD'));
    expect(found('Å', 'one \u212b long')).toBe('\u212b');
  });

  it.each([
    ['Cyrillic', 'портовые сборы', 'Новые портовые сборы выросли.'],
    ['Chinese', '港口费上涨', '据报道，港口费上涨了百分之四。'],
    ['Arabic', 'رسوم الميناء', 'ارتفعت رسوم الميناء العام الماضي'],
    ['Hindi', 'बंदरगाह शुल्क', 'इस साल बंदरगाह शुल्क बढ़ा'],
    ['emoji', '👩‍💻 dues 😀', 'new 👩‍💻 dues 😀 here'],
  ])('in %s', (_, quotation, text) => {
    expect(found(quotation, text)).toBe(quotation);
  });

  it('at the offsets of the captured text, however much was normalised before it', () => {
    const text = '\u00ad  “Dues”\u00a0\u00a0… rose\u2011\u2011then\u00a0 fell';
    expect(found('rose--then fell', text)).toBe('rose\u2011\u2011then\u00a0 fell');
  });

  it('with white space around the quotation left aside', () => {
    expect(found('  dues rose \n', 'The dues rose.')).toBe('dues rose');
  });
});

describe('a quotation is not found', () => {
  it.each([
    ['a word differs', 'dues fell', 'The dues rose.'],
    ['a word is left out', 'dues by four', 'dues rose by four'],
    [
      'something is left out, though an ellipsis in brackets says so',
      'dues […] four',
      'dues rose by four',
    ],
    ['the case differs', 'Dues rose', 'the dues rose'],
    ['a digit differs', '4.1 per cent', '4.2 per cent'],
    ['single and double quote marks differ: feet are not inches', "5' long", '5" long'],
    ['a space is missing', 'harbourdues', 'harbour dues'],
    ['only a part of a character is there', 'cafe', 'café'],
    ['only a part of a combined character is there', 'cafe', 'café'.normalize('NFD')],
    ['only half of an ellipsis is there', 'dues..', 'dues…'],
    ['only half of a code point is there', '\ud83d', '😀'],
    ['it is longer than the text', 'dues rose again', 'dues rose'],
  ])('when %s', (_, quotation, text) => {
    expect(checkQuotation(quotation, text)).toEqual({ state: 'not-found' });
  });

  it.each(['', '   ', '\u00a0\n', '\u200b\u00ad'])('when it says nothing: %j', (quotation) => {
    expect(checkQuotation(quotation, 'The dues rose.').state).toBe('not-found');
    expect(checkQuotation(quotation, '').state).toBe('not-found');
  });
});

describe('the check of a citation', () => {
  it('says that there is no quotation to compare', () => {
    expect(checkCitation(null, 'text').check).toBe('no-quotation');
    expect(checkCitation(' ', 'text').check).toBe('no-quotation');
  });

  it('says that there is no capture to compare with', () => {
    expect(checkCitation('dues', null)).toEqual({ check: 'no-capture', passage: null });
  });

  it('gives the passage of a verified quotation, and none of another', () => {
    const capture = matchingText('The dues rose.');
    expect(checkCitation('dues', capture)).toEqual({
      check: 'verified',
      passage: { before: 'The ', quotation: 'dues', after: ' rose.' },
    });
    expect(checkCitation('taxes', capture)).toEqual({ check: 'not-found', passage: null });
  });
});

describe('for every text', () => {
  const letters = fc.constantFrom(
    ...'aé e\u0301\u0323—-\u2011“"’\'…. \n\u00a0\u202f\u200b\u00ad港한\u1112\u1161ا\u064bकि😀',
  );
  const texts = fc.oneof(fc.string({ unit: letters }), fc.string({ unit: 'binary' }));

  function borders(text: string): number[] {
    const all = [0];
    for (let at = 0; at < text.length; ) {
      at = borderAfter(text, at);
      all.push(at);
    }
    return all;
  }

  it('any part of it that says something is verified, at a place that says the same', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, one, other) => {
        const cuts = borders(text);
        const [from = 0, to = 0] = [one, other]
          .map((n) => cuts[n % cuts.length] ?? 0)
          .sort((a, b) => a - b);
        const wanted = matchingText(text.slice(from, to)).text.trim();
        fc.pre(wanted !== '');
        const match = checkQuotation(text.slice(from, to), text);
        expect(match.state).toBe('verified');
        if (match.state !== 'verified') return;
        expect(matchingText(text.slice(match.start, match.end)).text).toBe(wanted);
      }),
      { numRuns: 2000 },
    );
  });

  it('nothing is verified that it does not hold', () => {
    const alike = fc.string({
      unit: fc.constantFrom('a', 'e', 'e\u0301', '—', '-', '…', '.', ' '),
    });
    let verified = 0;
    fc.assert(
      fc.property(alike, alike, (quotation, text) => {
        if (checkQuotation(quotation, text).state === 'not-found') return;
        verified += 1;
        expect(matchingText(text).text).toContain(matchingText(quotation).text.trim());
      }),
      { numRuns: 5000 },
    );
    expect(verified).toBeGreaterThan(100);
  });

  it('a quotation verified in it stays verified when the text is normalised', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const compared = matchingText(text).text;
        fc.pre(compared.trim() !== '');
        expect(checkQuotation(text, compared).state).toBe('verified');
        expect(checkQuotation(text.normalize('NFD'), text.normalize('NFC')).state).toBe('verified');
      }),
    );
  });
});

describe('a megabyte of text', () => {
  const megabyte = (text: string) => text.repeat(Math.ceil(1_000_000 / text.length));
  const quickly = (quotation: string, text: string) => {
    const before = process.cpuUsage();
    checkQuotation(quotation, text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };

  it.each([
    ['prose', 'dues that fell', megabyte('“Dues” rose — by four per cent … ')],
    ['combining characters', 'क्या', megabyte('बंदरगाह शुल्क ')],
    ['one repeated letter', `${'a'.repeat(50_000)}b${'a'.repeat(50_000)}`, megabyte('a')],
    ['one endless character', 'b', `a${megabyte('\u0301')}`],
    ['white space', 'a b', megabyte(' \u00a0\n')],
  ])('is searched within two seconds of processor time, %s too', (_, quotation, text) => {
    expect(quickly(quotation, text)).toBeLessThan(2000);
  });
});
