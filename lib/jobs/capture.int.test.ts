import { beforeEach, describe, expect, test } from 'vitest';
import { requestCapture } from '../commands/capture/request-capture.ts';
import { tryCaptureAgain } from '../commands/capture/try-capture-again.ts';
import { addSource, correctSource } from '../commands/source/add-source.ts';
import { addSourceFrom } from '../commands/source/add-source-from.ts';
import { at, by, done, gatherDesk, type TestDesk } from '../commands/testing/desk.ts';
import { database } from '../data/database.ts';
import { auditTrail } from '../data/testing/audit.ts';
import { emptyDatabase } from '../data/testing/database.ts';
import { undescribed } from '../domain/source/source.ts';
import { busy, found, gone, page, unreadable } from './testing/means.ts';
import { askForReport, progress, REPORT, report, work } from './testing/report.ts';

let desk: TestDesk;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
});

const mina = (time = '09:00') => by(desk.mina.id, at(time));

const sourceOf = (id: string) => database().source.findUniqueOrThrow({ where: { id } });

describe('a page', () => {
  test('is captured, and describes itself with where each value came from', async () => {
    const { sourceId, requestId } = await askForReport(desk);
    await work(requestId, { pages: { [REPORT]: report }, archived: 'https://archive.example/1' });

    expect(await progress(desk, requestId)).toMatchObject({
      state: 'done',
      problem: null,
      captured: { characters: 59, nature: 'readable', unchangedSince: null },
    });
    expect(await database().capture.findFirst()).toMatchObject({
      way: 'fetched',
      status: 200,
      finalAddress: REPORT,
      capturedById: desk.mina.id,
    });
    const { description, origins } = await sourceOf(sourceId);
    expect(description).toMatchObject({
      title: 'The wall is finished',
      publisher: 'Alder Bay Harbour',
      type: 'report',
      archiveUrl: 'https://archive.example/1',
    });
    expect(origins).toEqual({
      title: 'json-ld',
      publisher: 'opengraph',
      type: 'json-ld',
      archiveUrl: 'archive',
    });
    expect((await auditTrail()).map(({ kind, actorId }) => [kind, actorId])).toEqual([
      ['source-added', desk.mina.id],
      ['source-described', desk.mina.id],
      ['capture-added', desk.mina.id],
    ]);
  });

  test('that says the same again is the same capture, and since when is said', async () => {
    const { sourceId, requestId } = await askForReport(desk);
    await work(requestId, { pages: { [REPORT]: report } });
    const again = await done(requestCapture(mina('10:00'), sourceId, { address: REPORT }));
    await work(again.requestId, { pages: { [REPORT]: report } }, '10:01');

    expect(await database().capture.count()).toBe(1);
    expect(await progress(desk, again.requestId)).toMatchObject({
      state: 'done',
      captured: { unchangedSince: '2026-03-02' },
    });
  });

  test('never changes what a person said, nor fills what they emptied', async () => {
    const { sourceId, requestId } = await askForReport(desk);
    await done(
      correctSource(mina(), sourceId, {
        kind: 'published',
        publicDescription: '',
        privateNotes: '',
        description: { ...undescribed, type: 'webpage', title: 'Our title', url: REPORT },
      }),
    );
    await work(requestId, { pages: { [REPORT]: report } });
    const { description, origins } = await sourceOf(sourceId);
    expect(description).toMatchObject({ title: 'Our title', publisher: 'Alder Bay Harbour' });
    expect(origins).toMatchObject({ title: 'person', publisher: 'opengraph' });

    await done(
      correctSource(mina(), sourceId, {
        kind: 'published',
        publicDescription: '',
        privateNotes: '',
        description: { ...undescribed, type: 'webpage', title: 'Our title', url: REPORT },
      }),
    );
    const again = await done(requestCapture(mina('10:00'), sourceId, { address: REPORT }));
    await work(again.requestId, { pages: { [REPORT]: report } }, '10:01');
    expect((await sourceOf(sourceId)).description).toMatchObject({ publisher: '' });
  });

  test('of an unpublished source leaves what readers are told alone', async () => {
    const { id } = await done(
      addSource(mina(), {
        kind: 'unpublished',
        description: undescribed,
        publicDescription: 'A letter to the council',
        privateNotes: '',
      }),
    );
    const { requestId } = await done(requestCapture(mina(), id, { address: REPORT }));
    await work(requestId, { pages: { [REPORT]: report } });
    expect(await database().capture.count()).toBe(1);
    expect((await sourceOf(id)).description).toEqual(undescribed);
  });

  test('that is only the beginning of one is kept for what it is', async () => {
    const { requestId } = await askForReport(desk);
    const remarks = ['The page says that the rest is for subscribers.'];
    await work(requestId, {
      pages: { [REPORT]: page('The wall was', { nature: 'paywall', remarks }) },
    });
    expect(await progress(desk, requestId)).toMatchObject({ captured: { nature: 'paywall' } });
    expect(await database().capture.findFirst()).toMatchObject({ nature: 'paywall', remarks });
  });

  test('that stands in the place of the source does not describe it', async () => {
    const { sourceId, requestId } = await askForReport(desk);
    const findings = [found('title', 'Just a moment…', 'opengraph')];
    await work(requestId, {
      pages: { [REPORT]: page('Checking your browser.', { nature: 'challenge', findings }) },
    });
    expect(await progress(desk, requestId)).toMatchObject({ captured: { nature: 'challenge' } });
    expect((await sourceOf(sourceId)).description).toMatchObject({ title: '' });
  });

  test('at another address than the source’s is kept, and does not describe it', async () => {
    const { sourceId } = await askForReport(desk, 'https://harbour.example/other');
    const { requestId } = await done(requestCapture(mina(), sourceId, { address: REPORT }));
    await work(requestId, { pages: { [REPORT]: report } });
    expect(await progress(desk, requestId)).toMatchObject({ state: 'done' });
    expect((await sourceOf(sourceId)).description).toMatchObject({ title: '' });
  });

  test('without text is not kept, though what it says of itself is', async () => {
    const { sourceId, requestId } = await askForReport(desk);
    await work(requestId, { pages: { [REPORT]: { ...report, text: ' ', nature: 'empty' } } });
    const { state, problem, captured } = { ...(await progress(desk, requestId)) };
    expect({ state, captured }).toEqual({ state: 'failed', captured: null });
    expect(problem).toContain('no text on it to keep');
    expect(await database().capture.count()).toBe(0);
    expect((await sourceOf(sourceId)).description).toMatchObject({ title: 'The wall is finished' });
  });

  test('with a DOI is described by the registry before anybody else', async () => {
    const { sourceId, requestId } = await askForReport(desk);
    const findings = [found('title', 'The Wall at Alder Bay', 'doi')];
    await work(requestId, {
      pages: {
        [REPORT]: { ...report, findings: [...report.findings, found('doi', '10.5/wall', 'page')] },
      },
      dois: { '10.5/wall': { findings, retraction: null } },
    });
    expect(await sourceOf(sourceId)).toMatchObject({
      description: { title: 'The Wall at Alder Bay', doi: '10.5/wall' },
      origins: { title: 'doi', doi: 'page' },
    });
  });
});

