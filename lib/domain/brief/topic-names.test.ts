import { expect, test } from 'vitest';
import { topicNames } from './topic-names.ts';

test('topics are told apart by commas, each once', () => {
  expect(topicNames(' Water,  Town  hall ,, water', [])).toEqual(['Town hall', 'Water']);
});

test('a topic that is known is called as it was, whatever its case and accents', () => {
  expect(topicNames('harbour, cafés', ['Harbour', 'Cafes'])).toEqual(['Cafes', 'Harbour']);
});
