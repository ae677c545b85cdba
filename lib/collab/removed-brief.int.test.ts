import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { askPurge } from '../commands/purge/ask-purge.ts';
import { confirmPurge } from '../commands/purge/confirm-purge.ts';
import { database } from '../data/database.ts';
import { emptyDatabase } from '../data/testing/database.ts';
import { makeMember } from '../data/testing/members.ts';
import type { Actor } from '../domain/actor.ts';
import { type Desk, makeBrief, NOON, openDesk } from './testing/newsroom.ts';
import { type Approach, DeskWindow, until } from './testing/window.ts';

let desk: Desk;
let edith: Actor;
let rita: Actor;
let brief: string;
let remove: () => Promise<void>;
const windows: DeskWindow[] = [];

beforeAll(async () => {
  desk = await openDesk();
  await until(() => desk.collaboration.notReady() === null);
});
afterAll(() => desk.close());

beforeEach(async () => {
  await emptyDatabase();
  edith = await makeMember('Edith', ['edit']);
  rita = await makeMember('Rita', ['review']);
  const [ada, bo] = [await makeMember('Ada', ['admin']), await makeMember('Bo', ['admin'])];
  brief = await makeBrief(edith);
  remove = async () => {
    const target = { briefId: brief, digest: null };
    const asked = await askPurge({ actorId: ada.id, now: NOON }, target, 'Order 12.');
    if (!asked.ok) throw new Error(asked.refusal.message);
    const done = await confirmPurge({ actorId: bo.id, now: NOON }, asked.value.purgeId);
    if (!done.ok) throw new Error(done.refusal.message);
  };
});
afterEach(() => {
  for (const window of windows.splice(0)) window.close();
});

function open(approach: Approach): DeskWindow {
  const window = new DeskWindow(desk.url, brief, approach);
  windows.push(window);
  return window;
}

const logged = () => database().documentUpdate.count();

test('whoever has the brief open is told that it was removed, and it is closed for all', async () => {
  const both = [open({ member: edith }), open({ member: rita })];
  await Promise.all(both.map((window) => window.opened()));
  await remove();
  for (const window of both) {
    await until(() =>
      window.messages.some((told) => JSON.stringify(told) === '{"kind":"removed"}'),
    );
    await until(() => !window.provider.isSynced);
  }
  await until(() => desk.collaboration.openBriefs === 0);
});

test('what somebody types while it is removed is not stored, and others may write on', async () => {
  const hers = await open({ member: edith }).opened();
  const typing = setInterval(() => hers.type('More '), 5);
  try {
    await remove();
    await until(() => desk.collaboration.openBriefs === 0);
  } finally {
    clearInterval(typing);
  }
  expect(await logged()).toBe(0);
  expect(desk.collaboration.notReady()).toBeNull();
});

test('it is never opened again, and a copy from offline brings nothing back', async () => {
  const hers = await open({ member: edith }).opened();
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(hers.doc));
  hers.close();
  await remove();
  expect(await open({ member: edith, doc: copy }).denied()).toBe('removed');
  expect(await open({ member: rita }).denied()).toBe('removed');
  expect(await logged()).toBe(0);
});
