import { describe, expect, it } from 'vitest';
import { endOfWords, sentencesOf } from './sentences.ts';

function split(text: string, cited: number[] = []): string[] {
  return sentencesOf(text, new Set(cited)).map(({ start, end }) => text.slice(start, end));
}

function words(text: string): string[] {
  return sentencesOf(text).map((sentence) => {
    return text.slice(sentence.start, endOfWords(text, sentence));
  });
}

describe('a full stop ends a sentence', () => {
  it.each([
    ['before a capital', ['The quay is open.', 'The road is not.']],
    ['before a figure', ['It closed in 2024.', '12 boats left.']],
    ['before a quotation', ['She denied it.', '“We paid.”', 'They did.']],
    ['within a quotation or bracket', ['(See the log.)', '“It rose.”', 'Nobody saw it!', 'Why?']],
    [
      'after an acronym, before a word that opens sentences',
      ['It sailed to the U.S.', 'The crew stayed.'],
    ],
    ['after "no" as an answer', ['Was it open? No.', 'The log says so.']],
    ['in scripts without spaces', ['港は閉まった。', '船は残った。']],
  ])('%s', (_, sentences) => {
    const joint = /[ぁ-ん]/.test(sentences[0] ?? '') ? '' : ' ';
    expect(split(sentences.join(joint)).join('|')).toBe(
      sentences.join('|').replace('open? No.', 'open?|No.'),
    );
  });
});

describe('a full stop ends none', () => {
  it.each([
    'The U.S. Congress voted.',
    'The U.S. Army Corps of Engineers advised Mr. J. R. Oduya and Dr. Lind.',
    'The wall cost 4.1 million, i.e. more than planned, cf. No. 7 of vol. 2.',
    'Bay Corp. Holdings and Harbour Inc. Trust met at 9 a.m. Monday.',
    'It closed on Dec. 1, 2025, near St. Anne and Mt. Alder.',
    '“Really?” he asked, and “why now!” she added … then nothing.',
    'The address is alderbay.example and version 2.0 is out.',
    'Lind et al. Quay Studies is a book, see p. 4 and fig. 2.',
  ])('%s', (sentence) => {
    expect(split(sentence)).toEqual([sentence]);
  });
});

describe('a reference behind a full stop', () => {
  it('ends the sentence even after an abbreviation', () => {
    const text = 'It sailed to the U.S. Crews stayed.';
    expect(split(text)).toHaveLength(1);
    expect(split(text, ['It sailed to the U.S.'.length])).toEqual([
      'It sailed to the U.S.',
      'Crews stayed.',
    ]);
  });

  it('ends the sentence without a space', () => {
    const text = 'The toll rose.The town paid.';
    expect(split(text, ['The toll rose.'.length])).toEqual(['The toll rose.', 'The town paid.']);
  });
});

it('leaves the final full stop to the paragraph, and every other mark to the sentence', () => {
  expect(words('It rose. “It fell.” Did it? (Yes.) It was in the U.S.')).toEqual([
    'It rose',
    '“It fell.”',
    'Did it?',
    '(Yes.)',
    'It was in the U.S.',
  ]);
  expect(words('It was in the U.S..')).toEqual(['It was in the U.S.']);
});