describe('a failure', () => {
  test('that may pass is tried again, ever later, and at last ends with a sentence', async () => {
    const { requestId } = await askForReport(desk);
    const world = { pages: { [REPORT]: busy } };
    await work(requestId, world, '09:01');
    expect(await progress(desk, requestId)).toMatchObject({
      state: 'waiting',
      attempts: 1,
      problem: busy.sentence,
      retryAt: new Date(`${at('09:01:15')}Z`),
    });
    expect(
      await database().$queryRaw`
      SELECT start_after FROM pgboss.job WHERE name = 'capture' ORDER BY start_after DESC LIMIT 1
    `,
    ).toEqual([{ start_after: expect.any(Date) }]);
    await work(requestId, world, '09:02');
    await work(requestId, world, '09:04');
    expect(await progress(desk, requestId)).toMatchObject({ state: 'waiting', attempts: 3 });
    await work(requestId, world, '09:10');
    expect(await progress(desk, requestId)).toMatchObject({
      state: 'failed',
      problem: busy.sentence,
      retryAt: null,
      mayTryAgain: true,
    });
  });

  test('is waited out for as long as the server asks, and never for ever', async () => {
    const { requestId } = await askForReport(desk);
    await work(requestId, { pages: { [REPORT]: { ...busy, retryAfter: 120 } } }, '09:01');
    expect(await progress(desk, requestId)).toMatchObject({ retryAt: new Date(`${at('09:03')}Z`) });
    await work(requestId, { pages: { [REPORT]: { ...busy, retryAfter: 1e9 } } }, '09:10');
    expect(await progress(desk, requestId)).toMatchObject({ retryAt: new Date(`${at('10:10')}Z`) });
  });

  test('that cannot pass is said at once, and a member may try again', async () => {
    const { sourceId, requestId } = await askForReport(desk);
    await work(requestId, { archived: 'https://archive.example/1' });
    expect(await progress(desk, requestId)).toMatchObject({
      state: 'failed',
      problem: gone.sentence,
    });
    expect((await sourceOf(sourceId)).description).toMatchObject({
      archiveUrl: 'https://archive.example/1',
    });

    expect((await tryCaptureAgain(by(desk.ines.id, at('10:00')), requestId)).ok).toBe(false);
    await done(tryCaptureAgain(mina('10:00'), requestId));
    expect(await progress(desk, requestId)).toMatchObject({ state: 'waiting', problem: null });
    await work(requestId, { pages: { [REPORT]: report } }, '10:01');
    expect(await progress(desk, requestId)).toMatchObject({ state: 'done' });
    expect(await tryCaptureAgain(mina('10:02'), requestId)).toMatchObject({
      refusal: { code: 'stale' },
    });
  });

  test('of our own is tried again like any other', async () => {
    const { requestId } = await askForReport(desk);
    await work(requestId, { pages: { [REPORT]: new Error('out of memory') } });
    expect(await progress(desk, requestId)).toMatchObject({ state: 'waiting' });
    await work(requestId, { pages: { [REPORT]: report } });
    expect(await progress(desk, requestId)).toMatchObject({ state: 'done' });
  });
});

