import { beforeEach, expect, test } from 'vitest';
import { beginCapture, readingHasBegun } from '../commands/capture/begin-capture.ts';
import { requestCapture } from '../commands/capture/request-capture.ts';
import { at, by, done, gatherDesk, type TestDesk } from '../commands/testing/desk.ts';
import { database } from '../data/database.ts';
import { auditTrail } from '../data/testing/audit.ts';
import { emptyDatabase } from '../data/testing/database.ts';
import { captureWorker } from './capture.ts';
import { meansOf } from './testing/means.ts';
import { askForReport, progress, REPORT, report, work } from './testing/report.ts';

let desk: TestDesk;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
});

const world = { pages: { [REPORT]: report } };

async function expectOneOutcome(requestId: string): Promise<void> {
  expect(await progress(desk, requestId)).toMatchObject({ state: 'done' });
  expect(await database().capture.count()).toBe(1);
  expect((await auditTrail()).map(({ kind }) => kind)).toEqual([
    'source-added',
    'source-described',
    'capture-added',
  ]);
}

test('one outcome comes of work that was broken off after any step and delivered again', async () => {
  const { requestId } = await askForReport(desk);
  const now = new Date(`${at('09:01')}Z`);
  await beginCapture(requestId, now);
  await beginCapture(requestId, now);
  await readingHasBegun(requestId);
  await work(requestId, world);
  await expectOneOutcome(requestId);
  await work(requestId, world);
  await work(requestId, {});
  await expectOneOutcome(requestId);
});

test('one outcome comes of two workers at once', async () => {
  const { requestId } = await askForReport(desk);
  let waiting = 0;
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const gate = async () => {
    waiting += 1;
    if (waiting === 2) open();
    await opened;
  };
  await Promise.all([work(requestId, { ...world, gate }), work(requestId, { ...world, gate })]);
  await expectOneOutcome(requestId);
});

test('one outcome comes of work that ends under the server time and again: it is given up', async () => {
  const { requestId } = await askForReport(desk);
  const now = new Date(`${at('09:01')}Z`);
  for (let begun = 0; begun < 8; begun += 1) await beginCapture(requestId, now);
  expect(await beginCapture(requestId, now)).toBeNull();
  expect(await progress(desk, requestId)).toMatchObject({ state: 'failed' });
});

test('one outcome is waited for by everybody who asks for the same address meanwhile', async () => {
  const { sourceId, requestId } = await askForReport(desk);
  const again = await done(
    requestCapture(by(desk.rosa.id, at('09:01')), sourceId, { address: REPORT }),
  );
  expect(again.requestId).toBe(requestId);
});

test('one outcome waits for the next process where this one is about to end', async () => {
  const { requestId } = await askForReport(desk);
  const ending = new AbortController();
  const gate = async () => ending.abort(new Error('the process ends'));
  const working = captureWorker(meansOf({ ...world, gate }))({ requestId }, ending.signal);
  await expect(working).rejects.toThrow('the process ends');
  await work(requestId, world);
  await expectOneOutcome(requestId);
});
