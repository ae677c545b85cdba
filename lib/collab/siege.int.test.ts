import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { database } from '../data/database.ts';
import { emptyDatabase } from '../data/testing/database.ts';
import { makeMember } from '../data/testing/members.ts';
import { sharedRoots } from '../document/shared-document.ts';
import type { Actor } from '../domain/actor.ts';
import { type Desk, makeBrief, openDesk, QUESTION } from './testing/newsroom.ts';
import { seeded } from './testing/seeded.ts';
import { besiege } from './testing/siege.ts';
import { DeskWindow, until } from './testing/window.ts';

const FRAMES = 2_000;

/** Some seconds, on a machine that is not busy with something else. */
const LONGEST = 240_000;

let desk: Desk;

beforeAll(async () => {
  await emptyDatabase();
  desk = await openDesk();
  await until(() => desk.collaboration.notReady() === null);
});
afterAll(() => desk.close());

test(
  'who types through a siege notices nothing of it, and nothing of it is kept',
  async () => {
    const edith = await makeMember('Edith', ['edit']);
    const mallory = await makeMember('Mallory', ['edit']);
    const rhea = await makeMember('Rhea', ['review']);
    const brief = await makeBrief(edith);
    const hers = await new DeskWindow(desk.url, brief, { member: edith }).opened();
    hers.provider.setAwarenessField('caret', 1);
    const others = namesSeenBy(hers);
    const closed = vi.fn();
    void hers.closed().then(closed);
    const printed = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];

    const attackers = [
      { cookie: cookieOf(mallory), kind: 'editor' },
      { cookie: cookieOf(rhea), kind: 'reader' },
    ] as const;
    const base = Y.encodeStateAsUpdate(hers.doc);
    const victim = () => ({ client: hers.doc.clientID, clock: countOf(hers.doc) });
    const target = { briefId: brief, base, victim };
    const siege = besiege({ url: desk.url, attackers, target, frames: FRAMES, chance: seeded(7) });
    const typed = await typeUntil(siege, hers);
    const { thrown, closings } = await siege;

    expect([...thrown.values()].reduce((sum, count) => sum + count)).toBe(FRAMES);
    expect([...closings.keys()].filter((code) => !EXPECTED.includes(code))).toEqual([]);
    expect(closed).not.toHaveBeenCalled();
    expect(hers.headline).toBe(`${typed}${QUESTION}`);
    const after = await new DeskWindow(desk.url, brief, { member: edith }).opened();
    expect(sharedRoots(after.doc).content.toJSON()).toBe(sharedRoots(hers.doc).content.toJSON());
    expect(after.headline).toBe(hers.headline);
    const authors = await database().documentUpdate.groupBy({ by: ['authorId'] });
    expect(authors).toEqual([{ authorId: edith.id }]);
    expect([...others].sort()).toEqual([nameOf(mallory), nameOf(rhea)].sort());
    expect(desk.collaboration.notReady()).toBeNull();
    expect(printed.flatMap(({ mock }) => mock.calls).filter(isNotLogged)).toEqual([]);
    hers.close();
    after.close();
  },
  LONGEST,
);

/** What a library prints by itself: the log's lines begin with their instant, and are ours. */
function isNotLogged([line]: unknown[]): boolean {
  return typeof line !== 'string' || !/^\d{4}-\d\d-\d\dT\S+ (info|warn) /.test(line);
}

/** Survived, no text, too large, closed by itself, unreadable, a gap, refused. */
const EXPECTED = [0, 1003, 1009, 1005, 4400, 4409, 4422];

const cookieOf = (member: Actor) => `member=${member.id}`;
const nameOf = ({ id, name }: Actor) => JSON.stringify({ id, name });

/** Types letter after letter until something is over; gives what was typed, all of it saved. */
async function typeUntil(over: Promise<unknown>, window: DeskWindow): Promise<string> {
  let isOver = false;
  void over.finally(() => {
    isOver = true;
  });
  let typed = '';
  while (!isOver) {
    window.type('y');
    typed += 'y';
    await window.saved();
  }
  return typed;
}

/** Everybody else whom a window ever shows to be here. */
function namesSeenBy({ provider, doc }: DeskWindow): Set<string> {
  const seen = new Set<string>();
  provider.awareness?.on('change', () => {
    for (const [client, { user }] of provider.awareness?.getStates() ?? []) {
      if (client !== doc.clientID) seen.add(JSON.stringify(user));
    }
  });
  return seen;
}

/** How far a replica has counted under its own client id. */
function countOf(doc: Y.Doc): number {
  return Y.decodeStateVector(Y.encodeStateVector(doc)).get(doc.clientID) ?? 0;
}
