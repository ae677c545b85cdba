import { beforeEach, expect, it } from 'vitest';
import { database } from '../../data/database.ts';
import { sentFrom } from '../../data/sender.ts';
import { auditTrail } from '../../data/testing/audit.ts';
import { emptyDatabase } from '../../data/testing/database.ts';
import { undescribed } from '../../domain/source/source.ts';
import { recordSignIn } from '../member/sign-in.ts';
import { addSource, correctSource } from '../source/add-source.ts';
import { noteCredibility } from '../source/note-credibility.ts';
import { at, by, done, gatherDesk, type TestDesk } from '../testing/desk.ts';

let desk: TestDesk;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
});

const unsaid = { publicDescription: '', privateNotes: '' };
const described = (title: string) => ({
  kind: 'published' as const,
  description: { ...undescribed, title },
  ...unsaid,
});

const lastDetails = async () => (await auditTrail()).at(-1)?.details;

it('a corrected source is recorded with what it said before, and never with private notes', async () => {
  const doing = by(desk.mina.id, at('09:00'));
  const { id } = await done(addSource(doing, described('A record yaer')));
  const corrected = { ...described('A record year'), privateNotes: 'Told by J. Reyes' };
  await done(correctSource(doing, id, corrected));
  expect(await lastDetails()).toEqual({
    sourceId: id,
    title: 'A record year',
    changes: [{ what: 'title', before: 'A record yaer', after: 'A record year' }],
  });
  const record = await database().auditEvent.findMany();
  const told = record.map(({ details, words }) => `${JSON.stringify(details)} ${words}`).join();
  expect(told.toLowerCase()).not.toContain('reyes');
});

it('notes on how far to trust a source are recorded with those of before, and once', async () => {
  const doing = by(desk.mina.id, at('09:00'));
  const { id } = await done(addSource(doing, described('A record year')));
  for (const notes of ['Reliable', 'Reliable', 'Sponsored']) {
    await done(noteCredibility(doing, id, notes));
  }
  const notes = (await auditTrail()).filter(({ kind }) => kind === 'credibility-noted');
  expect(notes).toMatchObject([
    { details: { before: '', notes: 'Reliable' } },
    { details: { before: 'Reliable', notes: 'Sponsored' } },
  ]);
});

it('acts keep where they were asked for from, also where several are asked for at once', async () => {
  const people = [desk.mina, desk.rosa, desk.ines];
  await Promise.all(
    people.map(({ id }, index) =>
      sentFrom(`192.0.2.${index}`, () => recordSignIn(new Date(), id, 'password')),
    ),
  );
  const origins = await database().actOrigin.findMany({ include: { event: true } });
  const from = new Map(origins.map(({ address, event }) => [event.actorId, address]));
  expect(people.map(({ id }) => from.get(id))).toEqual(['192.0.2.0', '192.0.2.1', '192.0.2.2']);
});
