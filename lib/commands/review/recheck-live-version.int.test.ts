import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '../../data/database.ts';
import { gatherLive } from '../../data/publication/live-dossier.ts';
import { savePublication } from '../../data/publication/publication-settings.ts';
import { concernedClaims } from '../../data/review/concerned-claims.ts';
import { emptyDatabase } from '../../data/testing/database.ts';
import { transaction } from '../../data/transaction.ts';
import { assessLive, knownOf } from '../../document/assessment/live-assessment.ts';
import type { Actor } from '../../domain/actor.ts';
import { firstSettings } from '../../domain/publication/publication.ts';
import { parseCalendarDate } from '../../domain/time/calendar-date.ts';
import { projectDocument } from '../brief/project-document.ts';
import { submitBrief } from '../brief/submit-brief.ts';
import { markRetracted } from '../health/mark-retracted.ts';
import { publishBrief } from '../publication/publish-brief.ts';
import {
  by,
  decide,
  done,
  gatherDesk,
  lookAt,
  reword,
  submitFerryBrief,
  type TestDesk,
} from '../testing/desk.ts';
import { approveLiveClaim } from './approve-live-claim.ts';
import { type RecheckInput, recheckLiveVersion } from './recheck-live-version.ts';
import { signOffBrief } from './sign-off-brief.ts';

let desk: TestDesk;
let brief: string;

/** Moments of the day, a month later, on which the live version is checked again. */
const later = (time: string): string => `2026-04-05T${time}`;
const march = (time: string): string => `2026-03-02T${time}`;

const note = 'We compared every claim with its sources again.';

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
  brief = await submitFerryBrief(desk);
  await signAndPublish('first', '', march);
});

async function signAndPublish(
  kind: 'first' | 'correction',
  words: string,
  moment: (time: string) => string,
): Promise<void> {
  await decide(by(desk.rosa.id, moment('10:00')), brief);
  await done(sign(moment));
  await done(publish(kind, words, moment));
}

async function sign(moment: (time: string) => string) {
  const { assessment } = await lookAt(by(desk.teru.id, moment('10:30')), brief);
  return signOffBrief(by(desk.teru.id, moment('10:30')), brief, assessment.manifest ?? '');
}

function publish(kind: 'first' | 'correction', words: string, moment: (time: string) => string) {
  return publishBrief(by(desk.ines.id, moment('12:00')), brief, { class: kind, note: words });
}

/** What a reviewer sees now, ready to be signed. */
async function seen(changes: Partial<RecheckInput> = {}): Promise<RecheckInput> {
  const { dossier } = await lookAt(by(desk.teru.id, later('08:00')), brief);
  const live = await gatherLive(database(), dossier);
  if (!live) throw new Error('Nothing is live.');
  return { version: live.number, known: knownOf(assessLive(live)), note, ...changes };
}

async function recheck(changes: Partial<RecheckInput> = {}, reviewer = desk.rosa) {
  return recheckLiveVersion(by(reviewer.id, later('09:00')), brief, await seen(changes));
}

async function sourceOfBrief(): Promise<string> {
  return (await database().source.findFirstOrThrow()).id;
}

async function retractSource(time = '08:30'): Promise<void> {
  const source = await sourceOfBrief();
  await done(markRetracted(by(desk.tomas.id, later(time)), source, 'The company took it back.'));
}

function versions() {
  return database().version.findMany({ where: { briefId: brief }, orderBy: { number: 'asc' } });
}

const refusedAs = (code: string, words = '') => ({
  ok: false,
  refusal: { code, message: expect.stringContaining(words) },
});

