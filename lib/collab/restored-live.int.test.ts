import { afterEach, beforeEach, expect, test } from 'vitest';
import { restorePoint } from '../commands/brief/restore-point.ts';
import { database } from '../data/database.ts';
import { emptyDatabase } from '../data/testing/database.ts';
import { makeMember } from '../data/testing/members.ts';
import type { Actor } from '../domain/actor.ts';
import { type Desk, makeBrief, NOON, openDesk, QUESTION } from './testing/newsroom.ts';
import { DeskWindow, until } from './testing/window.ts';

let desk: Desk;
let edith: Actor;
let emil: Actor;
let brief: string;
const windows: DeskWindow[] = [];

beforeEach(async () => {
  await emptyDatabase();
  edith = await makeMember('Edith', ['edit']);
  emil = await makeMember('Emil', ['edit']);
  brief = await makeBrief(edith);
  desk = await openDesk();
  await until(() => desk.collaboration.notReady() === null);
});
afterEach(async () => {
  for (const window of windows.splice(0)) window.close();
  await desk.close();
});

async function open(member: Actor): Promise<DeskWindow> {
  const window = new DeskWindow(desk.url, brief, { member });
  windows.push(window);
  return window.opened();
}

async function endOfLog(): Promise<bigint> {
  const { id } = await database().documentUpdate.findFirstOrThrow({ orderBy: { id: 'desc' } });
  return id;
}

test('a restoration comes to everybody who has the brief open', async () => {
  const [hers, his] = [await open(edith), await open(emil)];
  const point = await endOfLog();
  his.type('Since when? ');
  await his.saved();
  await until(() => hers.headline === `Since when? ${QUESTION}`);

  const restored = await restorePoint({ actorId: edith.id, now: NOON }, brief, point);
  expect(restored.ok).toBe(true);
  await until(() => hers.headline === QUESTION && his.headline === QUESTION);
});

test('what somebody wrote without a connection stands in the restored words', async () => {
  const his = await open(emil);
  const point = await endOfLog();
  his.type('Since when? ');
  await his.saved();
  his.goOffline();
  his.type('And why? ');
  const restored = await restorePoint({ actorId: edith.id, now: NOON }, brief, point);
  expect(restored.ok).toBe(true);
  his.comeBack();
  await until(() => his.headline === `And why? ${QUESTION}`);
  await his.saved();
  const hers = await open(edith);
  expect(hers.headline).toBe(`And why? ${QUESTION}`);
});
