import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { edit } from '../../prisma/seed/desk.ts';
import { acceptMove } from '../commands/accept-move.ts';
import { confirmChange } from '../commands/confirm-change.ts';
import { decideClaim } from '../commands/decide-claim.ts';
import { markRetracted } from '../commands/mark-retracted.ts';
import { projectBehind } from '../commands/project-document.ts';
import { publishBrief } from '../commands/publish-brief.ts';
import { by, decide, done, gatherDesk, lookAt, type TestDesk } from '../commands/testing/desk.ts';
import { listBriefs } from '../data/brief-list.ts';
import { claimsConcernedBy } from '../data/concerned-claims.ts';
import { database } from '../data/database.ts';
import { listSourceEvents } from '../data/source-events.ts';
import { usesOf } from '../data/source-uses.ts';
import { emptyDatabase } from '../data/testing/database.ts';
import type { ClaimState } from '../domain/decision.ts';
import { checkSources } from './check-sources.ts';
import { addPage, approveAll, publishFirst, signOff, writeCitingBrief } from './testing/citing.ts';
import { startPages, type TestPages } from './testing/pages.ts';

const SAID = 'The ferry carried 433,200 passengers in 2025, more than in the year before.';
const QUOTED = '433,200 passengers';

let pages: TestPages;
let desk: TestDesk;
let source: string;
let capture: string;

beforeAll(async () => {
  pages = await startPages();
});
afterAll(() => pages.stop());

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
  pages.registry.clear();
  pages.put('/record', { text: SAID });
  source = await addPage(desk, pages.url('/record'), '10.1/record');
  await look('2026-03-02T08:30');
  capture = (await database().capture.findFirstOrThrow()).digest;
});

/** A look at a source at a moment. */
async function look(moment: string, sourceId = source): Promise<void> {
  const worker = checkSources(pages.means, () => new Date(`${moment}:00Z`));
  await worker({ sourceId }, new AbortController().signal);
}

const AFTER = '2026-03-02T12:00';
const health = async () =>
  (await database().source.findUniqueOrThrow({ where: { id: source } })).health;
const kinds = async () =>
  (await listSourceEvents(desk.mina, 1)).events.map(({ kind, quotation }) => quotation ?? kind);
const lastLook = () =>
  database().sourceCheck.findFirstOrThrow({ where: { sourceId: source }, orderBy: { at: 'desc' } });

async function states(brief: string): Promise<ClaimState[]> {
  const { assessment } = await lookAt(by(desk.mina.id, '2026-03-05T12:00'), brief);
  return assessment.claims.map(({ state }) => state);
}

const quoting = () => ({ source, quotation: QUOTED, capture });

