import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '../data/database.ts';
import { readLiveClaims } from '../data/publication/live-reading.ts';
import { emptyDatabase } from '../data/testing/database.ts';
import { firstSettings } from '../domain/publication/publication.ts';
import { sectionOf } from '../domain/publication/settings-section.ts';
import { followAllBriefs } from './brief/follow-briefs.ts';
import { projectBehind } from './brief/project-document.ts';
import { returnBrief } from './brief/return-brief.ts';
import { markRetracted } from './health/mark-retracted.ts';
import { changeSettings } from './publication/change-settings.ts';
import { publishBrief } from './publication/publish-brief.ts';
import { decideClaim } from './review/decide-claim.ts';
import { overrideItems } from './review/override-items.ts';
import { signOffBrief } from './review/sign-off-brief.ts';
import {
  at,
  by,
  decide,
  done,
  gatherDesk,
  lookAt,
  reword,
  submitFerryBrief,
  type TestDesk,
} from './testing/desk.ts';

let desk: TestDesk;
let brief: string;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
  brief = await submitFerryBrief(desk);
});

const standing = () => database().briefStanding.findUniqueOrThrow({ where: { briefId: brief } });
const claims = () =>
  database().claim.findMany({ where: { briefId: brief }, orderBy: { number: 'asc' } });

/** What lists say now is what the brief's own pages would. */
async function expectAgreement(): Promise<void> {
  const { assessment } = await lookAt(by(desk.mina.id, at('18:00')), brief);
  const { working, public: seen } = await standing();
  expect([working.replace('_', '-'), seen]).toEqual([
    assessment.state.working,
    assessment.state.public,
  ]);
  expect((await claims()).map(({ id, state }) => [id, state.replace('_', '-')])).toEqual(
    assessment.claims.map(({ id, state }) => [id, state]),
  );
}

async function write(time: string, before: string, after: string): Promise<void> {
  await reword(by(desk.tomas.id, at(time)), brief, before, after);
  await projectBehind(brief);
}

async function approveAndSign(): Promise<void> {
  await decide(by(desk.rosa.id, at('10:00')), brief);
  const { assessment } = await lookAt(by(desk.teru.id, at('10:10')), brief);
  await done(signOffBrief(by(desk.teru.id, at('10:10')), brief, assessment.manifest ?? ''));
}

