import { expect, test } from 'vitest';
import { descriptionOf } from '../../domain/reference/csl-item.ts';
import { undescribed } from '../../domain/source/source.ts';
import { cslItemSchema } from './csl-item-schema.ts';

test('a registry’s answer is read in spite of its ways', () => {
  const answered: unknown = {
    type: 'journal-article',
    title: ['Tides of Alder Bay', 'A shorter title'],
    author: [{ name: 'Harbour Office' }, { family: 'Lund', given: 'Maria', affiliation: [] }, null],
    issued: { 'date-parts': [['2024', '3']] },
    volume: 12,
    page: { broken: true },
    publisher: null,
    DOI: '10.5555/TIDES',
    reference: [{ key: 'ref1' }],
  };
  expect(descriptionOf(cslItemSchema.parse(answered))).toEqual({
    ...undescribed,
    type: 'article-journal',
    title: 'Tides of Alder Bay',
    author: 'Harbour Office; Lund, Maria',
    issued: '2024-03',
    volume: '12',
    doi: '10.5555/tides',
  });
});

test('what is no reference at all is refused', () => {
  expect(cslItemSchema.safeParse('Tides').success).toBe(false);
  expect(cslItemSchema.safeParse([]).success).toBe(false);
});
