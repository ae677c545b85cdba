import fc from 'fast-check';
import { expect, test } from 'vitest';
import { citedWorks, numbersOf } from './cited-works.ts';

const entries = [
  { id: 'minutes', aliases: ['minutes-again', 'minutes-once-more'] },
  { id: 'survey', aliases: [] },
];

test('citations of entries that were merged are of one work, under one number', () => {
  const works = citedWorks(['minutes-again', 'survey', 'minutes'], entries);
  expect(works).toMatchObject([
    { id: 'minutes', number: 1, citedAs: ['minutes-again', 'minutes'] },
    { id: 'survey', number: 2, citedAs: ['survey'] },
  ]);
  expect([...numbersOf(works)]).toEqual([
    ['minutes-again', 1],
    ['minutes', 1],
    ['survey', 2],
  ]);
});

test('what the library lost keeps its place and number', () => {
  expect(citedWorks(['lost', 'survey'], entries)).toMatchObject([
    { id: 'lost', number: 1, source: null },
    { id: 'survey', number: 2, source: { id: 'survey' } },
  ]);
});

test('numbers have no gap and every cited id has one, whatever was merged', () => {
  const ids = fc.uniqueArray(fc.nat(30).map(String));
  fc.assert(
    fc.property(ids, fc.array(fc.nat(5)), (cited, homes) => {
      const sources = [0, 1, 2, 3, 4, 5].map((home) => ({
        id: `entry-${home}`,
        aliases: homes.flatMap((chosen, alias) => (chosen === home ? [String(alias)] : [])),
      }));
      const works = citedWorks(cited, sources);
      expect(works.map(({ number }) => number)).toEqual(works.map((_, index) => index + 1));
      expect([...numbersOf(works).keys()].toSorted()).toEqual([...cited].toSorted());
    }),
  );
});
