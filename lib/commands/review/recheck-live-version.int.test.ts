import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '../../data/database.ts';
import { savePublication } from '../../data/publication/publication-settings.ts';
import { concernedClaims } from '../../data/review/concerned-claims.ts';
import { transaction } from '../../data/transaction.ts';
import { firstSettings } from '../../domain/publication/publication.ts';
import { parseCalendarDate } from '../../domain/time/calendar-date.ts';
import { projectDocument } from '../brief/project-document.ts';
import { submitBrief } from '../brief/submit-brief.ts';
import { markRetracted } from '../health/mark-retracted.ts';
import { by, decide, done, lookAt, reword } from '../testing/desk.ts';
import { LiveBrief, later, note, refusedAs } from '../testing/live-brief.ts';
import { recheckLiveVersion } from './recheck-live-version.ts';

let live: LiveBrief;

beforeEach(async () => {
  live = await LiveBrief.published();
});

describe('“checked, unchanged”', () => {
  test('publishes the same content under a new day, signed by whoever looked', async () => {
    expect(await live.recheck()).toMatchObject({ ok: true, value: { number: 2 } });
    const [first, second] = await live.versions();
    expect(second).toMatchObject({ class: 're-check', note, publishedById: live.desk.rosa.id });
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
      reviewerId: live.desk.rosa.id,
      manifestDigest: second?.manifestDigest,
    });
  });

  test('keeps the disclaimer that the version was signed with', async () => {
    await transaction((tx) => savePublication(tx, { ...firstSettings, disclaimer: 'New words.' }));
    await done(live.recheck());
    const [, second] = await live.versions();
    expect(JSON.stringify(second?.edition)).not.toContain('New words.');
    const signOffs = await database().signOff.findMany();
    expect(JSON.stringify(signOffs)).not.toContain('New words.');
  });

  test('leaves the draft, its submission, its signature and its edits as they are', async () => {
    await reword(by(live.desk.mina.id, later('07:00')), live.id, 'It was more', 'That was more');
    await done(submitBrief(by(live.desk.mina.id, later('07:10')), live.id));
    await decide(by(live.desk.rosa.id, later('07:20')), live.id);
    await done(live.sign(() => later('07:30')));
    await transaction((tx) => projectDocument(tx, live.id));
    const before = await draftAsKept();
    await done(live.recheck());
    expect(await draftAsKept()).toEqual(before);
    // Not its standing: the day that it will carry is another, and was not signed.
    expect((await lookAt(by(live.desk.mina.id, later('11:00')), live.id)).assessment.state).toEqual(
      {
        working: 'in-review',
        public: 'live',
      },
    );
  });

  test('may be dated back as far as the day before, and not further, nor ahead', async () => {
    const day = (text: string) => parseCalendarDate(text) ?? undefined;
    const dated = async (text: string) => live.recheck({ checkedOn: day(text) });
    expect(await dated('2026-04-06')).toMatchObject(refusedAs('invalid', 'in the future'));
    expect(await dated('2026-02-28')).toMatchObject(refusedAs('invalid', 'March 1, 2026'));
    expect(await dated('2026-03-01')).toMatchObject({ ok: true });
  });

  test('tells readers what was checked', async () => {
    expect(await live.recheck({ note: '  ' })).toMatchObject(refusedAs('invalid', 'note'));
  });

  test('is on record as a version, and claims that were not asked about as nothing', async () => {
    await done(live.recheck());
    const events = await database().auditEvent.findMany({
      where: { actorId: live.desk.rosa.id, at: { gte: new Date(`${later('00:00')}:00Z`) } },
    });
    expect(events.map(({ kind, details }) => [kind, details])).toEqual([
      ['version-published', expect.objectContaining({ number: 2, class: 're-check', note })],
    ]);
  });

  test('may be followed by another', async () => {
    await done(live.recheck());
    await done(live.recheck({}, live.desk.teru));
    const [, , third] = await live.versions();
    expect(third).toMatchObject({ number: 3, class: 're-check' });
    expect(third?.edition).toMatchObject({
      signatures: { signOff: { reviewer: 'Teru' }, recheck: { reviewer: 'Teru' } },
    });
  });
});

describe('who may check again', () => {
  test('only members who may review', async () => {
    for (const member of [live.desk.mina, live.desk.ines]) {
      expect(await live.recheck({}, member)).toMatchObject(refusedAs('not-allowed', 'may review'));
    }
  });

  test('nobody who wrote in the version, however long ago', async () => {
    const ada = live.desk.ada;
    await reword(by(ada.id, later('06:00')), live.id, 'It was more', 'That was more');
    await done(submitBrief(by(live.desk.mina.id, later('06:10')), live.id));
    await live.signAndPublish('correction', 'Clearer words.', () => later('06:30'));
    expect(await live.recheck({}, ada)).toMatchObject(refusedAs('own-work'));
    await done(live.recheck());
    expect(await live.recheck({}, ada)).toMatchObject(refusedAs('own-work'));
  });

  test('who wrote in the draft since may, for those are other words', async () => {
    await reword(by(live.desk.ada.id, later('06:00')), live.id, 'It was more', 'That was more');
    expect(await live.recheck({}, live.desk.ada)).toMatchObject({ ok: true });
  });
});