describe('“checked, unchanged”', () => {
  test('publishes the same content under a new day, signed by whoever looked', async () => {
    expect(await recheck()).toMatchObject({ ok: true, value: { number: 2 } });
    const [first, second] = await versions();
    expect(second).toMatchObject({ class: 're-check', note, publishedById: desk.rosa.id });
    const was = first?.edition;
    expect(second?.edition).toMatchObject({
      content: { ...contentOf(was), checkedOn: '2026-04-05' },
      signatures: {
        approvals: [
          { claimId: 'carried', reviewer: 'Rosa' },
          { claimId: 'more', reviewer: 'Rosa' },
        ],
        signOff: { reviewer: 'Teru' },
        recheck: { reviewer: 'Rosa', at: '2026-04-05T09:00:00.000Z' },
      },
    });
    expect(await database().decision.count()).toBe(2);
    const [signOff] = await database().signOff.findMany({ where: { kind: 're_check' } });
    expect(signOff).toMatchObject({
      reviewerId: desk.rosa.id,
      manifestDigest: second?.manifestDigest,
    });
  });

  test('keeps the disclaimer that the version was signed with', async () => {
    await transaction((tx) => savePublication(tx, { ...firstSettings, disclaimer: 'New words.' }));
    await done(recheck());
    const [, second] = await versions();
    expect(JSON.stringify(second?.edition)).not.toContain('New words.');
    const signOffs = await database().signOff.findMany();
    expect(JSON.stringify(signOffs)).not.toContain('New words.');
  });

  test('leaves the draft, its submission, its signature and its edits as they are', async () => {
    await reword(by(desk.mina.id, later('07:00')), brief, 'It was more', 'That was more');
    await done(submitBrief(by(desk.mina.id, later('07:10')), brief));
    await decide(by(desk.rosa.id, later('07:20')), brief);
    await done(sign(() => later('07:30')));
    await transaction((tx) => projectDocument(tx, brief));
    const before = await draftAsKept();
    await done(recheck());
    expect(await draftAsKept()).toEqual(before);
    // Not its standing: the day that it will carry is another, and was not signed.
    expect((await lookAt(by(desk.mina.id, later('11:00')), brief)).assessment.state).toEqual({
      working: 'in-review',
      public: 'live',
    });
  });

  test('may be dated back as far as the day before, and not further, nor ahead', async () => {
    const day = (text: string) => parseCalendarDate(text) ?? undefined;
    const dated = async (text: string) => recheck({ checkedOn: day(text) });
    expect(await dated('2026-04-06')).toMatchObject(refusedAs('invalid', 'in the future'));
    expect(await dated('2026-02-28')).toMatchObject(refusedAs('invalid', 'March 1, 2026'));
    expect(await dated('2026-03-01')).toMatchObject({ ok: true });
  });

  test('tells readers what was checked', async () => {
    expect(await recheck({ note: '  ' })).toMatchObject(refusedAs('invalid', 'note'));
  });

  test('is on record as a version, and claims that were not asked about as nothing', async () => {
    await done(recheck());
    const events = await database().auditEvent.findMany({
      where: { actorId: desk.rosa.id, at: { gte: new Date(`${later('00:00')}:00Z`) } },
    });
    expect(events.map(({ kind, details }) => [kind, details])).toEqual([
      ['version-published', expect.objectContaining({ number: 2, class: 're-check', note })],
    ]);
  });

  test('may be followed by another', async () => {
    await done(recheck());
    await done(recheck({}, desk.teru));
    const [, , third] = await versions();
    expect(third).toMatchObject({ number: 3, class: 're-check' });
    expect(third?.edition).toMatchObject({
      signatures: { signOff: { reviewer: 'Teru' }, recheck: { reviewer: 'Teru' } },
    });
  });
});

describe('who may check again', () => {
  test('only members who may review', async () => {
    for (const member of [desk.mina, desk.ines]) {
      expect(await recheck({}, member)).toMatchObject(refusedAs('not-allowed', 'may review'));
    }
  });

  test('nobody who wrote in the version, however long ago', async () => {
    const ada = desk.ada;
    await reword(by(ada.id, later('06:00')), brief, 'It was more', 'That was more');
    await done(submitBrief(by(desk.mina.id, later('06:10')), brief));
    await signAndPublish('correction', 'Clearer words.', () => later('06:30'));
    expect(await recheck({}, ada)).toMatchObject(refusedAs('own-work'));
    await done(recheck());
    expect(await recheck({}, ada)).toMatchObject(refusedAs('own-work'));
  });

  test('who wrote in the draft since may, for those are other words', async () => {
    await reword(by(desk.ada.id, later('06:00')), brief, 'It was more', 'That was more');
    expect(await recheck({}, desk.ada)).toMatchObject({ ok: true });
  });
});

