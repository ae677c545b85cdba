import { beforeEach, describe, expect, test } from 'vitest';
import { setCapabilities } from '../commands/member/set-capabilities.ts';
import { suspendMember } from '../commands/member/suspend-member.ts';
import { database } from '../data/database.ts';
import { emptyDatabase } from '../data/testing/database.ts';
import { makeMember } from '../data/testing/members.ts';
import { emptyBrief } from '../document/create-document.ts';
import { sharedRoots } from '../document/shared-document.ts';
import type { Actor } from '../domain/actor.ts';
import { makeBrief, NOON, QUESTION } from './testing/newsroom.ts';
import { servedDesk } from './testing/served-desk.ts';
import { type Approach, type DeskWindow, until } from './testing/window.ts';

const desk = servedDesk();
let edith: Actor;
let rita: Actor;
let ada: Actor;
let brief: string;

beforeEach(async () => {
  await emptyDatabase();
  edith = await makeMember('Edith', ['edit']);
  rita = await makeMember('Rita', ['review']);
  ada = await makeMember('Ada', ['admin']);
  brief = await makeBrief(edith);
});
const open = (approach: Approach, briefId = brief): DeskWindow => desk.window(briefId, approach);

describe('opening a brief', () => {
  test('an editor sees what is written, and what they write is in everybody’s window', async () => {
    const [hers, reviewers] = [open({ member: edith }), open({ member: rita })];
    await Promise.all([hers.opened(), reviewers.opened()]);
    expect(hers.headline).toBe(QUESTION);
    hers.type('Again: ');
    await hers.saved();
    await until(() => reviewers.headline === `Again: ${QUESTION}`);
  });

  test('without a session one is asked to sign in', async () => {
    expect(await open({ member: null }).closed()).toMatchObject({ code: 4401 });
  });

  test('a suspended member is asked to sign in', async () => {
    await suspendMember({ actorId: ada.id, now: NOON }, edith.id);
    expect(await open({ member: edith }).closed()).toMatchObject({ code: 4401 });
  });

  test('a page is not taken for the member whose work it holds under another’s session', async () => {
    expect(await open({ member: rita, holder: edith }).closed()).toMatchObject({ code: 4401 });
    await open({ member: edith, holder: edith }).opened();
  });

  test.for([
    ['another site', 'https://elsewhere.example'],
    ['no site at all', null],
    ['a file', 'null'],
  ] as const)('a socket from %s is not opened', async ([, origin]) => {
    const { code } = await open({ member: edith, origin }).closed();
    // The handshake failed: a client is told no more than that.
    expect(code).toBe(1006);
  });

  test.for([
    ['an older page', 0],
    ['a newer page', 99],
    ['a client that does not say', null],
  ] as const)('%s is told to reload', async ([, schema]) => {
    expect(await open({ member: edith, schema }).closed()).toMatchObject({ code: 4426 });
  });

  test('a brief that does not exist is not found, and neither is a name that means none', async () => {
    const unknown = '0198a1b2-0000-7000-8000-000000000000';
    expect(await open({ member: edith }, unknown).denied()).toBe('not-found');
    expect(await open({ member: edith }, '../../etc').denied()).toBe('not-found');
  });
});

describe('writing', () => {
  test('who may not edit can read and change nothing', async () => {
    const [reviewers, hers] = [open({ member: rita }), open({ member: edith })];
    await Promise.all([reviewers.opened(), hers.opened()]);
    expect(reviewers.provider.authorizedScope).toBe('readonly');
    reviewers.type('Vandalised: ');
    hers.type('Edited: ');
    await hers.saved();
    await until(() => reviewers.headline.includes('Edited: '));
    expect(reviewers.isSaved).toBe(false);
    expect(await database().documentUpdate.count({ where: { authorId: rita.id } })).toBe(0);
    expect(hers.headline).not.toContain('Vandalised');
  });

  test('who may not edit cannot bring in work from offline either', async () => {
    const doc = emptyBrief('Work from offline');
    const reviewers = open({ member: rita, doc });
    await until(() => reviewers.headline.includes(QUESTION));
    const hers = await open({ member: edith }).opened();
    expect(hers.headline).toBe(QUESTION);
  });
});

describe('while a brief is open', () => {
  test('a suspended member is sent away at once, and nothing of theirs is taken any more', async () => {
    const [hers, reviewers] = [open({ member: edith }), open({ member: rita })];
    await Promise.all([hers.opened(), reviewers.opened()]);
    await suspendMember({ actorId: ada.id, now: NOON }, edith.id);
    expect(await hers.closed()).toMatchObject({ code: 4401, reason: /sign in/i });
    hers.type('Still here: ');
    expect(await database().documentUpdate.count()).toBe(1);
    expect(sharedRoots(reviewers.doc).headline.toString()).toBe(QUESTION);
  });

  test('an editor who may no longer edit is told so, and comes back to read', async () => {
    const hers = await open({ member: edith }).opened();
    await setCapabilities({ actorId: ada.id, now: NOON }, edith.id, ['review']);
    expect(await hers.closed()).toMatchObject({ code: 4403, reason: /no longer write/ });
    hers.type('Too late: ');
    await until(() => hers.provider.authorizedScope === 'readonly' && hers.provider.isSynced);
    const others = await open({ member: rita }).opened();
    expect(others.headline).toBe(QUESTION);
    expect(hers.headline).toBe(`Too late: ${QUESTION}`);
    expect(hers.isSaved).toBe(false);
  });

  test('a reviewer who may now edit writes in the same window', async () => {
    const theirs = await open({ member: rita }).opened();
    await setCapabilities({ actorId: ada.id, now: NOON }, rita.id, ['review', 'edit']);
    await until(() => theirs.provider.authorizedScope === 'read-write');
    theirs.type('Now I may: ');
    await theirs.saved();
  });
});
