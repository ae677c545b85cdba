import { expect, it } from 'vitest';
import { findInText, MOST_FOUND } from './find-in-text.ts';
import { matchingText } from './matching-text.ts';

function found(sought: string, text: string): string[] {
  return findInText(sought, matchingText(text)).map(({ start, end }) => text.slice(start, end));
}

it('finds words in any letter case and with any kind of sign', () => {
  expect(found("the town's DUES", 'The town’s  dues, and the Town’s dues')).toEqual([
    'The town’s  dues',
    'the Town’s dues',
  ]);
  expect(found('港口', '新港口和旧港口')).toEqual(['港口', '港口']);
});

it('finds nothing for nothing, and stops where nobody looks further', () => {
  expect(found(' ', 'a b')).toEqual([]);
  expect(found('aa', 'aaa')).toEqual(['aa']);
  expect(found('a', 'a'.repeat(5000))).toHaveLength(MOST_FOUND);
});