describe('a quotation that is gone', () => {
  test('asks for new decisions in every draft and live version that quotes it, and nowhere else', async () => {
    const other = await addPage(desk, 'https://elsewhere.example/');
    const draft = await writeCitingBrief(desk, 'Was it full?', quoting(), { source: other });
    const live = await writeCitingBrief(desk, 'Was it fuller?', quoting(), { source });
    await approveAll(desk, draft);
    await publishFirst(desk, live);
    pages.put('/record', { text: SAID.replace('433,200', '433,100') });
    await look(AFTER);

    expect(await kinds()).toEqual([QUOTED]);
    expect(await states(draft)).toEqual(['unreviewed', 'approved']);
    expect(await states(live)).toEqual(['unreviewed', 'approved']);
    const { events } = await listSourceEvents(desk.mina, 1);
    expect(
      (await claimsConcernedBy(events)).map(({ headline, place, number, unanswered }) => [
        headline,
        place,
        number,
        unanswered.length,
      ]),
    ).toEqual([
      ['Was it full?', 'draft', 1, 1],
      ['Was it fuller?', 'draft', 1, 1],
      ['Was it fuller?', 'live', 1, 1],
    ]);
    const { briefs } = await listBriefs(desk.mina, 1);
    expect(briefs.find(({ id }) => id === live)).toMatchObject({
      concerned: { draft: [1], live: [1] },
      claims: { unreviewed: 1, approved: 1 },
    });
    expect(await lastLook()).toMatchObject({
      outcome: 'changed',
      detail: 'Its text changed: 1 word came, 1 word went. It no longer says “433,200 passengers”.',
    });
  });

  test('is answered by a new decision of whoever saw it', async () => {
    const brief = await writeCitingBrief(desk, 'Was it full?', quoting(), { source });
    await publishFirst(desk, brief);
    pages.put('/record', { text: 'Nothing of the kind.' });
    await look(AFTER);

    const [claim] = (await lookAt(by(desk.rosa.id, AFTER), brief)).assessment.claims;
    const judged = { claimId: 'first', digest: claim?.digest ?? '', kind: 'approve' } as const;
    const blind = { ...judged, reason: '', waivers: [] };
    expect(await decideClaim(by(desk.rosa.id, '2026-03-02T13:00'), brief, blind)).toMatchObject({
      refusal: { code: 'stale' },
    });
    await decide(by(desk.rosa.id, '2026-03-02T13:00'), brief);
    expect(await states(brief)).toEqual(['approved', 'approved']);
    const { events } = await listSourceEvents(desk.mina, 1);
    const concerned = await claimsConcernedBy(events);
    expect(concerned.map(({ place, unanswered }) => [place, unanswered.length])).toEqual([
      ['draft', 0],
      ['live', 0],
    ]);
  });

  test('keeps a ready brief from being published', async () => {
    const brief = await writeCitingBrief(desk, 'Was it full?', quoting(), { source });
    await approveAll(desk, brief);
    await signOff(desk, brief);
    pages.put('/record', { text: 'Nothing of the kind.' });
    await look(AFTER);

    const first = { class: 'first', note: '' } as const;
    expect(await publishBrief(by(desk.ines.id, '2026-03-02T13:00'), brief, first)).toMatchObject({
      refusal: {
        code: 'blocked',
        message: expect.stringContaining('asks for a new decision on 1 claim: 1'),
      },
    });
    await decide(by(desk.rosa.id, '2026-03-02T13:10'), brief);
    expect((await publishBrief(by(desk.ines.id, '2026-03-02T13:20'), brief, first)).ok).toBe(true);
  });

  test('is noted once, however often and by however many it is seen', async () => {
    await writeCitingBrief(desk, 'Was it full?', quoting(), { source });
    await writeCitingBrief(desk, 'Was it fuller?', quoting(), { source });
    pages.put('/record', { text: 'Nothing of the kind.' });
    await Promise.all([look(AFTER), look(AFTER), look(AFTER)]);
    await look('2026-03-02T18:00');
    expect(await health()).toBe('alive');
    pages.put('/record', { text: SAID });
    await look('2026-03-03T12:00');
    pages.put('/record', { text: 'Nothing of any kind.' });
    await look('2026-03-04T12:00');
    expect(await kinds()).toEqual([QUOTED]);
  });

  test('asks in a live version also where the draft has dropped the claim', async () => {
    const brief = await writeCitingBrief(desk, 'Was it full?', quoting(), { source });
    await publishFirst(desk, brief);
    await edit(by(desk.mina.id, '2026-03-02T11:00'), brief, (doc) => {
      doc.getXmlFragment('content').delete(0, 2);
    });
    await projectBehind(brief);
    pages.put('/record', { text: 'Nothing of the kind.' });
    await look(AFTER);
    const { briefs } = await listBriefs(desk.mina, 1);
    expect(briefs.map(({ concerned }) => concerned)).toEqual([{ draft: [], live: [1] }]);
  });

  test('is no news where it was never found in a capture of the page', async () => {
    const never = { source, quotation: 'half a million passengers', capture };
    await writeCitingBrief(desk, 'Was it full?', never, { source });
    pages.put('/record', { text: 'Nothing of the kind.' });
    await look(AFTER);
    expect(await kinds()).toEqual([]);
  });

  test('is younger than a decision that was made while the page was looked at', async () => {
    const brief = await writeCitingBrief(desk, 'Was it full?', quoting(), { source });
    await approveAll(desk, brief, '2026-03-02T12:01');
    pages.put('/record', { text: 'Nothing of the kind.' });
    await look(AFTER);
    expect(await states(brief)).toEqual(['unreviewed', 'approved']);
  });
});

