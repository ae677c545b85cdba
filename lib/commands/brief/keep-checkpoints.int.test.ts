import { beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { documentAt } from '../../data/brief/past-documents.ts';
import { documentNow } from '../../data/brief/working-document.ts';
import { database } from '../../data/database.ts';
import { emptyDatabase } from '../../data/testing/database.ts';
import { authoredBlocks } from '../../document/history/authored-blocks.ts';
import { readDocument } from '../../document/reading/read-document.ts';
import { sharedRoots } from '../../document/shared-document.ts';
import { gatherDesk, type TestDesk, writeFerryBrief } from '../testing/desk.ts';
import { appendEdits } from './append-edits.ts';
import { keepCheckpoints } from './keep-checkpoints.ts';
import { projectBehind } from './project-document.ts';

let desk: TestDesk;
let brief: string;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
  brief = await writeFerryBrief(desk);
});

/** Types so many letters into the headline and the conclusion, by turns of two people. */
async function type(count: number): Promise<void> {
  const doc = await documentNow(brief);
  if (!doc) throw new Error('There is no such brief.');
  const edits: Parameters<typeof appendEdits>[1][number][] = [];
  doc.on('update', (update: Uint8Array) => {
    const authorId = edits.length % 20 < 10 ? desk.tomas.id : desk.mina.id;
    edits.push({ authorId, update: new Uint8Array(update), at: new Date() });
  });
  const conclusion = sharedRoots(doc).content.get(3);
  const text = conclusion instanceof Y.XmlElement ? conclusion.get(0) : null;
  if (!(text instanceof Y.XmlText)) throw new Error('The conclusion has no words.');
  for (let index = 0; index < count; index += 1) text.insert(2, String(index % 10));
  await appendEdits(brief, edits);
}

/** What a document says at a place, and who wrote it. */
async function told(place: bigint) {
  const past = await documentAt(database(), brief, place);
  if (!past) throw new Error('The log does not reach as far.');
  const { doc, writers } = past.written;
  return authoredBlocks(sharedRoots(doc).content, readDocument(doc).blocks, writers);
}

test('an old point says the same with checkpoints as without', async () => {
  await type(2_500);
  const log = await database().documentUpdate.findMany({
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  const places = [0, 10, 999, 1_000, 1_001, 1_500, 2_400, 2_500].flatMap((at) => log[at]?.id ?? []);
  const before = await Promise.all(places.map(told));
  await projectBehind(brief);
  await keepCheckpoints(brief);
  await keepCheckpoints(brief);
  expect(await database().documentCheckpoint.count()).toBe(2);
  expect(await Promise.all(places.map(told))).toEqual(before);
});

test('nothing is kept of what is not projected yet', async () => {
  await type(1_200);
  await keepCheckpoints(brief);
  expect(await database().documentCheckpoint.count()).toBe(0);
});
