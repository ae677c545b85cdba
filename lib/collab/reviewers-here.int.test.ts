import { beforeEach, expect, test } from 'vitest';
import { emptyDatabase } from '../data/testing/database.ts';
import { makeMember } from '../data/testing/members.ts';
import type { Actor } from '../domain/actor.ts';
import { makeBrief } from './testing/newsroom.ts';
import { servedDesk } from './testing/served-desk.ts';
import { type DeskWindow, until } from './testing/window.ts';

// Which claim a reviewer has before them is said by their window; who they are, by the server.

const desk = servedDesk();
let brief: string;
let mina: Actor;
let rosa: Actor;

beforeEach(async () => {
  await emptyDatabase();
  mina = await makeMember('Mina', ['edit']);
  rosa = await makeMember('Rosa', ['review']);
  brief = await makeBrief(mina);
});
const open = (member: Actor): Promise<DeskWindow> => desk.window(brief, { member }).opened();

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
