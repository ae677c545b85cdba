import { beforeEach, expect, test } from 'vitest';
import { readDesk } from '../../data/desk/desk-view.ts';
import { backlogPage } from '../../data/question/backlog.ts';
import { recordPage } from '../../data/record/record.ts';
import { libraryPage } from '../../data/source/library.ts';
import { queriesSent } from '../../data/testing/counted-queries.ts';
import { emptyDatabase } from '../../data/testing/database.ts';
import { type DeskQueue, deskQueues, everything } from '../../domain/desk/desk-query.ts';
import { questionQuery } from '../../domain/question/question-query.ts';
import { recordQuery } from '../../domain/record/record-query.ts';
import { libraryQuery } from '../../domain/source/library-query.ts';
import { addQuestion } from '../question/add-question.ts';
import { assignReviewer } from '../review/assign-reviewer.ts';
import { at, by, done, gatherDesk, submitFerryBrief, type TestDesk } from '../testing/desk.ts';

// The time that a list takes may grow a little with the desk; what it asks Postgres for must not.

const NOON = new Date('2026-03-02T12:00:00Z');

let desk: TestDesk;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
});

/** A brief with an open claim for Rosa, one for nobody, and a question beside it that others resemble. */
async function growDesk(): Promise<void> {
  const brief = await submitFerryBrief(desk);
  const asked = { reviewerId: desk.rosa.id, claimId: 'carried', dueOn: null, note: '' };
  await done(assignReviewer(by(desk.mina.id, at('09:50')), brief, asked));
  await done(
    addQuestion(by(desk.mina.id, at('09:50')), { text: 'Is the pier safe?', details: '' }),
  );
}

const lists: Record<string, () => Promise<{ found: number }>> = {
  ...Object.fromEntries(deskQueues.map((queue) => [`queue: ${queue}`, () => deskList(queue)])),
  questions: () => backlogPage(desk.rosa, questionQuery({})),
  library: () => libraryPage(desk.rosa, libraryQuery({ q: 'ferry' })),
  record: async () => {
    const { acts } = await recordPage(desk.rosa, recordQuery({}), null, 'UTC');
    return { found: acts.length };
  },
};

async function deskList(queue: DeskQueue) {
  const reader = queue === 'waiting' ? desk.mina : desk.rosa;
  return (await readDesk(reader, { ...everything, queue, words: 'ferry' }, NOON)).list;
}

/** How much each list holds, and how many queries it took. */
async function looks(): Promise<Array<{ name: string; found: number; queries: number }>> {
  const looked = [];
  for (const [name, look] of Object.entries(lists)) {
    const before = queriesSent();
    const { found } = await look();
    looked.push({ name, found, queries: queriesSent() - before });
  }
  return looked;
}

const queriesOf = (looked: Awaited<ReturnType<typeof looks>>) =>
  Object.fromEntries(looked.map(({ name, queries }) => [name, queries]));

test('a list takes as many queries however much it holds', async () => {
  for (let count = 0; count < 2; count += 1) await growDesk();
  const small = await looks();
  for (let count = 0; count < 4; count += 1) await growDesk();
  const large = await looks();
  expect(queriesOf(large)).toEqual(queriesOf(small));
  const grown = large.filter(({ found }, at) => found > (small[at]?.found ?? 0));
  expect(grown.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['queue: review', 'queue: waiting', 'queue: unassigned', 'queue: all']),
  );
  expect(grown.map(({ name }) => name)).toEqual(expect.arrayContaining(['questions', 'record']));
  expect(large.every(({ queries }) => queries > 0)).toBe(true);
});
