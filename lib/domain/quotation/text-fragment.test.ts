import { describe, expect, it } from 'vitest';
import { quotationAddress } from './text-fragment.ts';

const page = 'https://courier.example/harbour';

function termsAt(quotation: string, before = '', after = ''): string | null {
  const href = quotationAddress(page, { before, quotation, after });
  return href === null ? null : decodeURIComponent(href.replace(`${page}#:~:text=`, ''));
}

describe('the address of a quotation', () => {
  it('names the words as they stand there', () => {
    const passage = { before: '', quotation: 'dues rose by four per cent in May', after: '.' };
    expect(quotationAddress(page, passage)).toBe(
      `${page}#:~:text=dues%20rose%20by%20four%20per%20cent%20in%20May`,
    );
  });

  it('encodes what parts the terms of a fragment', () => {
    const passage = {
      before: '',
      quotation: 'Fish, chips & well-known — “peas” at 4 %',
      after: '',
    };
    expect(quotationAddress(page, passage)).toBe(
      `${page}#:~:text=Fish%2C%20chips%20%26%20well%2Dknown%20%E2%80%94%20%E2%80%9Cpeas%E2%80%9D%20at%204%20%25`,
    );
  });

  it('marks a long quotation from its first words to its last', () => {
    const quotation = `It was resolved to raise the dues ${'again and '.repeat(12)}by four per cent from May.`;
    expect(termsAt(quotation)).toBe(
      'It was resolved to raise the dues,again and by four per cent from May.',
    );
  });

  it('goes from line to line, which may be other blocks of the page', () => {
    expect(termsAt('the dues of the harbour\n\nrose by four per cent')).toBe(
      'the dues of the harbour,rose by four per cent',
    );
  });

  it('says what stands before, or else behind, only where the words may stand elsewhere', () => {
    expect(termsAt('four per cent', 'The dues rose by ', ' in May.')).toBe(
      'The dues rose by-,four per cent',
    );
    expect(termsAt('Four per cent', 'Dues\n', ' is what they rose by.')).toBe(
      'Four per cent,-is what they rose by.',
    );
    expect(termsAt('four per cent')).toBe('four per cent');
    const long = 'the dues of the harbour rose again';
    expect(termsAt(long, 'First, ', ' in May.')).toBe(long);
    expect(termsAt(long, 'First, ', ` in May; then ${long}`)).toBe(`First,-,${long}`);
  });

  it.each([
    ['Arabic', 'ارتفعت رسوم الميناء هذا العام قليلا جدا'],
    ['Chinese', '港口委员会决定提高费用并且从五月起提高百分之四以及修理渡轮'],
    ['Thai', 'ค่าธรรมเนียมท่าเรือเพิ่มขึ้นในปีนี้'],
  ])('names words in %s', (_, words) => {
    expect(termsAt(words, '', '')).toBe(words);
  });

  it('stands behind a fragment that the address has', () => {
    const passage = { before: '', quotation: 'dues rose by four per cent in May', after: '' };
    expect(quotationAddress(`${page}?a=1#minutes`, passage)).toMatch(
      /\/harbour\?a=1#minutes:~:text=dues%20rose/,
    );
  });

  it.each([
    'https://auditor.example/account.pdf',
    'https://auditor.example/account.PDF?page=3',
    'https://app.example/#/articles/7',
    'https://app.example/#!articles/7',
    'https://courier.example/harbour#:~:text=other',
    'mailto:desk@courier.example',
    'javascript:alert(1)',
    '',
  ])('is none for %s', (address) => {
    const passage = { before: '', quotation: 'dues rose by four per cent in May', after: '' };
    expect(quotationAddress(address, passage)).toBeNull();
  });

  it('is none for words that begin or end inside of a word, which browsers do not find', () => {
    expect(termsAt('residues rose by four per cent', 'The p', ' in May')).toBeNull();
    expect(termsAt('the dues rose by four per ce', '', 'nt in May')).toBeNull();
    expect(termsAt('“…”')).toBeNull();
  });

  it('breaks on nothing that a capture may hold', () => {
    expect(termsAt('dues \ud83d rose by four per cent in May')).toContain('rose by four');
  });
});
