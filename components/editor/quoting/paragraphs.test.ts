import { expect, test } from 'vitest';
import { paragraphsOf } from './paragraphs.ts';

test('a text is shown line by line, and each line knows where it begins', () => {
  const text = 'Minutes.\n\n  Item 7.\r\n \nResolved.';
  const paragraphs = paragraphsOf(text);
  expect(paragraphs.map(({ words }) => words.trim())).toEqual(['Minutes.', 'Item 7.', 'Resolved.']);
  for (const { start, words } of paragraphs) {
    expect(text.slice(start, start + words.length)).toBe(words);
  }
});

test('a text without words has no lines', () => {
  expect(paragraphsOf(' \n\n')).toEqual([]);
});