describe('a file', () => {
  const file = new TextEncoder().encode('The wall was finished in June.');

  async function upload(fileName: string): Promise<string> {
    const { source } = await done(addSourceFrom(mina(), 'Minutes of the council'));
    const { requestId } = await done(requestCapture(mina(), source.id, { file, fileName }));
    return requestId;
  }

  test('is read, and gone when it has been', async () => {
    const requestId = await upload('wall.txt');
    await work(requestId, { files: { 'wall.txt': page('The wall was finished in June.') } });
    expect(await progress(desk, requestId)).toMatchObject({ state: 'done', isFile: true });
    expect(await database().capture.findFirst()).toMatchObject({ way: 'uploaded', status: null });
    expect(await database().captureRequest.findFirst()).toMatchObject({ file: null });
  });

  test('that cannot be read is refused in words, and not kept', async () => {
    const requestId = await upload('wall.txt');
    await work(requestId, { files: { 'wall.txt': unreadable('This file is encrypted.') } });
    expect(await progress(desk, requestId)).toMatchObject({
      state: 'failed',
      problem: 'This file is encrypted.',
      mayTryAgain: false,
    });
    expect((await tryCaptureAgain(mina(), requestId)).ok).toBe(false);
  });

  test('of another kind is refused before anything is kept of it', async () => {
    const { source } = await done(addSourceFrom(mina(), 'Minutes of the council'));
    const refused = await requestCapture(mina(), source.id, { file, fileName: 'wall.jpg' });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
    expect(await database().captureRequest.count()).toBe(0);
  });
});
