import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { edit } from '../../prisma/seed/desk.ts';
import { projectBehind } from '../commands/brief/project-document.ts';
import { endCapture } from '../commands/capture/end-capture.ts';
import { requestCapture } from '../commands/capture/request-capture.ts';
import { confirmChange } from '../commands/health/confirm-change.ts';
import { markRetracted } from '../commands/health/mark-retracted.ts';
import { publishBrief } from '../commands/publication/publish-brief.ts';
import { decideClaim } from '../commands/review/decide-claim.ts';
import { by, decide, done, lookAt } from '../commands/testing/desk.ts';
import { database } from '../data/database.ts';
import { deskPage, lookingNow } from '../data/desk/desk-list.ts';
import { listSourceEvents } from '../data/health/source-events.ts';
import { claimsConcernedBy } from '../data/review/concerned-claims.ts';
import { everything } from '../domain/desk/desk-query.ts';
import { addPage, approveAll, publishFirst, signOff, writeCitingBrief } from './testing/citing.ts';
import {
  AFTER,
  happened,
  type LookedAt,
  lookedAt,
  QUOTED,
  SAID,
  states,
} from './testing/looked-at.ts';
import { plainReading, startPages, type TestPages } from './testing/pages.ts';

let pages: TestPages;
let here: LookedAt;

beforeAll(async () => {
  pages = await startPages();
});
afterAll(() => pages.stop());
beforeEach(async () => {
  here = await lookedAt(pages);
});

/** The desk's list, as Mina sees it. */
function onTheDesk() {
  return deskPage(everything, lookingNow(here.desk.mina, 'UTC', new Date(`${AFTER}:00Z`)));
}

