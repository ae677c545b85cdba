import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { descriptionOf } from '../../domain/reference/csl-item.ts';
import { type SourceDescription, undescribed } from '../../domain/source/source.ts';
import { readReferences } from './read-references.ts';

/** What a file says, and what is wrong with it. */
async function read(file: string | Uint8Array) {
  const { format, items, problems } = await readReferences(file);
  return {
    format,
    said: items.map(descriptionOf),
    problems: problems.map(({ line, key, sentence }) => `${line} ${key}: ${sentence}`),
  };
}

function dues(changes: Partial<SourceDescription> = {}): SourceDescription {
  return {
    ...undescribed,
    type: 'article-newspaper',
    title: 'Harbour dues rise by 5%',
    author: 'Lund, Maria; Harbour Office',
    publisher: 'Quay Press',
    container: 'Alder Bay Gazette',
    issued: '2024-03-02',
    url: 'https://gazette.example/harbour_dues?of=2024&page=1',
    doi: '10.5555/dues.2024',
    language: 'en',
    volume: '12',
    issue: '4',
    page: '1-3',
    ...changes,
  };
}

const bibtex = String.raw`
This line is nobody's.
@string{gaz = "Alder Bay " # gazette}
@string{gazette = "Gazette"}
@comment{a remark}
@article{dues2024,
  author = {Lund, Maria and {Harbour Office}},
  title = {{Harbour} dues rise by 5\%},
  journal = gaz, publisher = "Quay Press", entrysubtype = {newspaper},
  year = 2024, month = mar, day = 2, volume = 12, number = 4, pages = {1--3},
  doi = {https://doi.org/10.5555/DUES.2024},
  url = {https://gazette.example/harbour\_dues?of=2024\&page=1}, langid = {english}
}`;

test('a BibTeX file is read, its definitions and its LaTeX understood', async () => {
  expect(await read(bibtex)).toEqual({ format: 'bibtex', said: [dues()], problems: [] });
});

test('what BibLaTeX says otherwise is understood too', async () => {
  const { said } = await read(String.raw`
@online{tides, author = {Br\"uck, J{\"o}rn and others}, title = {Tides}, subtitle = {A table},
  date = {2023-11/2024-02}, url = {https://tides.example/}, organization = {Harbour Office}}
@inproceedings{quay, crossref = {proc}, title = {On quays}}
@proceedings{proc, title = {Harbours of the coast}, year = {2020}, publisher = {Quay Press}}`);
  expect(said[0]).toMatchObject({
    type: 'webpage',
    author: 'Brück, Jörn; others',
    title: 'Tides: A table',
    issued: '2023-11',
    publisher: 'Harbour Office',
  });
  expect(said[1]).toMatchObject({
    type: 'paper-conference',
    container: 'Harbours of the coast',
    issued: '2020',
  });
});

test('broken BibTeX entries are named with their line, and those around them are read', async () => {
  const { said, problems } = await read(`@misc{first, title = {One}}

@misc{open, title = {Two
@misc{, title = {Three}}
@article{odd, title = {Four}, year 2020}
@misc{empty, note = {Nothing}}
@misc{last, title = {Five}}`);
  expect(said.map(({ title }) => title)).toEqual(['One', 'Three', 'Five']);
  expect(problems).toEqual([
    '3 open: It ends before its braces or quotation marks are closed.',
    '5 odd: It could not be read at line 5.',
    '6 empty: It has neither a title nor an address nor a DOI.',
  ]);
});

const ris = `TY  - NEWS
AU  - Lund, Maria
AU  - Harbour Office
TI  - Harbour dues rise
  by 5%
T2  - Alder Bay Gazette
PB  - Quay Press
PY  - 2024
DA  - 2024/03/02/
VL  - 12
IS  - 4
SP  - 1
EP  - 3
DO  - 10.5555/dues.2024
UR  - https://gazette.example/harbour_dues?of=2024&page=1
LA  - English
ER  - 
`;

test('a RIS file is read, a reporter is an author in it', async () => {
  expect(await read(ris)).toEqual({ format: 'ris', said: [dues()], problems: [] });
});

