import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { appendEdits } from '../commands/brief/append-edits.ts';
import { projectBehind } from '../commands/brief/project-document.ts';
import { database, databaseUrl } from '../data/database.ts';
import { notify } from '../data/notices.ts';
import { emptyDatabase } from '../data/testing/database.ts';
import { somebodyWaits } from '../data/testing/locks.ts';
import { makeMember } from '../data/testing/members.ts';
import { transaction } from '../data/transaction.ts';
import { sharedRoots } from '../document/shared-document.ts';
import type { Actor } from '../domain/actor.ts';
import { type Desk, makeBrief, NOON, openDesk, QUESTION } from './testing/newsroom.ts';
import { type Approach, DeskWindow, until } from './testing/window.ts';

let desk: Desk;
let sql: pg.Client;
let edith: Actor;
let emil: Actor;
let brief: string;
const windows: DeskWindow[] = [];

beforeAll(async () => {
  sql = new pg.Client({ connectionString: databaseUrl() });
  await sql.connect();
});
afterAll(() => sql.end());

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

function open(approach: Approach): DeskWindow {
  const window = new DeskWindow(desk.url, brief, approach);
  windows.push(window);
  return window;
}

/** What the log says, read afresh by somebody who was never there. */
async function headlineInLog(): Promise<string> {
  const doc = new Y.Doc();
  const rows = await database().documentUpdate.findMany({ orderBy: { id: 'asc' } });
  for (const { update } of rows) Y.applyUpdate(doc, update);
  return sharedRoots(doc).headline.toString();
}

describe('saved means stored', () => {
  test('while Postgres has not stored an edit, nobody is told that it was, or sees it', async () => {
    const [hers, his] = [open({ member: edith }), open({ member: emil })];
    await Promise.all([hers.opened(), his.opened()]);

    await sql.query('BEGIN');
    await sql.query('SELECT 1 FROM "Brief" WHERE id = $1 FOR UPDATE', [brief]);
    hers.type('Held: ');

    await somebodyWaits();
    expect(hers.isSaved).toBe(false);
    expect(his.headline).toBe(QUESTION);

    await sql.query('COMMIT');
    await hers.saved();
    expect(await headlineInLog()).toBe(`Held: ${QUESTION}`);
    await until(() => his.headline === `Held: ${QUESTION}`);
  });

  test('an edit that Postgres refuses is never acknowledged, and is kept until it is taken', async () => {
    const [hers, his] = [open({ member: edith }), open({ member: emil })];
    await Promise.all([hers.opened(), his.opened()]);
    await sql.query(
      `ALTER TABLE "DocumentUpdate" ADD CONSTRAINT disk_full CHECK (false) NOT VALID`,
    );

    hers.type('Kept: ');
    await until(() => desk.collaboration.notReady() !== null);
    expect(desk.collaboration.notReady()).toBe('edits could not be stored');
    expect(await hers.closed()).toMatchObject({ code: 4503 });
    expect(hers.isSaved).toBe(false);
    expect(his.headline).toBe(QUESTION);

    await sql.query(`ALTER TABLE "DocumentUpdate" DROP CONSTRAINT disk_full`);
    await hers.saved();
    expect(await headlineInLog()).toBe(`Kept: ${QUESTION}`);
    expect(desk.collaboration.notReady()).toBeNull();
    await until(() => his.headline === `Kept: ${QUESTION}`);
  });

  test('an edit whose connection to Postgres breaks on the way is stored once all the same', async () => {
    const [hers, his] = [open({ member: edith }), open({ member: emil })];
    await Promise.all([hers.opened(), his.opened()]);
    await sql.query('BEGIN');
    await sql.query('SELECT 1 FROM "Brief" WHERE id = $1 FOR UPDATE', [brief]);
    hers.type('Broken off: ');
    await somebodyWaits();
    await sql.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    await until(() => desk.collaboration.notReady() !== null);
    expect(desk.collaboration.notReady()).toBe('edits could not be stored');
    expect(hers.isSaved).toBe(false);

    await sql.query('COMMIT');
    await hers.saved();
    expect(desk.collaboration.notReady()).toBeNull();
    expect(await headlineInLog()).toBe(`Broken off: ${QUESTION}`);
    await until(() => his.headline === `Broken off: ${QUESTION}`);
  });

  test('every edit stands in the log under the member who made it', async () => {
    const [hers, his] = [open({ member: edith }), open({ member: emil })];
    await Promise.all([hers.opened(), his.opened()]);
    hers.type('A ');
    await hers.saved();
    his.type('B ');
    await his.saved();
    const rows = await database().documentUpdate.findMany({ orderBy: { id: 'asc' } });
    expect(rows.map(({ authorId }) => authorId)).toEqual([edith.id, edith.id, emil.id]);
  });

  test('opening, reading and leaving write nothing', async () => {
    const hers = await open({ member: edith }).opened();
    hers.close();
    const again = await open({ member: edith, doc: hers.doc }).opened();
    await again.saved();
    expect(await database().documentUpdate.count()).toBe(1);
  });
});

