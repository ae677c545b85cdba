import { expect, test } from 'vitest';
import { wordsExchanged } from './words-exchanged.ts';

test('words that came and went are counted, each as often as it did', () => {
  expect(wordsExchanged('the ferry carried many', 'the boat carried many many')).toEqual({
    added: 2,
    removed: 1,
  });
});

test('other marks and another order are no other words', () => {
  expect(wordsExchanged('Many, many people.', 'people – many. Many')).toEqual({
    added: 0,
    removed: 0,
  });
});

test('scripts without spaces are counted by their characters', () => {
  expect(wordsExchanged('渡輪載客', '渡輪停航')).toEqual({ added: 2, removed: 2 });
});
