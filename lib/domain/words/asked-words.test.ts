import { expect, it } from 'vitest';
import { deskQuery } from '../desk/desk-query.ts';
import { questionQuery } from '../question/question-query.ts';
import { recordQuery } from '../record/record-query.ts';
import { libraryQuery } from '../source/library-query.ts';

const wordsOf = (q: string | string[]) =>
  [deskQuery, recordQuery, questionQuery, libraryQuery].map((read) => read({ q }).words);

it('is what people would look for, in every list: a few words that Postgres takes', () => {
  expect(wordsOf(' ferry ')).toEqual(Array(4).fill('ferry'));
  expect(wordsOf('fer\0ry')).toEqual(Array(4).fill('ferry'));
  expect(wordsOf(['a', 'b'])).toEqual(Array(4).fill(''));
  for (const words of wordsOf('x '.repeat(20_000))) expect(words.length).toBeLessThanOrEqual(200);
});