describe('a quotation that is gone', () => {
  test('asks for new decisions in every draft and live version that quotes it, and nowhere else', async () => {
    const other = await addPage(here.desk, 'https://elsewhere.example/');
    const draft = await writeCitingBrief(here.desk, 'Was it full?', here.quoting, {
      source: other,
    });
    const live = await writeCitingBrief(here.desk, 'Was it fuller?', here.quoting, {
      source: here.source,
    });
    await approveAll(here.desk, draft);
    await publishFirst(here.desk, live);
    pages.put('/record', { text: SAID.replace('433,200', '433,100') });
    await here.look(AFTER);

    expect(await happened(here)).toEqual([QUOTED]);
    expect(await states(here, draft)).toEqual(['unreviewed', 'approved']);
    expect(await states(here, live)).toEqual(['unreviewed', 'approved']);
    const { events } = await listSourceEvents(here.desk.mina, 1);
    expect(
      (await claimsConcernedBy(database(), events)).map(
        ({ headline, place, number, unanswered }) => [headline, place, number, unanswered.length],
      ),
    ).toEqual([
      ['Was it full?', 'draft', 1, 1],
      ['Was it fuller?', 'draft', 1, 1],
      ['Was it fuller?', 'live', 1, 1],
    ]);
    const { briefs } = await onTheDesk();
    expect(briefs.find(({ id }) => id === live)).toMatchObject({
      concerned: { draft: 1, live: 1 },
      claims: [{ state: 'unreviewed' }, { state: 'approved' }],
    });
    expect(await here.lastLook()).toMatchObject({
      outcome: 'changed',
      detail: 'Its text changed: 1 word came, 1 word went. It no longer says “433,200 passengers”.',
    });
  });

  test('is answered by a new decision of whoever saw it', async () => {
    const brief = await writeCitingBrief(here.desk, 'Was it full?', here.quoting, {
      source: here.source,
    });
    await publishFirst(here.desk, brief);
    pages.put('/record', { text: 'Nothing of the kind.' });
    await here.look(AFTER);

    const [claim] = (await lookAt(by(here.desk.rosa.id, AFTER), brief)).assessment.claims;
    const judged = { claimId: 'first', digest: claim?.digest ?? '', kind: 'approve' } as const;
    const blind = { ...judged, reason: '', waivers: [] };
    expect(
      await decideClaim(by(here.desk.rosa.id, '2026-03-02T13:00'), brief, blind),
    ).toMatchObject({
      refusal: { code: 'stale' },
    });
    await decide(by(here.desk.rosa.id, '2026-03-02T13:00'), brief);
    expect(await states(here, brief)).toEqual(['approved', 'approved']);
    const { events } = await listSourceEvents(here.desk.mina, 1);
    const concerned = await claimsConcernedBy(database(), events);
    expect(concerned.map(({ place, unanswered }) => [place, unanswered.length])).toEqual([
      ['draft', 0],
      ['live', 0],
    ]);
  });

  test('keeps a ready brief from being published until the whole is signed again', async () => {
    const brief = await writeCitingBrief(here.desk, 'Was it full?', here.quoting, {
      source: here.source,
    });
    await approveAll(here.desk, brief);
    await signOff(here.desk, brief);
    pages.put('/record', { text: 'Nothing of the kind.' });
    await here.look(AFTER);

    const first = { class: 'first', note: '' } as const;
    expect(
      await publishBrief(by(here.desk.ines.id, '2026-03-02T13:00'), brief, first),
    ).toMatchObject({
      refusal: {
        code: 'blocked',
        message: expect.stringContaining('asks for a new decision on 1 claim: 1'),
      },
    });
    await decide(by(here.desk.rosa.id, '2026-03-02T13:10'), brief);
    const publishing = by(here.desk.ines.id, '2026-03-02T13:20');
    expect(await publishBrief(publishing, brief, first)).toMatchObject({
      refusal: { code: 'blocked', message: 'No reviewer has signed off these words.' },
    });
    await signOff(here.desk, brief);
    expect((await publishBrief(publishing, brief, first)).ok).toBe(true);
  });

  test('is noted once, however often and by however many it is seen', async () => {
    await writeCitingBrief(here.desk, 'Was it full?', here.quoting, { source: here.source });
    await writeCitingBrief(here.desk, 'Was it fuller?', here.quoting, { source: here.source });
    pages.put('/record', { text: 'Nothing of the kind.' });
    await Promise.all([here.look(AFTER), here.look(AFTER), here.look(AFTER)]);
    await here.look('2026-03-02T18:00');
    expect(await here.health()).toBe('alive');
    pages.put('/record', { text: SAID });
    await here.look('2026-03-03T12:00');
    pages.put('/record', { text: 'Nothing of any kind.' });
    await here.look('2026-03-04T12:00');
    expect(await happened(here)).toEqual([QUOTED]);
  });

  test('asks in a live version also where the draft has dropped the claim', async () => {
    const brief = await writeCitingBrief(here.desk, 'Was it full?', here.quoting, {
      source: here.source,
    });
    await publishFirst(here.desk, brief);
    await edit(by(here.desk.mina.id, '2026-03-02T11:00'), brief, (doc) => {
      doc.getXmlFragment('content').delete(0, 2);
    });
    await projectBehind(brief);
    pages.put('/record', { text: 'Nothing of the kind.' });
    await here.look(AFTER);
    const { briefs } = await onTheDesk();
    expect(briefs.map(({ concerned }) => concerned)).toEqual([{ draft: 0, live: 1 }]);
  });

  test('is noted as well where a member had the page captured', async () => {
    const brief = await writeCitingBrief(here.desk, 'Was it full?', here.quoting, {
      source: here.source,
    });
    await approveAll(here.desk, brief);
    pages.put('/record', { text: 'Nothing of the kind.' });
    const address = pages.url('/record');
    const doing = by(here.desk.tomas.id, AFTER);
    const { requestId } = await done(requestCapture(doing, here.source, { address }));
    const about = { url: pages.url('/record'), doi: '10.1/record' };
    const none = { about, registry: [], retraction: null, archives: [] };
    const read = plainReading('Nothing of the kind.');
    const response = { status: 200, finalAddress: address };
    await endCapture(requestId, { kind: 'read', read, response }, none, doing.now);
    expect(await happened(here)).toEqual([QUOTED]);
    expect(await states(here, brief)).toEqual(['unreviewed', 'approved']);
    await here.look('2026-03-02T18:00');
    expect(await here.health()).toBe('alive');
  });

  test('is no news where it was never found in a capture of the page', async () => {
    const never = { ...here.quoting, quotation: 'half a million passengers' };
    await writeCitingBrief(here.desk, 'Was it full?', never, { source: here.source });
    pages.put('/record', { text: 'Nothing of the kind.' });
    await here.look(AFTER);
    expect(await happened(here)).toEqual([]);
  });

  test('is younger than a decision that was made while the page was looked at', async () => {
    const brief = await writeCitingBrief(here.desk, 'Was it full?', here.quoting, {
      source: here.source,
    });
    await approveAll(here.desk, brief, '2026-03-02T12:01');
    pages.put('/record', { text: 'Nothing of the kind.' });
    await here.look(AFTER);
    expect(await states(here, brief)).toEqual(['unreviewed', 'approved']);
  });
});