describe('a changed advertisement', () => {
  beforeEach(async () => {
    pages.put('/record', { text: `${SAID} Buy fresh herring at the quay.` });
  });

  test('reaches nobody, and is shown for what it is', async () => {
    const brief = await writeCitingBrief(desk, 'Was it full?', quoting(), { source });
    await approveAll(desk, brief);
    await look(AFTER);
    expect(await kinds()).toEqual([]);
    expect(await states(brief)).toEqual(['approved', 'approved']);
    expect(await health()).toBe('changed');
    expect(await database().capture.count()).toBe(2);
    await look('2026-03-03T12:00');
    expect(await health()).toBe('alive');
    expect(await database().capture.count()).toBe(2);
  });

  test('matters once a member says so, for every claim that leans on the source', async () => {
    const brief = await writeCitingBrief(desk, 'Was it full?', quoting(), { source });
    await approveAll(desk, brief);
    await look(AFTER);
    const { digest } = await lastLook();
    const change = { digest: digest ?? '', reason: 'It is herring now.' };
    await done(confirmChange(by(desk.tomas.id, '2026-03-02T13:00'), source, change));
    expect(await states(brief)).toEqual(['unreviewed', 'unreviewed']);
    expect(await confirmChange(by(desk.rosa.id, '2026-03-02T13:10'), source, change)).toMatchObject(
      { refusal: { code: 'conflict' } },
    );
    expect(await confirmChange(by(desk.ines.id, '2026-03-02T13:10'), source, change)).toMatchObject(
      { refusal: { code: 'not-allowed' } },
    );
  });
});

describe('a page that is not shown', () => {
  test('is no change of its text, and nothing is lost', async () => {
    const brief = await writeCitingBrief(desk, 'Was it full?', quoting(), { source });
    await approveAll(desk, brief);
    pages.put('/record', { text: 'Subscribe now', reading: { nature: 'paywall' } });
    await look(AFTER);
    expect(await lastLook()).toMatchObject({
      outcome: 'unreachable',
      detail: 'The page asks for money before it shows its text. What was captured before stays.',
      digest: null,
    });
    expect(await kinds()).toEqual([]);
    expect(await states(brief)).toEqual(['approved', 'approved']);
    expect(await database().capture.count()).toBe(1);
  });
});

describe('a page that is not there', () => {
  test('is dead at the second look a day later, and alive when it comes back', async () => {
    const brief = await writeCitingBrief(desk, 'Was it full?', quoting(), { source });
    await approveAll(desk, brief);
    pages.put('/record', { status: 410 });
    await look('2026-03-02T12:00');
    await look('2026-03-03T11:00');
    expect(await health()).toBe('unreachable');
    expect(await kinds()).toEqual([]);
    await Promise.all([look('2026-03-03T12:00'), look('2026-03-03T12:00')]);
    expect(await health()).toBe('dead');
    expect(await kinds()).toEqual(['dead']);
    expect(await states(brief)).toEqual(['unreviewed', 'unreviewed']);

    pages.put('/record', { text: SAID });
    await look('2026-03-05T12:00');
    expect(await health()).toBe('alive');
    expect(await kinds()).toEqual(['dead']);
    pages.put('/record', { status: 404 });
    await look('2026-03-06T12:00');
    await look('2026-03-08T12:00');
    expect(await kinds()).toEqual(['dead', 'dead']);
  });

  test('is out of reach while its server stumbles, however long', async () => {
    pages.put('/record', { status: 503 });
    await look('2026-03-02T12:00');
    await look('2026-03-09T12:00');
    expect(await health()).toBe('unreachable');
    expect(await kinds()).toEqual([]);
  });
});

