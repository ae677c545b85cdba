import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type SourceDescription, undescribed } from '../source/source.ts';
import { source } from '../testing/cast.ts';
import { descriptionOf, itemOf, itemOfSource } from './csl-item.ts';
import { cslTypes } from './csl-types.ts';

/** Text as forms keep it: single spaces, none around it, and nothing that CSL takes for markup. */
const words = fc
  .string({ unit: 'grapheme', maxLength: 30 })
  .map((text) => text.replace(/[<&]/g, '').replace(/\s+/g, ' ').trim());
const name = words.map((text) => text.replace(/[;,]/g, '').trim()).filter((text) => text !== '');
const author = fc.oneof(
  name,
  fc.tuple(name, name).map(([family, given]) => `${family}, ${given}`),
);
const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const address = fc.oneof(fc.constant(''), fc.webUrl());

const description: fc.Arbitrary<SourceDescription> = fc.record({
  type: fc.constantFrom(...cslTypes),
  title: words,
  author: fc.array(author, { maxLength: 4 }).map((several) => several.join('; ')),
  publisher: words,
  issued: fc.tuple(day, fc.constantFrom(0, 4, 7, 10)).map(([text, end]) => text.slice(0, end)),
  url: address,
  archiveUrl: address,
  language: fc.constantFrom('', 'en', 'de-CH', 'zh-Hant'),
  doi: fc.constantFrom('', '10.5555/harbour.2024', '10.1000/(a)b;c'),
  container: words,
  volume: fc.constantFrom('', '12', 'XII'),
  issue: fc.constantFrom('', '3', '3-4'),
  page: fc.constantFrom('', '12', '12-19', 'A4', 'e1023'),
});

test('what a description says is what its reference says, and the other way about', () => {
  fc.assert(
    fc.property(description, (said) => {
      expect(descriptionOf(itemOf('gazette', said, '2025-03-01'))).toEqual(said);
    }),
    { numRuns: 1_000 },
  );
});

test('a reference is CSL-JSON: names apart, dates in parts, the day it was looked at', () => {
  const said = {
    ...source().description,
    author: 'Lund, Maria; Harbour Office; Quay & Sons, Inc.',
    archiveUrl: 'https://archive.example/1',
  };
  expect(itemOf('gazette', said, '2025-03-01')).toEqual({
    id: 'gazette',
    type: 'article-newspaper',
    title: 'Harbour dues rise',
    author: [
      { family: 'Lund', given: 'Maria' },
      { literal: 'Harbour Office' },
      { literal: 'Quay & Sons, Inc.' },
    ],
    publisher: 'Alder Bay Gazette',
    issued: { 'date-parts': [[2024, 3, 2]] },
    accessed: { 'date-parts': [[2025, 3, 1]] },
    URL: 'https://gazette.example/harbour-dues',
    note: 'Archived copy: https://archive.example/1',
  });
});

test('of an unpublished source nothing leaves but what readers may know', () => {
  const interview = source({
    id: 'interview',
    kind: 'unpublished',
    publicDescription: 'An interview with the harbour master',
  });
  expect(itemOfSource(interview, '2025-03-01')).toEqual({
    id: 'interview',
    type: 'document',
    title: 'An interview with the harbour master',
  });
});

test('markup, odd addresses and registries’ ways are put in the library’s own', () => {
  const said = descriptionOf({
    id: 'x',
    type: 'journal-article',
    title: 'On <i>Alnus</i> &amp; <span class="nocase">pH</span>\n in Alder Bay',
    author: [
      { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van den' },
      { family: 'Ortiz', given: 'Ana', suffix: 'Jr.' },
      { literal: 'Ships; boats' },
      {},
    ],
    issued: { 'date-parts': [[2021, 13]] },
    URL: 'javascript:alert(1)',
    DOI: 'https://doi.org/10.5555/ABC',
    page: '12–19',
    archive: 'https://archive.example/2',
  });
  expect(said).toEqual({
    ...undescribed,
    type: 'article-journal',
    title: 'On Alnus & pH in Alder Bay',
    author: 'van den Berg, Jan; Ortiz, Ana, Jr.; Ships, boats',
    issued: '2021',
    doi: '10.5555/abc',
    page: '12-19',
    archiveUrl: 'https://archive.example/2',
  });
});

test.for([
  [{ raw: '2019-05-04T10:00:00Z' }, '2019-05-04'],
  [{ raw: 'Spring 2019' }, '2019'],
  [{ raw: 'long ago' }, ''],
  [{ literal: 'n.d.' }, 'n.d.'],
  [
    {
      'date-parts': [
        [2020, 2],
        [2020, 3],
      ],
    },
    '2020-02',
  ],
  [{ 'date-parts': [[]] }, ''],
] as const)('a date given as %j is %s', ([issued, iso]) => {
  expect(descriptionOf({ id: 'x', type: 'book', issued }).issued).toBe(iso);
});
