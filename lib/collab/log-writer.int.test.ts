import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { database, databaseUrl } from '../data/database.ts';
import { emptyDatabase } from '../data/testing/database.ts';
import { somebodyWaits } from '../data/testing/locks.ts';
import { makeMember } from '../data/testing/members.ts';
import type { Actor } from '../domain/actor.ts';
import { LogWriter } from './log-writer.ts';
import { makeBrief, NOON } from './testing/newsroom.ts';

let sql: pg.Client;
let edith: Actor;
let ferry: string;
let harbour: string;
let writer: LogWriter;

beforeAll(async () => {
  sql = new pg.Client({ connectionString: databaseUrl() });
  await sql.connect();
});
afterAll(() => sql.end());

beforeEach(async () => {
  await emptyDatabase();
  edith = await makeMember('Edith', ['edit']);
  [ferry, harbour] = [await makeBrief(edith), await makeBrief(edith)];
  writer = new LogWriter(() => {});
});
afterEach(() => writer.stop());

const edit = (byte: number, authorId = edith.id) => ({
  authorId,
  update: Uint8Array.of(byte),
  at: NOON,
});

/** The bytes that were appended to a brief's log after its beginning, in order. */
async function bytesIn(briefId: string): Promise<number[]> {
  const rows = await database().documentUpdate.findMany({
    where: { briefId },
    orderBy: { id: 'asc' },
  });
  return rows.slice(1).flatMap(({ update }) => [...update]);
}

test('edits of several briefs stand in their logs in the order in which they came', async () => {
  await Promise.all([
    writer.append(ferry, [edit(1), edit(2), edit(3)]),
    writer.append(harbour, [edit(4)]),
    writer.append(randomUUID(), []).catch(() => {}),
  ]);
  await writer.append(harbour, [edit(5), edit(6)]);
  expect(await bytesIn(ferry)).toEqual([1, 2, 3]);
  expect(await bytesIn(harbour)).toEqual([4, 5, 6]);
});

test('a brief that is locked for a decision holds up nobody who writes in another', async () => {
  await sql.query('BEGIN');
  await sql.query('SELECT 1 FROM "Brief" WHERE id = $1 FOR UPDATE', [ferry]);
  const held = writer.append(ferry, [edit(1)]);
  await writer.append(harbour, [edit(2)]);
  await somebodyWaits();
  expect(await bytesIn(harbour)).toEqual([2]);
  expect(await bytesIn(ferry)).toEqual([]);

  await sql.query('COMMIT');
  await held;
  expect(await bytesIn(ferry)).toEqual([1]);
});

test('an edit that Postgres does not take takes no other with it', async () => {
  const byNobody = writer.append(ferry, [edit(1, randomUUID())]);
  const byEdith = writer.append(harbour, [edit(2)]);
  await expect(byNobody).rejects.toThrow();
  await byEdith;
  expect(await bytesIn(ferry)).toEqual([]);
  expect(await bytesIn(harbour)).toEqual([2]);
});

test('a process that may not write at the moment stores nothing', async () => {
  await writer.stop();
  writer = new LogWriter(() => {
    throw new Error('another process serves');
  });
  await expect(writer.append(ferry, [edit(1)])).rejects.toThrow('another process serves');
  expect(await bytesIn(ferry)).toEqual([]);
});
