import { beforeEach, expect, test } from 'vitest';
import { readSources } from '../../commands/source/find-sources.ts';
import { gatherDesk, type TestDesk } from '../../commands/testing/desk.ts';
import { libraryQuery } from '../../domain/source/library-query.ts';
import { addPage } from '../../jobs/testing/citing.ts';
import { toldSourceEvents } from '../health/source-event-list.ts';
import { emptyDatabase } from '../testing/database.ts';
import { libraryPage } from './library.ts';
import { sourcesToExport } from './library-export.ts';
import { captureRecord } from './source-record.ts';
import { searchSources } from './sources.ts';

let desk: TestDesk;
let source: string;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
  source = await addPage(desk, 'https://ferries.example/record');
});

const odd = [
  '\0',
  'a\0b',
  '\ud800',
  '10.1000/a\0b',
  'https://a.example/\0',
  'https://a.example/\ud800',
  "'; DROP TABLE",
  '& | ! :* <->',
  'x'.repeat(500),
  '__proto__',
  '%00',
  '-1',
  '١٢٣',
  '\u{10ffff}',
  'https://[::1',
  '10.1/\ud800',
];

test.each(odd)('whoever asks for %j gets an answer', async (words) => {
  expect(await captureRecord(desk.mina, source, words)).toBeNull();
  const asked = libraryQuery({ q: words, page: words, show: words, health: words, kind: words });
  const answers = [
    searchSources(desk.mina, words, 5),
    libraryPage(desk.mina, asked),
    sourcesToExport(desk.mina, words),
    toldSourceEvents(desk.mina, Number(words)),
    readSources({ actorId: desk.mina.id, now: new Date() }, [words]),
  ];
  expect(await Promise.allSettled(answers)).toEqual(
    answers.map(() => expect.objectContaining({ status: 'fulfilled' })),
  );
});