test('older RIS, other line ends and missing ends are read; lines outside are named', async () => {
  const { said, problems } = await read(
    'A stray line\rTY  - JOUR\rT1  - One  - and a half\rY1  - 1999///Spring\rTY  - XXXX\rTI  - Two\rER  -\rTI  - Lost\r',
  );
  expect(said.map(({ type, title, issued }) => [type, title, issued])).toEqual([
    ['article-journal', 'One  - and a half'.replace(/\s+/g, ' '), '1999'],
    ['document', 'Two', ''],
  ]);
  const stray = 'These lines belong to no reference: none begins (TY) before them.';
  expect(problems).toEqual([`1 reference 1: ${stray}`, `8 reference 4: ${stray}`]);
});

test('a CSL-JSON file is read, as a list, wrapped, or one by itself', async () => {
  const one = { id: 'dues', type: 'webpage', title: 'Dues' };
  for (const file of [[one], { items: [one] }, one]) {
    const { said } = await read(JSON.stringify(file));
    expect(said).toEqual([{ ...undescribed, type: 'webpage', title: 'Dues' }]);
  }
});

test('in a broken CSL-JSON file each reference that can be read is read', async () => {
  const { said, problems } = await read(`[
  { "id": "a", "type": "webpage", "title": "One" },
  { "id": "b", "type": "webpage", "title": "Two" "URL": "https://two.example" },
  {
    "id": "c", "type": "book", "title": "Three",
    "author": [{ "literal": "Harbour Office"
  },
  { "id": "d", "type": "webpage", "title": "Four" },
  7
]`);
  expect(said.map(({ title }) => title)).toEqual(['One', 'Four']);
  expect(problems.map((problem) => problem.slice(0, 3))).toEqual(['3 b', '4 c']);
});

test.for([
  ['UTF-8', Buffer.from('@misc{a, title = {Højvande i Ærø}}')],
  ['UTF-8 with a mark', Buffer.from('\uFEFF@misc{a, title = {Højvande i Ærø}}')],
  ['Latin-1', Buffer.from('@misc{a, title = {Højvande i Ærø}}', 'latin1')],
  ['UTF-16', Buffer.from('\uFEFF@misc{a, title = {Højvande i Ærø}}', 'utf16le')],
] as const)('a file in %s is read', async ([, bytes]) => {
  expect((await read(bytes)).said[0]?.title).toBe('Højvande i Ærø');
});

test('nothing that Postgres refuses comes out, and nothing longer than the library takes', async () => {
  const { said, problems } = await read(
    JSON.stringify([
      { id: 'a', type: 'book', title: 'One\0\uD800' },
      { id: 'b', type: 'book', title: 'x'.repeat(2_001) },
    ]),
  );
  expect(said.map(({ title }) => title)).toEqual(['One\uFFFD']);
  expect(problems).toEqual(['null b: Its title is longer than 2,000 characters.']);
});

test('a file that holds no references says so', async () => {
  expect(await read('Dear all, here is the list.')).toEqual({
    format: null,
    said: [],
    problems: [],
  });
});

test('addresses in a file are read and never asked for anything', async () => {
  let asked = 0;
  const canary = createServer((_, response) => {
    asked += 1;
    response.end('[]');
  });
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve));
  const port = Object(canary.address()).port;
  const address = `http://127.0.0.1:${port}/10.5555/dues`;
  try {
    for (const file of [
      address,
      `@online{${address}, title = {${address}}, url = {${address}}, crossref = {${address}}}`,
      `TY  - ELEC\nTI  - ${address}\nUR  - ${address}\nL1  - ${address}\nER  - `,
      JSON.stringify([
        { type: 'webpage', id: address, title: address, URL: address, DOI: address },
      ]),
      JSON.stringify([address, { type: address, items: [address] }]),
      JSON.stringify({ type: 'webpage', title: address, wikidata: 'Q42', url: address }),
    ]) {
      await readReferences(file);
    }
    expect(asked).toBe(0);
  } finally {
    canary.close();
  }
});
