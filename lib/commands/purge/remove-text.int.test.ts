import { beforeEach, expect, test } from 'vitest';
import { captureSummaries, capturesOf } from '../../data/capture/captures.ts';
import { database } from '../../data/database.ts';
import { emptyDatabase } from '../../data/testing/database.ts';
import { columnsThatSay } from '../../data/testing/said.ts';
import type { Actor } from '../../domain/actor.ts';
import { textDigest } from '../../domain/claim/claim.ts';
import { undescribed } from '../../domain/source/source.ts';
import { addCapture } from '../capture/add-capture.ts';
import { verifyRecord } from '../record/verify-record.ts';
import { addSource } from '../source/add-source.ts';
import {
  at,
  by,
  done,
  gatherDesk,
  lookAt,
  submitFerryBrief,
  type TestDesk,
} from '../testing/desk.ts';
import { anotherAdmin, WORD } from '../testing/talked-about-brief.ts';
import { askPurge } from './ask-purge.ts';
import { confirmPurge } from './confirm-purge.ts';

const SAID = `The ferry of ${WORD} carried 433,200 passengers in 2025.`;
const digest = textDigest(SAID);

let desk: TestDesk;
let bo: Actor;
let sourceId: string;
const mina = () => by(desk.mina.id, at('11:00'));

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
  bo = await anotherAdmin();
  const description = { ...undescribed, type: 'webpage', title: 'A record year' } as const;
  const unsaid = { publicDescription: '', privateNotes: '' };
  ({ id: sourceId } = await done(
    addSource(mina(), {
      kind: 'published',
      description: { ...description, url: 'https://ferries.example/year' },
      ...unsaid,
    }),
  ));
  await done(addCapture(mina(), sourceId, SAID));
});

async function remove(text = digest): Promise<void> {
  const target = { briefId: null, digest: text };
  const asked = await done(askPurge(by(desk.ada.id, at('15:00')), target, 'Their lawyer wrote.'));
  await done(confirmPurge(by(bo.id, at('16:00')), asked.purgeId));
}

test('a captured text goes, and that it was captured stays', async () => {
  expect(await columnsThatSay(WORD)).not.toEqual([]);
  await remove();
  expect(await columnsThatSay(WORD)).toEqual([]);
  expect(await database().capture.findMany()).toMatchObject([
    { digest, capturedById: desk.mina.id, title: '', findings: [] },
  ]);
  expect((await verifyRecord(null)).fault).toBeNull();
});

test('the same text is not kept again, of this source or of another', async () => {
  await remove();
  const again = await addCapture(mina(), sourceId, `${SAID}\r\n`);
  expect(again).toMatchObject({ refusal: { code: 'blocked' } });
  expect(await columnsThatSay(WORD)).toEqual([]);
  await done(addCapture(mina(), sourceId, 'Another text.'));
});

test('it is no capture any more that anybody could quote from', async () => {
  await remove();
  expect(await capturesOf(database(), sourceId, 'UTC')).toEqual([]);
  expect((await captureSummaries([sourceId], 'UTC')).size).toBe(0);
});

test('a brief that quotes it has to do without: its quotation has no capture', async () => {
  const brief = await submitFerryBrief(desk);
  const capture = await database().capture.findFirstOrThrow({ where: { NOT: { digest } } });
  const checks = async () =>
    (await lookAt(mina(), brief)).assessment.claims.flatMap(({ checks }) =>
      checks.map(({ check }) => check),
    );
  expect(await checks()).toEqual(['verified', 'verified']);
  await remove(capture.digest);
  expect(await checks()).toEqual(['no-capture', 'no-capture']);
});

test('captured at the same moment, it is gone all the same', async () => {
  const target = { briefId: null, digest };
  const asked = await done(askPurge(by(desk.ada.id, at('15:00')), target, 'Their lawyer wrote.'));
  await Promise.all([
    confirmPurge(by(bo.id, at('16:00')), asked.purgeId),
    addCapture(mina(), sourceId, SAID),
  ]);
  expect(await columnsThatSay(WORD)).toEqual([]);
});
