import { OutgoingMessage } from '@hocuspocus/server';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { projectBehind } from '../commands/brief/project-document.ts';
import { database } from '../data/database.ts';
import { emptyDatabase } from '../data/testing/database.ts';
import { makeMember } from '../data/testing/members.ts';
import { sharedRoots } from '../document/shared-document.ts';
import type { Actor } from '../domain/actor.ts';
import { documentName } from './protocol.ts';
import { makeBrief, QUESTION } from './testing/newsroom.ts';
import { servedDesk } from './testing/served-desk.ts';
import { type Approach, type DeskWindow, until } from './testing/window.ts';

// Words are known to be somebody's by the Yjs client id that they were written under.

const desk = servedDesk();
let brief: string;
let edith: Actor;
let mallory: Actor;

beforeEach(async () => {
  await emptyDatabase();
  edith = await makeMember('Edith', ['edit']);
  mallory = await makeMember('Mallory', ['edit']);
  brief = await makeBrief(edith);
});
const open = (approach: Approach): Promise<DeskWindow> => desk.window(brief, approach).opened();

/** Writes into the brief under a client id of one's choice. */
function forge(window: DeskWindow, client: number): void {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(window.doc));
  copy.clientID = client;
  sharedRoots(copy).headline.insert(0, 'Forged: ');
  const update = Y.encodeStateAsUpdate(copy, Y.encodeStateVector(window.doc));
  const message = new OutgoingMessage(documentName(brief)).createSyncMessage().writeUpdate(update);
  window.send(new Uint8Array(message.toUint8Array()));
}

const authors = async () =>
  (await database().documentUpdate.findMany({ orderBy: { id: 'asc' } })).map((row) => row.authorId);

describe('nobody writes under the client id of another member', () => {
  test('who has written under it', async () => {
    const hers = await open({ member: edith });
    hers.type('Written: ');
    await hers.saved();
    const hostile = await open({ member: mallory });
    forge(hostile, hers.doc.clientID);
    expect(await hostile.closed()).toMatchObject({ code: 4422 });
    hers.type('Again: ');
    await hers.saved();
    expect(hers.headline).toBe(`Again: Written: ${QUESTION}`);
    expect(await authors()).toEqual([edith.id, edith.id, edith.id]);
  });

  test('who wrote under it in a window that is closed, before the server began anew', async () => {
    const hers = await open({ member: edith });
    hers.type('Written: ');
    await hers.saved();
    hers.close();
    await projectBehind(brief);
    await desk.restart();
    const hostile = await open({ member: mallory });
    forge(hostile, hers.doc.clientID);
    expect(await hostile.closed()).toMatchObject({ code: 4422 });
  });

  test('who has only been seen under it, and has gone offline', async () => {
    const hostile = await open({ member: mallory });
    const hers = await open({ member: edith });
    const { clientID } = hers.doc;
    hers.provider.setAwarenessField('caret', 1);
    await until(() => hostile.provider.awareness?.getStates().has(clientID) === true);
    hers.goOffline();
    hers.type('From offline: ');
    await until(() => hostile.provider.awareness?.getStates().has(clientID) === false);
    forge(hostile, clientID);
    expect(await hostile.closed()).toMatchObject({ code: 4422 });
    hers.comeBack();
    await until(() => hers.isSaved);
    expect(hers.headline).toBe(`From offline: ${QUESTION}`);
  });

  test('nor is seen under it', async () => {
    const hers = await open({ member: edith });
    hers.type('Written: ');
    await hers.saved();
    const { clientID } = hers.doc;
    const doc = new Y.Doc();
    doc.clientID = clientID;
    hers.close();
    const hostile = await open({ member: mallory, doc });
    const reader = await open({ member: edith });
    hostile.provider.setAwarenessField('caret', 1);
    const next = await open({ member: mallory });
    next.provider.setAwarenessField('caret', 2);
    const seen = reader.provider.awareness;
    await until(() => seen?.getStates().has(next.doc.clientID) === true);
    expect(seen?.getStates().has(clientID)).toBe(false);
  });
});

describe('everybody’s own work goes through', () => {
  test('from an earlier window, kept on the device and brought by a new one', async () => {
    const earlier = await open({ member: edith });
    earlier.goOffline();
    await until(() => !earlier.provider.synced);
    earlier.type('Kept: ');
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(earlier.doc));
    const later = await open({ member: edith, doc });
    await later.saved();
    const others = await open({ member: mallory });
    expect(others.headline).toBe(`Kept: ${QUESTION}`);
  });

  test('with all that others wrote before, which is here already', async () => {
    const hers = await open({ member: edith });
    hers.type('Hers: ');
    await hers.saved();
    const his = await open({ member: mallory });
    his.goOffline();
    his.type('And his: ');
    const all = Y.encodeStateAsUpdate(his.doc);
    const another = await open({ member: mallory });
    const message = new OutgoingMessage(documentName(brief)).createSyncMessage().writeUpdate(all);
    another.send(new Uint8Array(message.toUint8Array()));
    await until(() => hers.headline === `And his: Hers: ${QUESTION}`);
  });
});
