import { beforeEach, expect, test } from 'vitest';
import { markRetracted } from '../commands/health/mark-retracted.ts';
import { publishBrief } from '../commands/publication/publish-brief.ts';
import { mergeSources } from '../commands/source/merge-sources.ts';
import {
  at,
  by,
  decide,
  done,
  gatherDesk,
  lookAt,
  type TestDesk,
} from '../commands/testing/desk.ts';
import { database } from '../data/database.ts';
import { concernedClaims } from '../data/review/concerned-claims.ts';
import { emptyDatabase } from '../data/testing/database.ts';
import { addPage, approveAll, publishFirst, signOff, writeCitingBrief } from './testing/citing.ts';

let desk: TestDesk;
let retracted: string;
let cited: string;
let other: string;
let brief: string;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
  retracted = await addPage(desk, 'https://ferries.example/retracted');
  cited = await addPage(desk, 'https://ferries.example/cited');
  other = await addPage(desk, 'https://ferries.example/other');
  await done(markRetracted(by(desk.tomas.id, at('08:30')), retracted, 'The journal says so.'));
  brief = await writeCitingBrief(desk, 'Was it full?', { source: cited }, { source: other });
});

const merge = (sourceId: string, intoId: string) =>
  done(mergeSources(by(desk.mina.id, at('11:00')), { sourceId, intoId, reason: 'One study.' }));

async function states(): Promise<string[]> {
  const { assessment } = await lookAt(by(desk.mina.id, at('12:00')), brief);
  return assessment.claims.map(({ state }) => state);
}

test('a retraction known of one entry asks again about claims that cite the other', async () => {
  await publishFirst(desk, brief);
  await merge(retracted, cited);
  expect(await states()).toEqual(['unreviewed', 'approved']);
  const concerned = await concernedClaims(database(), [brief]);
  expect(concerned.map(({ place, unanswered }) => [place, unanswered.length > 0])).toEqual([
    ['draft', true],
    ['live', true],
  ]);

  await decide(by(desk.rosa.id, at('12:00')), brief);
  expect(await states()).toEqual(['approved', 'approved']);
});

test('it does so too where the cited entry goes into the retracted one', async () => {
  await approveAll(desk, brief);
  await signOff(desk, brief);
  await merge(cited, retracted);
  expect(await states()).toEqual(['unreviewed', 'approved']);
  const first = { class: 'first', note: '' } as const;
  expect(await publishBrief(by(desk.ines.id, at('12:00')), brief, first)).toMatchObject({
    ok: false,
  });
});

test('nothing is noted again of an entry that nobody cites', async () => {
  const uncited = await addPage(desk, 'https://ferries.example/uncited');
  await merge(retracted, uncited);
  expect(await database().sourceEvent.count()).toBe(1);
});