describe('there is nothing to check again', () => {
  test('before the first publication', async () => {
    live = await LiveBrief.inReview();
    const asked = recheckLiveVersion(by(live.desk.rosa.id, later('09:00')), live.id, {
      version: 1,
      known: [],
      note,
    });
    expect(await asked).toMatchObject(refusedAs('conflict', 'published yet'));
  });

  test('while the brief is retracted', async () => {
    const input = await live.seen();
    await database().retraction.create({
      data: {
        briefId: live.id,
        number: 1,
        reason: 'It was wrong.',
        byId: live.desk.ines.id,
        at: new Date(`${later('08:00')}:00Z`),
      },
    });
    expect(
      await recheckLiveVersion(by(live.desk.rosa.id, later('09:00')), live.id, input),
    ).toMatchObject(refusedAs('conflict', 'Nothing of this brief is live'));
  });
});

describe('at the same moment', () => {
  test('two reviewers: one version, and the other is told', async () => {
    const input = await live.seen();
    const outcomes = await Promise.all(
      [live.desk.rosa, live.desk.teru].map(({ id }) =>
        recheckLiveVersion(by(id, later('09:00')), live.id, input),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject(refusedAs('stale', 'Version 2'));
    expect(await live.versions()).toHaveLength(2);
  });

  test('a publication of the draft: whichever is first, no day goes back', async () => {
    await reword(by(live.desk.mina.id, later('07:00')), live.id, 'It was more', 'That was more');
    await done(submitBrief(by(live.desk.mina.id, later('07:10')), live.id));
    await decide(by(live.desk.rosa.id, later('07:20')), live.id);
    await done(live.sign(() => later('07:30')));
    const input = await live.seen();
    const [checked, published] = await Promise.all([
      recheckLiveVersion(by(live.desk.teru.id, later('09:00')), live.id, input),
      live.publish('correction', 'Clearer words.', () => later('09:00')),
    ]);
    expect([checked.ok, published.ok].toSorted()).toEqual([false, true]);
    const days = (await live.versions()).map(({ edition }) => contentOf(edition).checkedOn);
    expect(days).toEqual(days.toSorted());
    if (checked.ok) {
      expect(published).toMatchObject(
        refusedAs('blocked', 'No reviewer has signed off these words'),
      );
    } else {
      expect(checked).toMatchObject(refusedAs('stale'));
    }
  });

  test('a source event: it is answered because it was seen, or it waits for an answer', async () => {
    const input = await live.seen();
    const source = await live.source();
    const [checked] = await Promise.all([
      recheckLiveVersion(by(live.desk.teru.id, later('09:00')), live.id, input),
      done(
        markRetracted(by(live.desk.tomas.id, later('09:00')), source, 'The company took it back.'),
      ),
    ]);
    const open = (await concernedClaims(database(), [live.id])).filter(
      ({ place, unanswered: events }) => place === 'live' && events.length > 0,
    );
    expect(open).toHaveLength(2);
    expect(await live.versions()).toHaveLength(checked.ok ? 2 : 1);
  });
});

describe('a draft that is older than the re-check', () => {
  test('carries on the day of the re-check, whatever it proposes itself', async () => {
    await done(live.recheck());
    await reword(by(live.desk.mina.id, later('10:00')), live.id, 'It was more', 'That was more');
    await done(submitBrief(by(live.desk.mina.id, later('10:10')), live.id));
    await decide(by(live.desk.rosa.id, later('10:20')), live.id);
    await done(live.sign(later));
    await done(live.publish('correction', 'Clearer words.', later));
    const [, second, third] = await live.versions();
    expect(contentOf(third?.edition).checkedOn).toBe(contentOf(second?.edition).checkedOn);
  });
});

function contentOf(edition: unknown): { checkedOn: string } {
  const { content } = Object(edition);
  return content;
}

/** Everything of the draft that a re-check must not touch. */
async function draftAsKept() {
  const where = { briefId: live.id };
  return {
    document: await database().briefDocument.findUniqueOrThrow({ where }),
    edits: await database().documentUpdate.findMany({ where, orderBy: { id: 'asc' } }),
    submissions: await database().submission.findMany({ where }),
    signOffs: await database().signOff.findMany({ where: { ...where, kind: 'brief' } }),
    schedules: await database().schedule.findMany({ where }),
    uses: await database().sourceUse.findMany({ where, orderBy: { ordinal: 'asc' } }),
  };
}