describe('what came up since', () => {
  test('a source event is answered in the live version, with the reviewer’s name', async () => {
    await retractSource();
    const waiting = async () =>
      (await concernedClaims(database(), [brief])).filter(
        ({ unanswered: open }) => open.length > 0,
      );
    expect((await waiting()).filter(({ place }) => place === 'live')).toHaveLength(2);
    await done(recheck({}, desk.teru));
    expect(await waiting()).toEqual([]);
    const [, second] = await versions();
    expect(second?.edition).toMatchObject({
      signatures: {
        approvals: [
          { claimId: 'carried', reviewer: 'Rosa' },
          { claimId: 'more', reviewer: 'Rosa' },
          { claimId: 'carried', reviewer: 'Teru' },
          { claimId: 'more', reviewer: 'Teru' },
        ],
      },
    });
  });

  test('is answered in the live version alone where the draft says something else', async () => {
    await reword(by(desk.mina.id, later('07:00')), brief, 'It was more', 'That was more');
    await retractSource();
    await done(recheck());
    const open = (await concernedClaims(database(), [brief])).filter(
      (claim) => claim.unanswered.length > 0,
    );
    expect(open.map(({ place, claimId }) => [place, claimId])).toEqual([['draft', 'more']]);
  });

  test('has to have been seen', async () => {
    const before = await seen();
    await retractSource();
    const signed = recheckLiveVersion(by(desk.rosa.id, later('09:00')), brief, before);
    expect(await signed).toMatchObject(refusedAs('stale', 'Something happened'));
    expect(await versions()).toHaveLength(1);
  });

  test('ends what was said beside a claim, which is approved again', async () => {
    await database().claimNotice.create({
      data: {
        briefId: brief,
        claimId: 'more',
        digest:
          (await lookAt(by(desk.rosa.id, later('08:00')), brief)).assessment.claims[1]?.digest ??
          '',
        kind: 'under_re_check',
        reason: 'A reader doubts it.',
        byId: desk.ines.id,
        at: new Date(`${later('08:00')}:00Z`),
      },
    });
    await done(recheck({}, desk.teru));
    expect(await database().claimNotice.count({ where: { endedAt: null } })).toBe(0);
    const decided = await database().decision.findMany({ where: { reviewerId: desk.teru.id } });
    expect(decided.map(({ claimId }) => claimId)).toEqual(['more']);
  });

  test('an objection to these very words stands in the way, unless it is one’s own', async () => {
    await retractSource();
    await decide(by(desk.teru.id, later('08:40')), brief, {
      claimId: 'more',
      kind: 'request-changes',
      reason: 'It leans on nothing any more.',
    });
    expect(await recheck()).toMatchObject(
      refusedAs('blocked', 'Claim 2: Teru has asked for changes to these very words'),
    );
    expect(await recheck({}, desk.teru)).toMatchObject({ ok: true });
  });

  test('asks for two where the policy does, and one of them may have approved before', async () => {
    const reviewPolicy = { twoReviewersFor: ['confirmed'], recheck: [] };
    await transaction((tx) => savePublication(tx, { ...firstSettings, reviewPolicy }));
    await retractSource();
    expect(await recheck()).toMatchObject(refusedAs('blocked', 'Claims 1, 2 need the approval'));
    expect(await versions()).toHaveLength(1);
    await decide(by(desk.teru.id, later('08:50')), brief);
    expect(await recheck()).toMatchObject({ ok: true });
  });

  test('the first of two approves the live claim alone, whatever the draft says by now', async () => {
    const reviewPolicy = { twoReviewersFor: ['confirmed'], recheck: [] };
    await transaction((tx) => savePublication(tx, { ...firstSettings, reviewPolicy }));
    await reword(by(desk.ada.id, later('07:00')), brief, 'It was more', 'That was more');
    await retractSource();
    const approve = async (reviewer: Actor, claimId: string) =>
      approveLiveClaim(by(reviewer.id, later('08:50')), brief, { ...(await seen()), claimId });
    expect(await approve(desk.mina, 'more')).toMatchObject(refusedAs('not-allowed'));
    expect(await approve(desk.teru, 'none')).toMatchObject(refusedAs('conflict'));
    await done(approve(desk.teru, 'more'));
    expect(await recheck()).toMatchObject(refusedAs('blocked', 'Claim 1 needs the approval'));
    await done(approve(desk.teru, 'carried'));
    await done(recheck());
    const [, second] = await versions();
    expect(JSON.stringify(second?.edition)).toContain('"reviewer":"Teru"');
  });

  test('a waived quotation stays waived, for the reason that readers know', async () => {
    await emptyDatabase();
    desk = await gatherDesk();
    brief = await submitFerryBrief(desk, 'more than ever');
    const source = await sourceOfBrief();
    const waivers = [{ source, quotation: 'more than ever', reason: 'Heard on air.' }];
    await decide(by(desk.rosa.id, march('10:00')), brief, { claimId: 'carried', waivers });
    await signAndPublish('first', '', march);
    await retractSource();
    await done(recheck({}, desk.teru));
    const [, second] = await versions();
    expect(JSON.stringify(second?.edition)).toContain('Heard on air.');
    expect(
      await database().decision.findFirst({
        where: { reviewerId: desk.teru.id, claimId: 'carried' },
      }),
    ).toMatchObject({ waivers });
  });
});

