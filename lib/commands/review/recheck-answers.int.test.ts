import { beforeEach, expect, test } from 'vitest';
import { database } from '../../data/database.ts';
import { savePublication } from '../../data/publication/publication-settings.ts';
import { concernedClaims } from '../../data/review/concerned-claims.ts';
import { transaction } from '../../data/transaction.ts';
import type { Actor } from '../../domain/actor.ts';
import { firstSettings } from '../../domain/publication/publication.ts';
import { by, decide, done, lookAt, reword } from '../testing/desk.ts';
import { LiveBrief, later, march, refusedAs } from '../testing/live-brief.ts';
import { approveLiveClaim } from './approve-live-claim.ts';
import { recheckLiveVersion } from './recheck-live-version.ts';

// What came up since the publication, and is answered by checking the live version again.

let live: LiveBrief;

beforeEach(async () => {
  live = await LiveBrief.published();
});

test('a source event is answered in the live version, with the reviewer’s name', async () => {
  await live.retractSource();
  const waiting = async () =>
    (await concernedClaims(database(), [live.id])).filter(
      ({ unanswered: open }) => open.length > 0,
    );
  expect((await waiting()).filter(({ place }) => place === 'live')).toHaveLength(2);
  await done(live.recheck({}, live.desk.teru));
  expect(await waiting()).toEqual([]);
  const [, second] = await live.versions();
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
  await reword(by(live.desk.mina.id, later('07:00')), live.id, 'It was more', 'That was more');
  await live.retractSource();
  await done(live.recheck());
  const open = (await concernedClaims(database(), [live.id])).filter(
    (claim) => claim.unanswered.length > 0,
  );
  expect(open.map(({ place, claimId }) => [place, claimId])).toEqual([['draft', 'more']]);
});

test('has to have been seen', async () => {
  const before = await live.seen();
  await live.retractSource();
  const signed = recheckLiveVersion(by(live.desk.rosa.id, later('09:00')), live.id, before);
  expect(await signed).toMatchObject(refusedAs('stale', 'Something happened'));
  expect(await live.versions()).toHaveLength(1);
});

test('ends what was said beside a claim, which is approved again', async () => {
  await database().claimNotice.create({
    data: {
      briefId: live.id,
      claimId: 'more',
      digest:
        (await lookAt(by(live.desk.rosa.id, later('08:00')), live.id)).assessment.claims[1]
          ?.digest ?? '',
      kind: 'under_re_check',
      reason: 'A reader doubts it.',
      byId: live.desk.ines.id,
      at: new Date(`${later('08:00')}:00Z`),
    },
  });
  await done(live.recheck({}, live.desk.teru));
  expect(await database().claimNotice.count({ where: { endedAt: null } })).toBe(0);
  const decided = await database().decision.findMany({ where: { reviewerId: live.desk.teru.id } });
  expect(decided.map(({ claimId }) => claimId)).toEqual(['more']);
});

test('an objection to these very words stands in the way, unless it is one’s own', async () => {
  await live.retractSource();
  await decide(by(live.desk.teru.id, later('08:40')), live.id, {
    claimId: 'more',
    kind: 'request-changes',
    reason: 'It leans on nothing any more.',
  });
  expect(await live.recheck()).toMatchObject(
    refusedAs('blocked', 'Claim 2: Teru has asked for changes to these very words'),
  );
  expect(await live.recheck({}, live.desk.teru)).toMatchObject({ ok: true });
});

test('asks for two where the policy does, and one of them may have approved before', async () => {
  const reviewPolicy = { twoReviewersFor: ['confirmed'], recheck: [] };
  await transaction((tx) => savePublication(tx, { ...firstSettings, reviewPolicy }));
  await live.retractSource();
  expect(await live.recheck()).toMatchObject(refusedAs('blocked', 'Claims 1, 2 need the approval'));
  expect(await live.versions()).toHaveLength(1);
  await decide(by(live.desk.teru.id, later('08:50')), live.id);
  expect(await live.recheck()).toMatchObject({ ok: true });
});

test('the first of two approves the live claim alone, whatever the draft says by now', async () => {
  const reviewPolicy = { twoReviewersFor: ['confirmed'], recheck: [] };
  await transaction((tx) => savePublication(tx, { ...firstSettings, reviewPolicy }));
  await reword(by(live.desk.ada.id, later('07:00')), live.id, 'It was more', 'That was more');
  await live.retractSource();
  const approve = async (reviewer: Actor, claimId: string) =>
    approveLiveClaim(by(reviewer.id, later('08:50')), live.id, { ...(await live.seen()), claimId });
  expect(await approve(live.desk.mina, 'more')).toMatchObject(refusedAs('not-allowed'));
  expect(await approve(live.desk.teru, 'none')).toMatchObject(refusedAs('conflict'));
  await done(approve(live.desk.teru, 'more'));
  expect(await live.recheck()).toMatchObject(refusedAs('blocked', 'Claim 1 needs the approval'));
  await done(approve(live.desk.teru, 'carried'));
  await done(live.recheck());
  const [, second] = await live.versions();
  expect(JSON.stringify(second?.edition)).toContain('"reviewer":"Teru"');
});

test('a waived quotation stays waived, for the reason that readers know', async () => {
  live = await LiveBrief.inReview('more than ever');
  const source = await live.source();
  const waivers = [{ source, quotation: 'more than ever', reason: 'Heard on air.' }];
  await decide(by(live.desk.rosa.id, march('10:00')), live.id, { claimId: 'carried', waivers });
  await live.signAndPublish('first', '', march);
  await live.retractSource();
  await done(live.recheck({}, live.desk.teru));
  const [, second] = await live.versions();
  expect(JSON.stringify(second?.edition)).toContain('Heard on air.');
  expect(
    await database().decision.findFirst({
      where: { reviewerId: live.desk.teru.id, claimId: 'carried' },
    }),
  ).toMatchObject({ waivers });
});
