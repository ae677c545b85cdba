import fc from 'fast-check';
import { expect, test } from 'vitest';
import { descriptionOf, itemOf } from '../../domain/reference/csl-item.ts';
import { cslTypes } from '../../domain/reference/csl-types.ts';
import { referenceFormats } from '../../domain/reference/reference-formats.ts';
import { type SourceDescription, undescribed } from '../../domain/source/source.ts';
import { readReferences } from './read-references.ts';
import { writeReferences } from './write-references.ts';

/** Words with all the signs that mean something to one of the formats. */
const sign = fc.constantFrom(
  ...'\\{}%&#$_~^"\'`,;:.-–—?!()[]=@/|+*<> aAzZéßøжق港'.split(''),
  '--',
  "''",
  '``',
  '@article{',
  'TY  - ',
  ' and ',
  '\\textbf{',
  '\\"u',
);
const words = fc
  .array(sign, { minLength: 1, maxLength: 12 })
  .map((signs) => `x${signs.join('')}`)
  .map((text) =>
    text
      .normalize('NFC')
      .replace(/<(?=\/?[a-z])|&(?=amp|lt|gt)/gi, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
const name = words.map((text) => text.replace(/[;,]/g, '').replace(/\s+/g, ' ').trim());
const person = fc.tuple(
  fc.constantFrom(
    'Lund',
    'van den Berg',
    'O’Hara-Smith',
    'Løvås',
    'de la Cruz',
    '港口',
    'Band',
    'And Sons',
  ),
  fc.constantFrom('Maria', 'Jan Peter', 'A. B.', 'Jörn', 'and'),
);
const author = fc.oneof(
  name,
  person.map(([family, given]) => `${family}, ${given}`),
);
const issued = fc.constantFrom('', '2024', '2024-03', '2024-03-02', '0988-12-31');

const description: fc.Arbitrary<SourceDescription> = fc.record({
  type: fc.constantFrom(...cslTypes),
  title: words,
  author: fc.array(author, { maxLength: 4 }).map((several) => several.join('; ')),
  publisher: fc.oneof(fc.constant(''), words),
  issued,
  url: fc.oneof(fc.constant(''), fc.webUrl({ withQueryParameters: true, withFragments: true })),
  archiveUrl: fc.oneof(fc.constant(''), fc.webUrl()),
  language: fc.constantFrom('', 'en', 'de-CH', 'zh-Hant'),
  doi: fc.constantFrom('', '10.5555/harbour_2024', '10.1000/(a)b;c%3c'),
  container: fc.oneof(fc.constant(''), words),
  volume: fc.constantFrom('', '12', 'XII'),
  issue: fc.constantFrom('', '3', '3-4'),
  page: fc.constantFrom('', '12', '12-19', 'A4', 'e1023', '12-19, 25'),
});

/** What BibTeX numbers; an issue of anything else is nothing to it. */
const numbered = /^(?:article|periodical|paper-conference|report|patent)/;

test.for(referenceFormats)('what goes out as %s comes in again the same', async (format) => {
  await fc.assert(
    fc.asyncProperty(fc.array(description, { minLength: 1, maxLength: 5 }), async (several) => {
      const said = several.map((one) =>
        format === 'bibtex' && !numbered.test(one.type) ? { ...one, issue: '' } : one,
      );
      const items = said.map((one, at) => itemOf(String(at), one, '2025-03-01'));
      const read = await readReferences(writeReferences(format, items));
      expect(read.problems).toEqual([]);
      expect(read.items.map(descriptionOf)).toEqual(said);
    }),
    { numRuns: 400 },
  );
});

const dues = itemOf(
  'id',
  {
    ...undescribed,
    type: 'article-newspaper',
    title: 'Harbour dues rise 5% in Ærø',
    author: 'Lund, Maria; Harbour Office',
    publisher: 'Alder Bay Gazette',
    issued: '2024-03-02',
    url: 'https://gazette.example/harbour_dues',
    language: 'en',
  },
  '2025-01-04',
);

test('BibTeX is as people write it', () => {
  expect(writeReferences('bibtex', [dues])).toBe(`@article{lund2024harbour,
  author = {Lund, Maria and {Harbour Office}},
  title = {{Harbour dues rise 5\\% in Ærø}},
  entrysubtype = {newspaper},
  publisher = {{Alder Bay Gazette}},
  date = {2024-03-02},
  year = {2024},
  month = {mar},
  url = {https://gazette.example/harbour_dues},
  urldate = {2025-01-04},
  language = {en},
}
`);
});

test('RIS is as programs write it', () => {
  expect(writeReferences('ris', [dues]).split('\r\n')).toEqual([
    'TY  - NEWS',
    'ID  - lund2024harbour',
    'AU  - Lund, Maria',
    'AU  - Harbour Office',
    'TI  - Harbour dues rise 5% in Ærø',
    'PB  - Alder Bay Gazette',
    'PY  - 2024',
    'DA  - 2024/03/02/',
    'Y2  - 2025/01/04/',
    'UR  - https://gazette.example/harbour_dues',
    'LA  - en',
    'ER  - ',
    '',
  ]);
});