describe('coming and going', () => {
  test('what was written offline arrives, with what is typed in the moment of coming back', async () => {
    const hers = await open({ member: edith }).opened();
    hers.goOffline();
    await until(() => !hers.provider.synced);
    hers.type('offline ');
    hers.comeBack();
    // Sent at once, before the server has asked for what it builds on.
    hers.provider.on('open', () => hers.type('and back, '));
    await until(() => hers.headline.startsWith('and back, '));
    await hers.saved();
    expect(await headlineInLog()).toBe(`and back, offline ${QUESTION}`);
  });

  test('a restart sends everybody away to come again, and loses nothing', async () => {
    const hers = await open({ member: edith }).opened();
    hers.type('Before the restart: ');
    const { port } = new URL(desk.url);
    await desk.close();
    expect(await hers.closed()).toMatchObject({ code: 1012 });

    desk = await openDesk(Number(port));
    await hers.saved();
    expect(await headlineInLog()).toBe(`Before the restart: ${QUESTION}`);
  });

  test('of two processes one serves, and the other takes over when it is gone', async () => {
    const second = await openDesk();
    expect(second.collaboration.notReady()).toMatch(/waiting/);
    await desk.close();
    await until(() => second.collaboration.notReady() === null);
    desk = second;
    await open({ member: edith }).opened();
  });

  test('what a command wrote into the log appears in open windows', async () => {
    const hers = await open({ member: edith }).opened();
    const restore = async (words: string) => {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(hers.doc));
      sharedRoots(doc).headline.insert(0, words);
      const update = new Uint8Array(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(hers.doc)));
      await appendEdits(brief, [{ authorId: emil.id, update, at: NOON }]);
      await transaction((tx) => notify(tx, { kind: 'document', briefId: brief }));
    };
    await restore('Restored: ');
    await until(() => hers.headline === `Restored: ${QUESTION}`);
    await projectBehind(brief);
    for (const words of ['Again: ', 'And again: ']) {
      await restore(words);
      await until(() => hers.headline.startsWith(words));
    }
    expect(hers.headline).toBe(`And again: Again: Restored: ${QUESTION}`);
  });

  test.each(['judgement', 'discussion'] as const)(
    'a %s is told to the windows of that brief',
    async (kind) => {
      const hers = await open({ member: edith }).opened();
      await transaction((tx) => notify(tx, { kind, briefId: brief }));
      await until(() => hers.messages.length > 0);
      expect(hers.messages).toEqual([{ kind }]);
    },
  );
});

describe('the projection', () => {
  test('follows what is written', async () => {
    const hers = await open({ member: edith }).opened();
    hers.type('Projected: ');
    await hers.saved();
    await until(() => hers.messages.length > 0);
    const row = await database().briefDocument.findUniqueOrThrow({ where: { briefId: brief } });
    expect(row.headline).toBe(`Projected: ${QUESTION}`);
  });

  test('catches up with what a process that was killed left behind', async () => {
    await desk.close();
    const doc = new Y.Doc();
    sharedRoots(doc).headline.insert(0, 'Left behind. ');
    const update = new Uint8Array(Y.encodeStateAsUpdate(doc));
    await appendEdits(brief, [{ authorId: emil.id, update, at: NOON }]);
    desk = await openDesk();
    const hers = await open({ member: edith }).opened();
    await until(() => hers.messages.length > 0);
    const row = await database().briefDocument.findUniqueOrThrow({ where: { briefId: brief } });
    expect(row.headline).toContain('Left behind. ');
  });
});
