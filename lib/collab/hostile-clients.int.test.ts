import { OutgoingMessage } from '@hocuspocus/server';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { database } from '../data/database.ts';
import { emptyDatabase } from '../data/testing/database.ts';
import { makeMember } from '../data/testing/members.ts';
import { sharedRoots } from '../document/shared-document.ts';
import type { Actor } from '../domain/actor.ts';
import { documentName, LARGEST_UPDATE } from './protocol.ts';
import { makeBrief, QUESTION } from './testing/newsroom.ts';
import { servedDesk } from './testing/served-desk.ts';
import { type DeskWindow, until } from './testing/window.ts';

const desk = servedDesk();
let brief: string;
let edith: Actor;
let mallory: Actor;
let bystander: DeskWindow;
let hostile: DeskWindow;

beforeEach(async () => {
  await emptyDatabase();
  edith = await makeMember('Edith', ['edit']);
  mallory = await makeMember('Mallory', ['edit']);
  brief = await makeBrief(edith);
  bystander = await desk.window(brief, { member: edith }).opened();
  hostile = await desk.window(brief, { member: mallory }).opened();
});
/** Sends an update without having it itself. */
function sendUpdate(update: Uint8Array): void {
  const message = new OutgoingMessage(documentName(brief)).createSyncMessage().writeUpdate(update);
  hostile.send(new Uint8Array(message.toUint8Array()));
}

function updateAgainst(doc: Y.Doc, change: (copy: Y.Doc) => void): Uint8Array {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  change(copy);
  return Y.encodeStateAsUpdate(copy, Y.encodeStateVector(doc));
}

describe('an edit that must not come in', () => {
  const unknownNode = (doc: Y.Doc) =>
    sharedRoots(doc).content.insert(0, [new Y.XmlElement('script')]);

  test.for([
    ['of an unknown kind', () => updateAgainst(hostile.doc, unknownNode)],
    ['of noise', () => Uint8Array.from({ length: 64 }, (_, index) => (index * 37) % 256)],
  ] as const)('%s ends its sender’s socket and touches nobody else', async ([, update]) => {
    const before = Y.encodeStateAsUpdate(bystander.doc);
    vi.stubEnv('LOG_LEVEL', 'warn');
    const printed = vi.spyOn(console, 'error').mockReturnValue();
    sendUpdate(update());
    expect(await hostile.closed()).toMatchObject({ code: 4422 });
    const line = new RegExp(
      `warn a message was not taken member=${mallory.id} brief=${brief} why=`,
    );
    expect(printed.mock.calls).toEqual([[expect.stringMatching(line)]]);
    vi.restoreAllMocks();
    vi.unstubAllEnvs();

    bystander.type('Undisturbed: ');
    await bystander.saved();
    const after = await desk.window(brief, { member: edith }).opened();
    expect(after.headline).toBe(`Undisturbed: ${QUESTION}`);
    expect(sharedRoots(after.doc).content.toString()).not.toContain('script');
    expect(Y.encodeStateAsUpdate(bystander.doc).length).toBeGreaterThan(before.length);
    const authors = await database().documentUpdate.findMany({ select: { authorId: true } });
    expect(authors).toEqual([{ authorId: edith.id }, { authorId: edith.id }]);
    after.close();
  });

  test('that builds on something that never came ends the socket, once all else has come', async () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(hostile.doc));
    sharedRoots(doc).headline.insert(0, 'never sent');
    sendUpdate(updateAgainst(doc, (copy) => sharedRoots(copy).headline.insert(3, 'x')));
    expect(await hostile.closed()).toMatchObject({ code: 4409 });
    expect(bystander.headline).toBe(QUESTION);
  });

  test('that is larger than any brief ends the socket', async () => {
    hostile.send(new Uint8Array(LARGEST_UPDATE + 4_096));
    expect(await hostile.closed()).toMatchObject({ code: 1009 });
  });

  test('nor may too many come', async () => {
    const message = new OutgoingMessage(documentName(brief)).writeQueryAwareness().toUint8Array();
    for (let count = 0; count < 2_000; count += 1) hostile.send(new Uint8Array(message));
    expect(await hostile.closed()).toMatchObject({ code: 4429 });
    bystander.type('Undisturbed: ');
    await bystander.saved();
  });
});

describe('who is here', () => {
  const seenByBystander = () =>
    [...(bystander.provider.awareness?.getStates() ?? [])].filter(
      ([client]) => client !== bystander.doc.clientID,
    );

  test('is said by the session, whatever a client says', async () => {
    hostile.provider.setAwarenessField('user', { id: edith.id, name: 'Edith', color: 'red' });
    await until(() => seenByBystander().length > 0);
    expect(seenByBystander()).toEqual([
      [hostile.doc.clientID, { user: { id: mallory.id, name: 'Mallory' } }],
    ]);
  });

  test('nobody speaks for, or as, somebody else', async () => {
    bystander.provider.setAwarenessField('caret', 7);
    const awareness = hostile.provider.awareness;
    await until(() => awareness?.getStates().has(bystander.doc.clientID) === true);
    hostile.provider.setAwarenessField('caret', 1);
    sendPresence(bystander.doc.clientID, { caret: 0, user: { name: 'Edith' } });
    sendPresence(bystander.doc.clientID, null);
    sendPresence(12_345, { caret: 1 });
    hostile.provider.setAwarenessField('caret', 2);
    await until(() => seenByBystander().some(([, state]) => state.caret === 2));

    expect(seenByBystander().map(([client]) => client)).toEqual([hostile.doc.clientID]);
    expect(awareness?.getStates().get(bystander.doc.clientID)).toMatchObject({ caret: 7 });
  });

  test('a window that closes is gone from the list', async () => {
    hostile.provider.setAwarenessField('caret', 1);
    await until(() => seenByBystander().length === 1);
    hostile.close();
    await until(() => seenByBystander().length === 0);
  });

  /** Says something of a client, more recently than it does itself. */
  function sendPresence(client: number, state: Record<string, unknown> | null): void {
    const doc = new Y.Doc();
    doc.clientID = client;
    const awareness = new Awareness(doc);
    for (let clock = 0; clock < 50; clock += 1) awareness.setLocalState(state);
    const message = new OutgoingMessage(documentName(brief));
    message.createAwarenessUpdateMessage(awareness, [client]);
    awareness.destroy();
    hostile.send(new Uint8Array(message.toUint8Array()));
  }
});