describe('there is nothing to check again', () => {
  test('before the first publication', async () => {
    await emptyDatabase();
    desk = await gatherDesk();
    brief = await submitFerryBrief(desk);
    const asked = recheckLiveVersion(by(desk.rosa.id, later('09:00')), brief, {
      version: 1,
      known: [],
      note,
    });
    expect(await asked).toMatchObject(refusedAs('conflict', 'published yet'));
  });

  test('while the brief is retracted', async () => {
    const input = await seen();
    await database().retraction.create({
      data: {
        briefId: brief,
        number: 1,
        reason: 'It was wrong.',
        byId: desk.ines.id,
        at: new Date(`${later('08:00')}:00Z`),
      },
    });
    expect(await recheckLiveVersion(by(desk.rosa.id, later('09:00')), brief, input)).toMatchObject(
      refusedAs('conflict', 'Nothing of this brief is live'),
    );
  });
});

describe('at the same moment', () => {
  test('two reviewers: one version, and the other is told', async () => {
    const input = await seen();
    const outcomes = await Promise.all(
      [desk.rosa, desk.teru].map(({ id }) =>
        recheckLiveVersion(by(id, later('09:00')), brief, input),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject(refusedAs('stale', 'Version 2'));
    expect(await versions()).toHaveLength(2);
  });

  test('a publication of the draft: whichever is first, no day goes back', async () => {
    await reword(by(desk.mina.id, later('07:00')), brief, 'It was more', 'That was more');
    await done(submitBrief(by(desk.mina.id, later('07:10')), brief));
    await decide(by(desk.rosa.id, later('07:20')), brief);
    await done(sign(() => later('07:30')));
    const input = await seen();
    const [checked, published] = await Promise.all([
      recheckLiveVersion(by(desk.teru.id, later('09:00')), brief, input),
      publish('correction', 'Clearer words.', () => later('09:00')),
    ]);
    expect([checked.ok, published.ok].toSorted()).toEqual([false, true]);
    const days = (await versions()).map(({ edition }) => contentOf(edition).checkedOn);
    expect(days).toEqual(days.toSorted());
    if (checked.ok) {
      expect(published).toMatchObject(refusedAs('conflict', 'has to sign off exactly these words'));
    } else {
      expect(checked).toMatchObject(refusedAs('stale'));
    }
  });

  test('a source event: it is answered because it was seen, or it waits for an answer', async () => {
    const input = await seen();
    const source = await sourceOfBrief();
    const [checked] = await Promise.all([
      recheckLiveVersion(by(desk.teru.id, later('09:00')), brief, input),
      done(markRetracted(by(desk.tomas.id, later('09:00')), source, 'The company took it back.')),
    ]);
    const open = (await concernedClaims(database(), [brief])).filter(
      ({ place, unanswered: events }) => place === 'live' && events.length > 0,
    );
    expect(open).toHaveLength(2);
    expect(await versions()).toHaveLength(checked.ok ? 2 : 1);
  });
});

describe('a draft that is older than the re-check', () => {
  test('carries on the day of the re-check, whatever it proposes itself', async () => {
    await done(recheck());
    await reword(by(desk.mina.id, later('10:00')), brief, 'It was more', 'That was more');
    await done(submitBrief(by(desk.mina.id, later('10:10')), brief));
    await decide(by(desk.rosa.id, later('10:20')), brief);
    await done(sign(later));
    await done(publish('correction', 'Clearer words.', later));
    const [, second, third] = await versions();
    expect(contentOf(third?.edition).checkedOn).toBe(contentOf(second?.edition).checkedOn);
  });
});

function contentOf(edition: unknown): { checkedOn: string } {
  const { content } = Object(edition);
  return content;
}

/** Everything of the draft that a re-check must not touch. */
async function draftAsKept() {
  const where = { briefId: brief };
  return {
    document: await database().briefDocument.findUniqueOrThrow({ where }),
    edits: await database().documentUpdate.findMany({ where, orderBy: { id: 'asc' } }),
    submissions: await database().submission.findMany({ where }),
    signOffs: await database().signOff.findMany({ where: { ...where, kind: 'brief' } }),
    schedules: await database().schedule.findMany({ where }),
    uses: await database().sourceUse.findMany({ where, orderBy: { ordinal: 'asc' } }),
  };
}
