import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startImport } from '../commands/source/import-sources.ts';
import { at, by, done, gatherDesk, type TestDesk } from '../commands/testing/desk.ts';
import { database } from '../data/database.ts';
import { importProblems, importProgress } from '../data/source/source-imports.ts';
import { auditTrail } from '../data/testing/audit.ts';
import { emptyDatabase } from '../data/testing/database.ts';
import { itemOf } from '../domain/reference/csl-item.ts';
import { undescribed } from '../domain/source/source.ts';
import { handled } from '../domain/source/source-import.ts';
import { writeReferences } from '../sources/references/write-references.ts';
import { importSources } from './import-sources.ts';
import { kill, killAll, startWorker } from './testing/worker-processes.ts';

/** `FACTDESK_IMPORT_SIZE=10000` tries it at full size. */
const SIZE = Number(process.env.FACTDESK_IMPORT_SIZE ?? 2_000);

let desk: TestDesk;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
});

afterEach(killAll);

async function upload(text: string, fileName = 'harbour.bib'): Promise<string> {
  const file = new TextEncoder().encode(text);
  const doing = by(desk.mina.id, at('09:00'));
  return (await done(startImport(doing, { fileName, file }))).importId;
}

async function progress(importId: string) {
  const found = await importProgress(desk.mina, importId);
  if (!found) throw new Error('There is no such import.');
  return found;
}

/** Looks until the import is as far as that, and leaves the processor to whoever does it. */
async function waitFor(importId: string, isThere: (handled: number, hasEnded: boolean) => boolean) {
  for (;;) {
    const now = await progress(importId);
    if (isThere(handled(now), now.endedAt !== null)) return now;
    await wait(10);
  }
}

function runHere(importId: string): Promise<void> {
  return importSources({ importId }, AbortSignal.timeout(60_000));
}

function bigLibrary(): string {
  const items = Array.from({ length: SIZE }, (_, at) =>
    itemOf(String(at), {
      ...undescribed,
      type: 'article-newspaper',
      title: `Harbour dues, part ${at}`,
      author: 'Lund, Maria; Harbour Office',
      container: 'Alder Bay Gazette',
      issued: '2024-03-02',
      url: at % 2 === 0 ? `https://gazette.example/dues/${at}` : '',
      doi: at % 3 === 0 ? `10.5555/dues.${at}` : '',
    }),
  );
  return writeReferences('bibtex', items);
}

test(`${SIZE} references are in the library once each, though the server was killed twice meanwhile`, async () => {
  const importId = await upload(bigLibrary());
  const begun = performance.now();
  for (const share of [0.2, 0.6]) {
    const worker = startWorker();
    await waitFor(importId, (placed) => placed >= SIZE * share);
    await kill(worker);
    const { endedAt } = await progress(importId);
    expect(endedAt).toBeNull();
  }
  startWorker();
  startWorker();
  const ended = await waitFor(importId, (_, hasEnded) => hasEnded);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${SIZE} references in ${seconds} s, killed twice on the way.`);

  expect(ended).toMatchObject({ state: 'done', total: SIZE, added: SIZE, known: 0, broken: 0 });
  expect(await database().source.count()).toBe(SIZE);
  const works = await database().$queryRaw<unknown[]>`
    SELECT DISTINCT description->>'title' FROM "Source"`;
  expect(works).toHaveLength(SIZE);
  const told = (await auditTrail()).filter(({ kind }) => kind === 'sources-imported');
  expect(told).toEqual([
    {
      kind: 'sources-imported',
      actorId: desk.mina.id,
      details: { importId, from: 'harbour.bib', added: SIZE, known: 0, broken: 0 },
    },
  ]);
}, 300_000);

test('what is in the library is known when it comes again, in whatever form', async () => {
  const tides = itemOf('1', {
    ...undescribed,
    type: 'book',
    title: 'Tides',
    author: 'Lund, Maria',
  });
  const dues = itemOf('2', { ...undescribed, type: 'webpage', url: 'https://dues.example/a' });
  await runHere(await upload(writeReferences('bibtex', [tides, tides])));
  const again = await upload(writeReferences('ris', [dues, { ...tides, title: 'Tides' }]));
  await runHere(again);
  expect(await progress(again)).toMatchObject({ format: 'ris', added: 1, known: 1 });
  expect(await database().source.count()).toBe(2);
  const row = await database().source.findFirst({ where: { words: { contains: 'tides' } } });
  expect(row).toMatchObject({
    createdById: desk.mina.id,
    origins: { type: 'bibtex', title: 'bibtex', author: 'bibtex' },
  });
});

test('broken references are listed with their line, the others are there', async () => {
  const importId = await upload(
    '@misc{a, title = {One}}\n@misc{b, title = {Two\n@misc{c, title = {Three}}',
  );
  await runHere(importId);
  expect(await progress(importId)).toMatchObject({ total: 3, added: 2, broken: 1, problem: null });
  expect(await importProblems(desk.mina, importId, 10)).toEqual([
    'Line 2, b: It ends before its braces or quotation marks are closed.',
  ]);
});

test('a file in which nothing is found ends with a sentence', async () => {
  const importId = await upload('@string{gazette = "Gazette"}');
  await runHere(importId);
  expect(await progress(importId)).toMatchObject({
    state: 'failed',
    problem: 'There is no reference in this file. Nothing was added.',
  });
});

test('files that are no references, and people who may not add any, are turned away', async () => {
  const file = new TextEncoder().encode('Dear all');
  const letter = await startImport(by(desk.mina.id, at('09:00')), { fileName: 'a.txt', file });
  expect(letter).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
  const bibtex = new TextEncoder().encode('@misc{a, title = {One}}');
  const asked = await startImport(by(desk.ines.id, at('09:00')), {
    fileName: 'a.bib',
    file: bibtex,
  });
  expect(asked).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } });
  expect(await database().sourceImport.count()).toBe(0);
});
