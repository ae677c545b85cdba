import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { acceptMove } from '../commands/health/accept-move.ts';
import { by, done } from '../commands/testing/desk.ts';
import { database } from '../data/database.ts';
import { checkSources } from './check-sources.ts';
import { addPage, approveAll, writeCitingBrief } from './testing/citing.ts';
import { AFTER, happened, type LookedAt, lookedAt, SAID, states } from './testing/looked-at.ts';
import { startPages, type TestPages } from './testing/pages.ts';

let pages: TestPages;
let here: LookedAt;

beforeAll(async () => {
  pages = await startPages();
});
afterAll(() => pages.stop());
beforeEach(async () => {
  here = await lookedAt(pages);
});

describe('a page that is not shown', () => {
  test('is no change of its text, and nothing is lost', async () => {
    const brief = await writeCitingBrief(here.desk, 'Was it full?', here.quoting, {
      source: here.source,
    });
    await approveAll(here.desk, brief);
    pages.put('/record', { text: 'Subscribe now', reading: { nature: 'paywall' } });
    await here.look(AFTER);
    expect(await here.lastLook()).toMatchObject({
      outcome: 'unreachable',
      detail: 'The page asks for money before it shows its text. What was captured before stays.',
      digest: null,
    });
    expect(await happened(here)).toEqual([]);
    expect(await states(here, brief)).toEqual(['approved', 'approved']);
    expect(await database().capture.count()).toBe(1);
  });
});

describe('a page that is not there', () => {
  test('is dead at the second look a day later, and alive when it comes back', async () => {
    const brief = await writeCitingBrief(here.desk, 'Was it full?', here.quoting, {
      source: here.source,
    });
    await approveAll(here.desk, brief);
    pages.put('/record', { status: 410 });
    await here.look('2026-03-02T12:00');
    await here.look('2026-03-03T11:00');
    expect(await here.health()).toBe('unreachable');
    expect(await happened(here)).toEqual([]);
    await Promise.all([here.look('2026-03-03T12:00'), here.look('2026-03-03T12:00')]);
    expect(await here.health()).toBe('dead');
    expect(await happened(here)).toEqual(['dead']);
    expect(await states(here, brief)).toEqual(['unreviewed', 'unreviewed']);

    pages.put('/record', { text: SAID });
    await here.look('2026-03-05T12:00');
    expect(await here.health()).toBe('alive');
    expect(await happened(here)).toEqual(['dead']);
    pages.put('/record', { status: 404 });
    await here.look('2026-03-06T12:00');
    await here.look('2026-03-08T12:00');
    expect(await happened(here)).toEqual(['dead', 'dead']);
  });

  test('is out of reach while its server stumbles, however long', async () => {
    pages.put('/record', { status: 503 });
    await here.look('2026-03-02T12:00');
    await here.look('2026-03-09T12:00');
    expect(await here.health()).toBe('unreachable');
    expect(await happened(here)).toEqual([]);
  });
});

describe('a page that has moved for good', () => {
  test('is where it says once a member accepts it', async () => {
    const there = pages.url('/there');
    pages.put('/there', { text: SAID });
    pages.put('/record', { movedTo: '/there' });
    await here.look(AFTER);
    expect(await here.health()).toBe('moved');
    const later = by(here.desk.tomas.id, '2026-03-02T13:00');
    expect(await acceptMove(later, here.source, 'https://elsewhere.example/')).toMatchObject({
      refusal: { code: 'stale' },
    });
    await done(acceptMove(later, here.source, there));
    await here.look('2026-03-03T12:00');
    expect(await here.health()).toBe('alive');
    expect(await here.lastLook()).toMatchObject({ address: there, outcome: 'alive' });
  });
});

describe('the looks of a day', () => {
  const send = (moment: string) =>
    checkSources(pages.means, () => new Date(`${moment}:00Z`))({}, new AbortController().signal);
  const sent = async () =>
    (
      await database().$queryRaw<Array<{ id: string }>>`
        SELECT data ->> 'sourceId' AS id FROM pgboss.job WHERE name = 'check-sources'`
    ).map(({ id }) => id);

  test('go to sources that are cited, once a day', async () => {
    await addPage(here.desk, pages.url('/uncited'));
    const other = await addPage(here.desk, pages.url('/other'));
    await writeCitingBrief(here.desk, 'Was it full?', here.quoting, { source: other });
    await Promise.all([send('2026-03-02T20:00'), send('2026-03-02T20:00')]);
    expect(await sent()).toEqual([other]);
    await send('2026-03-03T12:00');
    expect((await sent()).toSorted()).toEqual([other, here.source].toSorted());
  });
});
