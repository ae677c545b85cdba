import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { actorOfRequest } from '../auth/request-actor.ts';
import { openSession, sessionOfToken } from '../auth/session.ts';
import { signOut } from '../commands/member/sign-out.ts';
import { suspendMember } from '../commands/member/suspend-member.ts';
import { database } from '../data/database.ts';
import { emptyDatabase } from '../data/testing/database.ts';
import { makeMember } from '../data/testing/members.ts';
import type { Actor } from '../domain/actor.ts';
import { type Desk, makeBrief, openDesk } from './testing/newsroom.ts';
import { DeskWindow, until } from './testing/window.ts';

// What becomes of open windows when the session ends that opened them.

let desk: Desk;
let edith: Actor;
let brief: string;
const windows: DeskWindow[] = [];

beforeAll(async () => {
  desk = await openDesk(0, actorOfRequest);
  await until(() => desk.collaboration.notReady() === null);
});
afterAll(() => desk.close());

beforeEach(async () => {
  await emptyDatabase();
  edith = await makeMember('Edith', ['edit']);
  brief = await makeBrief(edith);
});
afterEach(() => {
  for (const window of windows.splice(0)) window.close();
});

/** A window of Edith's at a device where she has just signed in. */
async function openAtADevice() {
  const { name, value } = await openSession(edith.id);
  const session = await sessionOfToken(value);
  if (!session) throw new Error('Edith is not signed in.');
  const window = openWith(`${name}=${value}`);
  return { session, cookie: `${name}=${value}`, window: await window.opened() };
}

function openWith(cookie: string): DeskWindow {
  const window = new DeskWindow(desk.url, brief, { cookie });
  windows.push(window);
  return window;
}

test('signing out closes the windows of that session and of no other device', async () => {
  const [atHome, atWork] = [await openAtADevice(), await openAtADevice()];
  await signOut(new Date(), atHome.session);
  expect(await atHome.window.closed()).toMatchObject({ code: 4401, reason: /sign in/i });
  atHome.window.type('Still here: ');
  atWork.window.type('At work: ');
  await atWork.window.saved();
  expect(atWork.window.headline).not.toContain('Still here');
  expect(await openWith(atHome.cookie).closed()).toMatchObject({ code: 4401 });
});

test('a suspension closes the windows of every device', async () => {
  const ada = await makeMember('Ada', ['admin']);
  const [atHome, atWork] = [await openAtADevice(), await openAtADevice()];
  await suspendMember({ actorId: ada.id, now: new Date() }, edith.id);
  expect(await atHome.window.closed()).toMatchObject({ code: 4401 });
  expect(await atWork.window.closed()).toMatchObject({ code: 4401 });
});

test('a session that ended without a notice is found within seconds', async () => {
  const { window, session } = await openAtADevice();
  const ended = { where: { id: session.sessionId }, data: { endedAt: new Date() } };
  await database().session.update(ended);
  expect(await window.closed()).toMatchObject({ code: 4401 });
});