describe('a page that has moved for good', () => {
  test('is where it says once a member accepts it', async () => {
    const there = pages.url('/there');
    pages.put('/there', { text: SAID });
    pages.put('/record', { movedTo: '/there' });
    await look(AFTER);
    expect(await health()).toBe('moved');
    const later = by(desk.tomas.id, '2026-03-02T13:00');
    expect(await acceptMove(later, source, 'https://elsewhere.example/')).toMatchObject({
      refusal: { code: 'stale' },
    });
    await done(acceptMove(later, source, there));
    await look('2026-03-03T12:00');
    expect(await health()).toBe('alive');
    expect(await lastLook()).toMatchObject({ address: there, outcome: 'alive' });
  });
});

describe('a source that was retracted', () => {
  test('by what the registry of its DOI says, asks every claim that leans on it', async () => {
    const brief = await writeCitingBrief(desk, 'Was it full?', quoting(), { source });
    await approveAll(desk, brief);
    pages.registry.set('10.1/record', 'Retraction notice of March 2026.');
    await Promise.all([look(AFTER), look(AFTER)]);
    await look('2026-03-04T12:00');
    expect(await kinds()).toEqual(['retracted']);
    expect(await health()).toBe('retracted');
    expect(await states(brief)).toEqual(['unreviewed', 'unreviewed']);
  });

  test('by a member’s word, with a reason and once', async () => {
    const doing = by(desk.tomas.id, AFTER);
    expect(await markRetracted(doing, source, ' ')).toMatchObject({ refusal: { code: 'invalid' } });
    const both = await Promise.all([
      markRetracted(doing, source, 'The ferry company withdrew it.'),
      markRetracted(by(desk.rosa.id, AFTER), source, 'They took it back.'),
    ]);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(await kinds()).toEqual(['retracted']);
    await look('2026-03-04T12:00');
    expect(await health()).toBe('retracted');
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
    await addPage(desk, pages.url('/uncited'));
    const other = await addPage(desk, pages.url('/other'));
    await writeCitingBrief(desk, 'Was it full?', quoting(), { source: other });
    await Promise.all([send('2026-03-02T20:00'), send('2026-03-02T20:00')]);
    expect(await sent()).toEqual([other]);
    await send('2026-03-03T12:00');
    expect((await sent()).toSorted()).toEqual([other, source].toSorted());
  });
});

describe('where a source is used', () => {
  test('is told for drafts and live versions, claim by claim and with context', async () => {
    const brief = await writeCitingBrief(desk, 'Was it full?', quoting(), { source });
    await publishFirst(desk, brief);
    const used = {
      sourceId: source,
      briefId: brief,
      slug: 'was-it-full',
      headline: 'Was it full?',
    };
    const first = { claim: { id: 'first', number: 1 }, quotation: QUOTED };
    const second = { claim: { id: 'second', number: 2 }, quotation: null };
    expect(await usesOf(desk.mina, [source])).toEqual([
      { ...used, place: 'draft', ...first },
      { ...used, place: 'draft', ...second },
      { ...used, place: 'live', ...first },
      { ...used, place: 'live', ...second },
    ]);
    expect(await usesOf(desk.mina, ['nothing'])).toEqual([]);
  });

  test('is told of an entry by every id that was merged into it', async () => {
    const brief = await writeCitingBrief(desk, 'Was it full?', quoting(), { source });
    await approveAll(desk, brief);
    const entry = await addPage(desk, pages.url('/entry'));
    await database().source.update({ where: { id: source }, data: { mergedIntoId: entry } });
    expect(await usesOf(desk.mina, [entry])).toHaveLength(2);
    await done(markRetracted(by(desk.tomas.id, AFTER), entry, 'Withdrawn.'));
    expect(await states(brief)).toEqual(['unreviewed', 'unreviewed']);
  });
});
