import { beforeEach, describe, expect, it } from 'vitest';
import { auditTrail } from '../../data/testing/audit.ts';
import { emptyDatabase } from '../../data/testing/database.ts';
import type { SearchInput } from '../../domain/brief/search-entry.ts';
import { parseCalendarDate } from '../../domain/time/calendar-date.ts';
import { signOffBrief } from '../review/sign-off-brief.ts';
import {
  at,
  by,
  decide,
  done,
  gatherDesk,
  lookAt,
  submitFerryBrief,
  type TestDesk,
} from '../testing/desk.ts';
import { logSearch } from './log-search.ts';
import { strikeSearch } from './strike-search.ts';

let desk: TestDesk;
let brief: string;
let entryId: string;

const search = (words: Partial<SearchInput> = {}): SearchInput => {
  const on = parseCalendarDate('2026-03-01');
  if (!on) throw new Error('no day');
  return { place: 'Harbour office', query: 'passengers', on, outcome: 'Nothing', ...words };
};

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
  brief = await submitFerryBrief(desk);
  entryId = (await done(logSearch(by(desk.mina.id, at('09:40')), brief, search()))).id;
});

const log = async () => (await lookAt(by(desk.mina.id, at('12:00')), brief)).dossier.searchLog;
const manifest = async () =>
  (await lookAt(by(desk.mina.id, at('12:00')), brief)).assessment.manifest ?? '';

describe('a search that was logged', () => {
  it('is struck with a reason, and no more in what would be published', async () => {
    const before = await manifest();
    const struck = { entryId, correction: null };
    const doing = by(desk.tomas.id, at('10:00'));
    expect(await strikeSearch(doing, brief, { ...struck, reason: ' ' })).toMatchObject({
      refusal: { code: 'invalid' },
    });
    await done(strikeSearch(doing, brief, { ...struck, reason: 'It was another brief’s.' }));
    expect(await log()).toEqual([]);
    expect(await manifest()).not.toBe(before);
    expect((await auditTrail()).at(-1)).toMatchObject({
      kind: 'search-struck',
      actorId: desk.tomas.id,
      details: { entryId, correctedBy: null, reason: 'It was another brief’s.' },
    });
  });

  it('is corrected, and the record keeps what it said', async () => {
    const correction = search({ outcome: 'One table, without 2025' });
    const struck = { entryId, reason: 'I misread it.', correction };
    await done(strikeSearch(by(desk.mina.id, at('10:00')), brief, struck));
    const [entry, ...others] = await log();
    expect([entry, others]).toMatchObject([{ outcome: 'One table, without 2025' }, []]);
    expect((await auditTrail()).at(-1)?.details).toMatchObject({
      correctedBy: entry?.id,
      changes: [{ what: 'what came of it', before: 'Nothing', after: 'One table, without 2025' }],
    });
  });

  it('is not corrected to what it says, to the future, or by whoever only publishes', async () => {
    const doing = by(desk.mina.id, at('10:00'));
    const late = parseCalendarDate('2026-03-03');
    for (const correction of [search(), search({ query: '' }), search(late ? { on: late } : {})]) {
      const outcome = await strikeSearch(doing, brief, { entryId, reason: 'Why', correction });
      expect(outcome).toMatchObject({ refusal: { code: 'invalid' } });
    }
    const struck = { entryId, reason: 'Why', correction: null };
    expect(await strikeSearch(by(desk.ines.id, at('10:00')), brief, struck)).toMatchObject({
      refusal: { code: 'not-allowed' },
    });
    expect(await log()).toHaveLength(1);
  });

  it('is struck or corrected by one of two at once', async () => {
    const struck = { entryId, reason: 'Why' };
    const outcomes = await Promise.all([
      strikeSearch(by(desk.mina.id, at('10:00')), brief, { ...struck, correction: null }),
      strikeSearch(by(desk.tomas.id, at('10:00')), brief, {
        ...struck,
        correction: search({ query: 'ferries' }),
      }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual({
      ok: false,
      refusal: expect.objectContaining({ code: 'stale' }),
    });
  });
});

it('who strikes a search has a hand in what the brief stands on, and does not sign it', async () => {
  await decide(by(desk.rosa.id, at('10:00')), brief);
  const struck = { entryId, reason: 'It says nothing.', correction: null };
  await done(strikeSearch(by(desk.teru.id, at('10:10')), brief, struck));
  const signed = await signOffBrief(by(desk.teru.id, at('10:20')), brief, await manifest());
  expect(signed).toMatchObject({ ok: false, refusal: { code: 'own-work' } });
});

it('so has who strikes it after a sign-off by a clock that is behind', async () => {
  await decide(by(desk.rosa.id, at('10:00')), brief);
  await done(signOffBrief(by(desk.rosa.id, at('10:10')), brief, await manifest()));
  const struck = { entryId, reason: 'It says nothing.', correction: null };
  await done(strikeSearch(by(desk.teru.id, at('10:05')), brief, struck));
  const signed = await signOffBrief(by(desk.teru.id, at('10:20')), brief, await manifest());
  expect(signed).toMatchObject({ ok: false, refusal: { code: 'own-work' } });
});
