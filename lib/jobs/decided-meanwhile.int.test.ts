import { beforeEach, expect, test } from 'vitest';
import { type Doc, XmlElement, XmlText } from 'yjs';
import { edit } from '../../prisma/seed/desk.ts';
import { openCase } from '../commands/case.ts';
import { markRetracted } from '../commands/health/mark-retracted.ts';
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
import { emptyDatabase } from '../data/testing/database.ts';
import { somebodyWaits } from '../data/testing/locks.ts';
import { transaction } from '../data/transaction.ts';
import { addPage, writeCitingBrief } from './testing/citing.ts';

let desk: TestDesk;
let cited: string;
let brief: string;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
  cited = await addPage(desk, 'https://ferries.example/cited');
  const other = await addPage(desk, 'https://ferries.example/other');
  brief = await writeCitingBrief(desk, 'Was it full?', { source: cited }, { source: other });
});

async function states(): Promise<string[]> {
  const { assessment } = await lookAt(by(desk.mina.id, at('13:00')), brief);
  return assessment.claims.map(({ state }) => state);
}

test('whoever decides about an event has seen it, whatever the clock of another server says', async () => {
  await done(markRetracted(by(desk.tomas.id, at('12:00')), cited, 'The journal says so.'));
  await decide(by(desk.rosa.id, at('11:59')), brief);
  expect(await states()).toEqual(['approved', 'approved']);
});

test('a brief that may cite a source by now is held while somebody notes what happened to it', async () => {
  const unseen = await addPage(desk, 'https://ferries.example/unseen');
  await edit(by(desk.mina.id, at('11:00')), brief, writeOn);
  const now = new Date(`${at('12:00')}:00Z`);
  let marked: Promise<unknown> = Promise.resolve();
  await transaction(async (tx) => {
    await openCase(tx, brief, now);
    marked = done(markRetracted(by(desk.tomas.id, at('11:30')), unseen, 'It says so.'));
    await Promise.race([somebodyWaits(), marked]);
    expect(await database().sourceEvent.count()).toBe(0);
  });
  await marked;
  expect(await database().sourceEvent.count()).toBe(1);
});

/** Some words more, so that the log is ahead of the projection. */
function writeOn(doc: Doc): void {
  const paragraph = new XmlElement('paragraph');
  paragraph.insert(0, [new XmlText('It was full.')]);
  doc.getXmlFragment('content').push([paragraph]);
}