describe('a changed advertisement', () => {
  beforeEach(async () => {
    pages.put('/record', { text: `${SAID} Buy fresh herring at the quay.` });
  });

  test('reaches nobody, and is shown for what it is', async () => {
    const brief = await writeCitingBrief(here.desk, 'Was it full?', here.quoting, {
      source: here.source,
    });
    await approveAll(here.desk, brief);
    await here.look(AFTER);
    expect(await happened(here)).toEqual([]);
    expect(await states(here, brief)).toEqual(['approved', 'approved']);
    expect(await here.health()).toBe('changed');
    expect(await database().capture.count()).toBe(2);
    await here.look('2026-03-03T12:00');
    expect(await here.health()).toBe('alive');
    expect(await database().capture.count()).toBe(2);
  });

  test('matters once a member says so, for every claim that leans on the source', async () => {
    const brief = await writeCitingBrief(here.desk, 'Was it full?', here.quoting, {
      source: here.source,
    });
    await approveAll(here.desk, brief);
    await here.look(AFTER);
    const { digest } = await here.lastLook();
    const change = { digest: digest ?? '', reason: 'It is herring now.' };
    await done(confirmChange(by(here.desk.tomas.id, '2026-03-02T13:00'), here.source, change));
    expect(await states(here, brief)).toEqual(['unreviewed', 'unreviewed']);
    expect(
      await confirmChange(by(here.desk.rosa.id, '2026-03-02T13:10'), here.source, change),
    ).toMatchObject({ refusal: { code: 'conflict' } });
    expect(
      await confirmChange(by(here.desk.ines.id, '2026-03-02T13:10'), here.source, change),
    ).toMatchObject({ refusal: { code: 'not-allowed' } });
  });
});

describe('a source that was retracted', () => {
  test('by what the registry of its DOI says, asks every claim that leans on it', async () => {
    const brief = await writeCitingBrief(here.desk, 'Was it full?', here.quoting, {
      source: here.source,
    });
    await approveAll(here.desk, brief);
    pages.registry.set('10.1/record', 'Retraction notice of March 2026.');
    await Promise.all([here.look(AFTER), here.look(AFTER)]);
    await here.look('2026-03-04T12:00');
    expect(await happened(here)).toEqual(['retracted']);
    expect(await here.health()).toBe('retracted');
    expect(await states(here, brief)).toEqual(['unreviewed', 'unreviewed']);
  });

  test('by a member’s word, with a reason and once', async () => {
    const doing = by(here.desk.tomas.id, AFTER);
    expect(await markRetracted(doing, here.source, ' ')).toMatchObject({
      refusal: { code: 'invalid' },
    });
    const both = await Promise.all([
      markRetracted(doing, here.source, 'The ferry company withdrew it.'),
      markRetracted(by(here.desk.rosa.id, AFTER), here.source, 'They took it back.'),
    ]);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(await happened(here)).toEqual(['retracted']);
    await here.look('2026-03-04T12:00');
    expect(await here.health()).toBe('retracted');
  });
});
