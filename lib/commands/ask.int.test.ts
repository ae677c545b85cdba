import { beforeEach, expect, test } from 'vitest';
import { emptyDatabase } from '../data/testing/database.ts';
import { addPage } from '../jobs/testing/citing.ts';
import { followCapture } from './capture/follow-capture.ts';
import { suspendMember } from './member/suspend-member.ts';
import { addSourceFrom } from './source/add-source-from.ts';
import { findEntries } from './source/find-entries.ts';
import { findSources, readSources } from './source/find-sources.ts';
import { at, by, done, gatherDesk, type TestDesk } from './testing/desk.ts';

/** More than the desk has connections to its database. */
const MANY = 40;

let desk: TestDesk;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
});

test('however many ask at one moment, all are answered', { timeout: 20_000 }, async () => {
  const mina = by(desk.mina.id, at('09:00'));
  const source = await addPage(desk, 'https://ferries.example/record');
  const { requestId } = await done(addSourceFrom(mina, 'https://ferries.example/tables'));
  const asked = Array.from({ length: MANY }, () => [
    findSources(mina, 'record'),
    readSources(mina, [source]),
    findEntries(mina, 'record'),
    followCapture(mina, requestId ?? ''),
  ]);
  const answers = await Promise.all(asked.flat());
  expect(answers.filter(({ ok }) => ok)).toHaveLength(4 * MANY);
});

test('whoever was suspended is told nothing', async () => {
  await done(suspendMember(by(desk.ada.id, at('09:00')), desk.mina.id));
  expect(await findSources(by(desk.mina.id, at('09:01')), '')).toMatchObject({
    refusal: { code: 'not-allowed' },
  });
});