describe('what lists know of a brief', () => {
  test('follows submission, decisions, words, signature and publication', async () => {
    expect(await standing()).toMatchObject({
      working: 'in_review',
      submitterId: desk.mina.id,
      writers: [desk.mina.id],
      unreviewed: 2,
      verdicts: ['confirmed'],
      words: expect.stringContaining('ferry'),
    });
    await decide(by(desk.rosa.id, at('09:50')), brief, { claimId: 'carried' });
    expect(await claims()).toMatchObject([
      { state: 'approved', judgedBy: [desk.rosa.id] },
      { state: 'unreviewed', judgedBy: [] },
    ]);
    await write('09:55', '433,200', '433,000');
    await expectAgreement();
    expect(await standing()).toMatchObject({ lapsed: 1, unreviewed: 1 });
    await write('09:56', '433,000', '433,200');
    await approveAndSign();
    await expectAgreement();
    expect(await standing()).toMatchObject({ working: 'ready', approved: 2 });
    const first = { class: 'first', note: '' } as const;
    await done(publishBrief(by(desk.ines.id, at('10:20')), brief, first));
    await expectAgreement();
    expect(await standing()).toMatchObject({
      working: 'drafting',
      public: 'live',
      liveNumber: 1,
      submitterId: null,
      writers: [],
      recheckOn: null,
    });
  });

  test('says that a brief is ready no more when words between its claims change', async () => {
    await approveAndSign();
    await write('11:00', 'Conclusion', 'In short');
    expect(await standing()).toMatchObject({ working: 'in_review', approved: 2 });
    await write('11:05', 'In short', 'Conclusion');
    expect(await standing()).toMatchObject({ working: 'ready' });
    await expectAgreement();
  });

  test('says who had their brief returned', async () => {
    await done(returnBrief(by(desk.rosa.id, at('10:10')), brief, 'One more source.'));
    expect(await standing()).toMatchObject({ working: 'drafting', returnedToId: desk.mina.id });
  });

  test('does not take a withdrawn submission for a returned one', async () => {
    await done(returnBrief(by(desk.mina.id, at('10:10')), brief, ''));
    expect(await standing()).toMatchObject({ working: 'drafting', returnedToId: null });
  });

  test('follows what happens to a source, in the draft and in the live version', async () => {
    await approveAndSign();
    await done(publishBrief(by(desk.ines.id, at('10:20')), brief, { class: 'first', note: '' }));
    const source = await database().source.findFirstOrThrow();
    await done(markRetracted(by(desk.teru.id, at('11:00')), source.id, 'By the company itself.'));
    await expectAgreement();
    expect(await standing()).toMatchObject({ unreviewed: 2, concerned: 2, concernedLive: 2 });
  });

  test('asks for a new signature after a source event, also where it was let pass meanwhile', async () => {
    await approveAndSign();
    const source = await database().source.findFirstOrThrow();
    await done(markRetracted(by(desk.teru.id, at('10:20')), source.id, 'By the company itself.'));
    expect(await standing()).toMatchObject({ working: 'in_review' });
    const { assessment } = await lookAt(by(desk.ada.id, at('10:30')), brief);
    const covers = [...new Set(assessment.passables.map(({ key }) => key))];
    const asked = { rule: 'source-events', covers, reason: 'We quote it as retracted.' } as const;
    await done(overrideItems(by(desk.ada.id, at('10:30')), brief, asked));
    for (const { id: claimId, digest, events } of assessment.claims) {
      const lastEvent = events.at(-1)?.id ?? null;
      const judged = { claimId, digest, lastEvent, kind: 'approve', reason: '' } as const;
      const deciding = by(desk.teru.id, at('10:40'));
      await done(decideClaim(deciding, brief, { ...judged, waivers: [] }));
    }
    // The words are those that were signed, and nothing is let pass in them any more.
    expect(await standing()).toMatchObject({ working: 'in_review', approved: 2 });
    await expectAgreement();
  });

  test('does not have checked again what an admin let pass in the version', async () => {
    await approveAndSign();
    const source = await database().source.findFirstOrThrow();
    await done(markRetracted(by(desk.teru.id, at('10:20')), source.id, 'By the company itself.'));
    const { assessment } = await lookAt(by(desk.ada.id, at('10:30')), brief);
    const covers = [...new Set(assessment.passables.map(({ key }) => key))];
    const asked = { rule: 'source-events', covers, reason: 'We quote it as retracted.' } as const;
    await done(overrideItems(by(desk.ada.id, at('10:30')), brief, asked));
    await approveAndSign();
    await done(publishBrief(by(desk.ines.id, at('10:40')), brief, { class: 'first', note: '' }));
    expect(await standing()).toMatchObject({ public: 'live', concernedLive: 0 });
    const looked = await lookAt(by(desk.rosa.id, at('10:50')), brief);
    const live = await readLiveClaims(desk.rosa, looked);
    expect(live?.claims.map(({ isAsked }) => isAsked)).toEqual([false, false]);
  });

  test('follows another review policy, with its quorum and its days', async () => {
    await approveAndSign();
    const recheck = [{ topicId: null, verdict: null, days: 30 }];
    const reviewPolicy = { twoReviewersFor: ['confirmed'], recheck };
    const asked = { section: 'review-policy', reviewPolicy } as const;
    const seen = sectionOf(firstSettings, 'review-policy');
    await done(changeSettings(by(desk.ada.id, at('11:00')), { asked, seen, retiring: [] }));
    expect(
      await database().$queryRaw`SELECT data FROM pgboss.job WHERE name = 'follow-briefs'`,
    ).toEqual([{ data: {} }]);
    expect(await followAllBriefs()).toEqual({ briefs: 1, changed: 1 });
    expect(await standing()).toMatchObject({ unreviewed: 2, approved: 0 });
    expect(await claims()).toMatchObject([
      { judgedBy: [desk.rosa.id] },
      { judgedBy: [desk.rosa.id] },
    ]);
    await expectAgreement();
  });

  test('can be made anew, and then nothing is left to bring up to date', async () => {
    await decide(by(desk.rosa.id, at('09:50')), brief, { claimId: 'carried' });
    const before = [await standing(), await claims()];
    await database().briefStanding.deleteMany();
    await database().claim.updateMany({ data: { state: 'lapsed', judgedBy: [] } });
    expect(await followAllBriefs()).toEqual({ briefs: 1, changed: 1 });
    expect([await standing(), await claims()]).toEqual(before);
    expect(await followAllBriefs()).toEqual({ briefs: 1, changed: 0 });
  });

  test('is right however a decision and an edit of the same words race', async () => {
    const seen = await lookAt(by(desk.rosa.id, at('10:00')), brief);
    expect(seen.assessment.claims).toHaveLength(2);
    await Promise.allSettled([
      decide(by(desk.rosa.id, at('10:00')), brief),
      write('10:00', '433,200', '433,000'),
      followAllBriefs(),
    ]);
    await projectBehind(brief);
    await expectAgreement();
  });
});
