import { beforeEach, describe, expect, test } from 'vitest';
import { historyPoints } from '../../data/brief/points.ts';
import { emptyDatabase } from '../../data/testing/database.ts';
import {
  at,
  by,
  done,
  gatherDesk,
  reword,
  submitFerryBrief,
  type TestDesk,
} from '../testing/desk.ts';
import { namePoint, renameNamedPoint } from './name-point.ts';
import { restorePoint } from './restore-point.ts';

let desk: TestDesk;
let brief: string;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
  brief = await submitFerryBrief(desk);
});

/** The points of the brief, oldest first: who wrote, what was done, how it is called. */
async function points() {
  const { points: found, names } = await historyPoints(desk.mina, brief);
  return found.reverse().map((point) => ({
    writers: point.members.map(({ memberId }) => names.get(memberId)),
    acts: point.acts.map(({ event }) => event.kind),
    called: point.names.map(({ name }) => name),
  }));
}

describe('the points of a brief', () => {
  test('are its sittings, cut where something was done or named', async () => {
    await reword(by(desk.tomas.id, at('10:00')), brief, '433,200', '433,201');
    await reword(by(desk.mina.id, at('10:05')), brief, '433,201', '433,202');
    await reword(by(desk.mina.id, at('10:30')), brief, '433,202', '433,203');
    await done(
      namePoint(by(desk.rosa.id, at('10:31')), brief, { name: ' Before  the call ', place: null }),
    );
    await reword(by(desk.mina.id, at('10:32')), brief, '433,203', '433,204');
    expect(await points()).toEqual([
      { writers: ['Mina'], acts: ['brief-created', 'brief-submitted'], called: [] },
      { writers: ['Tomas', 'Mina'], acts: [], called: [] },
      { writers: ['Mina'], acts: [], called: ['Before the call'] },
      { writers: ['Mina'], acts: [], called: [] },
    ]);
  });

  test('keep what stood before a restoration apart from it', async () => {
    const {
      points: [first],
    } = await historyPoints(desk.mina, brief);
    await reword(by(desk.tomas.id, at('10:00')), brief, '433,200', '433,201');
    await done(restorePoint(by(desk.tomas.id, at('10:00')), brief, first?.place ?? 0n));
    expect((await points()).slice(1)).toEqual([
      { writers: ['Tomas'], acts: [], called: [] },
      { writers: ['Tomas'], acts: ['point-restored'], called: [] },
    ]);
  });
});

describe('a name', () => {
  test('is given by those who edit or review, and changed by whoever gave it', async () => {
    const now = { name: 'Draft for Rosa', place: null };
    const { pointId } = await done(namePoint(by(desk.mina.id, at('10:00')), brief, now));
    expect(await namePoint(by(desk.ines.id, at('10:00')), brief, now)).toMatchObject({
      refusal: { code: 'not-allowed' },
    });
    const rename = (member: { id: string }, name: string) =>
      renameNamedPoint(by(member.id, at('10:10')), brief, pointId, name);
    expect(await rename(desk.tomas, 'Mine')).toMatchObject({ refusal: { code: 'not-allowed' } });
    expect(await rename(desk.mina, '   ')).toMatchObject({ refusal: { code: 'invalid' } });
    await done(rename(desk.mina, 'Draft for Rosa and Teru'));
    expect((await points())[0]?.called).toEqual(['Draft for Rosa and Teru']);
  });

  test('is not given to a place that the brief’s log does not have', async () => {
    const nowhere = { name: 'Nowhere', place: 999_999n };
    expect(await namePoint(by(desk.mina.id, at('10:00')), brief, nowhere)).toMatchObject({
      refusal: { code: 'not-found' },
    });
  });
});
