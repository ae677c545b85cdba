import { beforeEach, expect, test } from 'vitest';
import { requestCapture } from '../commands/capture/request-capture.ts';
import { correctSource } from '../commands/source/add-source.ts';
import { at, by, done, gatherDesk, type TestDesk } from '../commands/testing/desk.ts';
import { database } from '../data/database.ts';
import { descriptionOf } from '../data/source/sources.ts';
import { emptyDatabase } from '../data/testing/database.ts';
import { type SourceDescription, undescribed } from '../domain/source/source.ts';
import { captureWorker } from './capture.ts';
import { checkSources } from './check-sources.ts';
import { addPage } from './testing/citing.ts';
import { found, meansOf, page } from './testing/means.ts';

const WRONG = 'https://harbour.example/wrong';
const RIGHT = 'https://harbour.example/right';

let desk: TestDesk;
let source: string;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
  source = await addPage(desk, WRONG, '10.1/wrong');
});

async function correct(said: Partial<SourceDescription>): Promise<void> {
  const known = await database().source.findUniqueOrThrow({ where: { id: source } });
  await done(
    correctSource(by(desk.mina.id, at('10:01')), source, {
      kind: 'published',
      description: { ...descriptionOf(known), ...said },
      publicDescription: '',
      privateNotes: '',
    }),
  );
}

/** The wrong page and the wrong DOI, and somebody who puts something right while they are looked at. */
function correctedMeanwhile(said: Partial<SourceDescription>) {
  let isCorrected = false;
  return meansOf({
    pages: { [WRONG]: page('Another wall.') },
    archived: 'https://archive.example/wrong',
    dois: {
      '10.1/wrong': {
        findings: [found('publisher', 'Another harbour', 'doi')],
        retraction: 'It was retracted.',
      },
    },
    gate: async () => {
      if (!isCorrected) await correct(said);
      isCorrected = true;
    },
  });
}

const signal = new AbortController().signal;
const now = () => new Date(`${at('10:02')}Z`);

async function capture(said: Partial<SourceDescription>): Promise<SourceDescription> {
  const asked = requestCapture(by(desk.mina.id, at('10:00')), source, { address: WRONG });
  await captureWorker(correctedMeanwhile(said), now)(await done(asked), signal);
  return descriptionOf(await database().source.findUniqueOrThrow({ where: { id: source } }));
}

test('what was found for a DOI that was put right meanwhile is said of no other work', async () => {
  const description = await capture({ doi: '10.1/right' });
  expect(description).toEqual({
    ...undescribed,
    type: 'webpage',
    title: 'A record year',
    url: WRONG,
    doi: '10.1/right',
  });
  expect(await database().sourceEvent.count()).toBe(0);
});

test('a copy of the page at an address that was put right meanwhile is none of the source', async () => {
  expect((await capture({ url: RIGHT, doi: '' })).archiveUrl).toBe('');
  expect(await database().sourceEvent.count()).toBe(0);
});

test('a look at a work that was put right meanwhile says nothing of it', async () => {
  const means = correctedMeanwhile({ doi: '10.1/right' });
  await checkSources(means, now)({ sourceId: source }, signal);
  expect(await database().sourceEvent.count()).toBe(0);
});
