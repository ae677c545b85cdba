import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { emptyDatabase } from '../data/testing/database.ts';
import { makeMember } from '../data/testing/members.ts';
import type { Actor } from '../domain/actor.ts';
import { type Desk, makeBrief, openDesk } from './testing/newsroom.ts';
import { DeskWindow, until } from './testing/window.ts';

// Which claim a reviewer has before them is said by their window; who they are, by the server.

let desk: Desk;
let brief: string;
let mina: Actor;
let rosa: Actor;
const windows: DeskWindow[] = [];

beforeAll(async () => {
  desk = await openDesk();
  await until(() => desk.collaboration.notReady() === null);
});
afterAll(() => desk.close());

beforeEach(async () => {
  await emptyDatabase();
  mina = await makeMember('Mina', ['edit']);
  rosa = await makeMember('Rosa', ['review']);
  brief = await makeBrief(mina);
});
afterEach(() => {
  for (const window of windows.splice(0)) window.close();
});

async function open(member: Actor): Promise<DeskWindow> {
  const window = new DeskWindow(desk.url, brief, { member });
  windows.push(window);
  await window.opened();
  return window;
}

test('a member who may only read is seen at their claim, under their own name, until they leave', async () => {
  const [minas, rosas] = [await open(mina), await open(rosa)];
  rosas.provider.setAwarenessField('user', { id: mina.id, name: 'Mina' });
  rosas.provider.setAwarenessField('reviewing', { claimId: 'carried' });
  const seen = () => minas.provider.awareness?.getStates().get(rosas.doc.clientID);
  await until(() => seen()?.reviewing !== undefined);
  expect(seen()).toEqual({
    user: { id: rosa.id, name: 'Rosa' },
    reviewing: { claimId: 'carried' },
  });
  rosas.close();
  await until(() => seen() === undefined);
});
