import { expect, test } from 'vitest';
import { citationKeys } from './citation-keys.ts';
import type { CslItem } from './csl-item.ts';

const dues: CslItem = {
  id: '1',
  type: 'article-newspaper',
  title: 'The harbour dues rise',
  author: [{ family: 'Løvås', given: 'Maria' }],
  issued: { 'date-parts': [[2024, 3]] },
};

test('a key says who, when and what about', () => {
  expect(citationKeys([dues])).toEqual(['lvas2024harbour']);
});

test('without an author the publisher stands for one, and in other scripts the word source', () => {
  const { author: _, ...unsigned } = { ...dues, publisher: 'Alder Bay Gazette' };
  expect(citationKeys([unsigned])).toEqual(['alder2024harbour']);
  expect(citationKeys([{ id: '2', type: 'book', title: '港口' }])).toEqual(['source']);
});

test('no two are equal, even where one is called what another would be', () => {
  const literal = { ...dues, author: [{ literal: 'lvas' }], title: 'harbour-2' };
  expect(citationKeys([dues, dues, literal, dues])).toEqual([
    'lvas2024harbour',
    'lvas2024harbour-2',
    'lvas2024harbour-3',
    'lvas2024harbour-4',
  ]);
});
