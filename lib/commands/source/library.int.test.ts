import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '../../data/database.ts';
import { auditEventSchema } from '../../data/record/audit-event-schema.ts';
import { auditTrail } from '../../data/testing/audit.ts';
import { emptyDatabase } from '../../data/testing/database.ts';
import { chainHash } from '../../domain/record/chain-hash.ts';
import { undescribed } from '../../domain/source/source.ts';
import { parseCalendarDate } from '../../domain/time/calendar-date.ts';
import { createBrief } from '../brief/create-brief.ts';
import { logSearch } from '../brief/log-search.ts';
import { addCapture } from '../capture/add-capture.ts';
import { at, by, done, gatherDesk, type TestDesk } from '../testing/desk.ts';
import { addSource, correctSource, type SourceInput } from './add-source.ts';
import { addSourceFrom } from './add-source-from.ts';

let desk: TestDesk;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
});

const named = (title: string): SourceInput => ({
  kind: 'published',
  description: {
    ...undescribed,
    type: 'webpage',
    title,
  },
  publicDescription: '',
  privateNotes: '',
});

describe('the library', () => {
  test('keeps the same text of a source once, however often it is pasted', async () => {
    const doing = by(desk.mina.id, at('09:00'));
    const { id } = await done(addSource(doing, named('Minutes')));
    const [one, other] = await Promise.all([
      done(addCapture(doing, id, 'Resolved.\r\nEleven in favour.')),
      done(addCapture(doing, id, 'Resolved.\nEleven in favour.')),
    ]);
    expect(one.digest).toBe(other.digest);
    expect(await database().capture.count()).toBe(1);
  });

  test('refuses a source that nobody could find again, and an empty capture', async () => {
    const doing = by(desk.mina.id, at('09:00'));
    expect((await addSource(doing, named(' '))).ok).toBe(false);
    const { id } = await done(addSource(doing, named('Minutes')));
    expect((await addCapture(doing, id, ' \n ')).ok).toBe(false);
  });

  test('refuses an address that leads nowhere', async () => {
    const doing = by(desk.mina.id, at('09:00'));
    const source = named('Minutes');
    const description = { ...source.description, url: 'council dot example' };
    expect((await addSource(doing, { ...source, description })).ok).toBe(false);
  });

  test('lets a placeholder become a source once it is described', async () => {
    const doing = by(desk.mina.id, at('09:00'));
    const { id } = await done(addSource(doing, named('Source 3')));
    await database().source.update({ where: { id }, data: { placeholder: true } });
    const corrected = await done(correctSource(doing, id, named('Minutes of the council')));
    expect(corrected.placeholder).toBe(false);
  });
});

describe('the search log', () => {
  test('takes no search from the future', async () => {
    const doing = by(desk.mina.id, at('09:00'));
    const { id } = await done(createBrief(doing, 'Who owns the pier?'));
    const on = parseCalendarDate('2026-03-03');
    if (!on) throw new Error('no day');
    const search = { place: 'Land register', query: 'pier', on, outcome: 'Nothing' };
    expect(await logSearch(doing, id, search)).toMatchObject({ ok: false });
  });
});

describe('the audit chain', () => {
  test('has one event for each act, without gaps, however many happen at once', async () => {
    const doing = by(desk.mina.id, at('09:00'));
    await Promise.all(
      Array.from({ length: 8 }, (_, index) => done(addSource(doing, named(`Source ${index}`)))),
    );
    expect((await auditTrail()).filter(({ kind }) => kind === 'source-added')).toHaveLength(8);
    const events = await database().auditEvent.findMany({ orderBy: { id: 'asc' } });
    expect(events.map(({ id }) => id)).toEqual(events.map((_, index) => BigInt(index + 1)));
  });

  test('hashes each event together with everything before it', async () => {
    const doing = by(desk.mina.id, at('09:00'));
    await done(addSource(doing, named('Minutes')));
    await done(createBrief(doing, 'Who owns the pier?'));
    const events = await database().auditEvent.findMany({ orderBy: { id: 'asc' } });
    let previous = '0'.repeat(64);
    for (const row of events) {
      expect(row.previous).toBe(previous);
      const { kind, ...details } = auditEventSchema.parse({
        ...Object(row.details),
        kind: row.kind,
      });
      previous = chainHash(previous, {
        id: row.id.toString(),
        kind,
        actorId: row.actorId,
        briefId: row.briefId,
        at: row.at.toISOString(),
        details,
      });
      expect(row.hash).toBe(previous);
    }
  });
});

test('pasted references are sent to where references are imported', async () => {
  const { mina } = desk;
  const pasted = '@article{ferry, title = {A record year}, year = {2026}}';
  expect(await addSourceFrom(by(mina.id, at('09:00')), pasted)).toMatchObject({
    ok: false,
    refusal: { message: expect.stringContaining('BibTeX'), href: '/desk/sources/import' },
  });
  expect(await database().source.count()).toBe(0);
});
