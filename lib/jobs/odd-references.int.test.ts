import { beforeEach, expect, test } from 'vitest';
import { startImport } from '../commands/source/import-sources.ts';
import { at, by, done, gatherDesk, type TestDesk } from '../commands/testing/desk.ts';
import { importProgress } from '../data/source/source-imports.ts';
import { emptyDatabase } from '../data/testing/database.ts';
import { importSources } from './import-sources.ts';

let desk: TestDesk;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
});

test.each([
  ['BibTeX', '@book{a\0b, title = }\n@book{dues\0, title = {Harbour\0 dues}}'],
  ['an address', '@book{a, doi = {https://doi.org/10.1000/a%00b}}\n@book{b, title = {Dues}}'],
  ['CSL-JSON', '[{"id":"\\u0000\\ud800"},{"id":"x","title":"Dues \\ud800\\u0000"}]'],
  ['RIS', 'TY  - BOOK\nID  - \0\nER  - \nTY  - BOOK\nTI  - Harbour\0 dues\nER  - \n'],
])('what is broken in %s is named, whatever characters are in it', async (_, text) => {
  const given = { fileName: 'dues', file: new TextEncoder().encode(text) };
  const { importId } = await done(startImport(by(desk.mina.id, at('09:00')), given));
  await importSources({ importId }, AbortSignal.timeout(60_000));
  expect(await importProgress(desk.mina, importId)).toMatchObject({ state: 'done', total: 2 });
});
