import { beforeEach, describe, expect, test } from 'vitest';
import { documentNow } from '../../data/brief/working-document.ts';
import { database } from '../../data/database.ts';
import { liveBriefs } from '../../data/publication/live-briefs.ts';
import { liveVersionOf } from '../../data/publication/live-version.ts';
import { isPublished } from '../../data/publication/versions.ts';
import { briefRemovedAt, purgesOf } from '../../data/purge/purges.ts';
import { removedAt } from '../../data/purge/removed-address.ts';
import { emptyDatabase } from '../../data/testing/database.ts';
import { columnsThatSay } from '../../data/testing/said.ts';
import type { Actor } from '../../domain/actor.ts';
import { appendEdits } from '../brief/append-edits.ts';
import { createBrief } from '../brief/create-brief.ts';
import { followAllBriefs, followNewBriefs } from '../brief/follow-briefs.ts';
import { keepCheckpoints } from '../brief/keep-checkpoints.ts';
import { projectBehind } from '../brief/project-document.ts';
import { setCapabilities } from '../member/set-capabilities.ts';
import { followSchedules } from '../publication/publish-scheduled.ts';
import { retractBrief } from '../publication/retract-brief.ts';
import { receiveQuestion } from '../question/receive-question.ts';
import { linkQuestion } from '../question/take-question.ts';
import { tellAsker } from '../question/tell-asker.ts';
import { verifyRecord } from '../record/verify-record.ts';
import { at, by, decide, done, gatherDesk, reword, type TestDesk } from '../testing/desk.ts';
import { reviewAndPublish } from '../testing/publication.ts';
import { anotherAdmin, askFor, talkedAboutBrief, WORD } from '../testing/talked-about-brief.ts';
import { confirmPurge } from './confirm-purge.ts';

/** Every table that what is said of a brief can be found in; should there be another, add it. */
const HOLDING_WORDS = [
  'Assignment',
  'AuditEvent',
  'Brief',
  'BriefDocument',
  'BriefImport',
  'BriefStanding',
  'Claim',
  'ClaimNotice',
  'Comment',
  'Decision',
  'DocumentUpdate',
  'NamedPoint',
  'Override',
  'Question',
  'Retraction',
  'Schedule',
  'SearchLogEntry',
  'Thread',
  'Version',
];

let desk: TestDesk;
let bo: Actor;
let brief: { id: string; slug: string };

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
  bo = await anotherAdmin();
  brief = await talkedAboutBrief(desk);
});

const confirm = (purgeId: string, actor = bo) => confirmPurge(by(actor.id, at('16:00')), purgeId);
const remove = async () => done(confirm(await askFor(desk, brief.id)));
const purgeOf = async () => (await purgesOf(bo, { briefId: brief.id, digest: null }))[0];

describe('a removal', () => {
  test('leaves none of the words anywhere in the database', async () => {
    const before = await columnsThatSay(WORD);
    const tables = new Set(before.map((column) => column.split('.')[1]));
    for (const table of HOLDING_WORDS) expect(tables).toContain(table);
    await remove();
    expect(await columnsThatSay(WORD)).toEqual([]);
    expect(await columnsThatSay(WORD.toLowerCase())).toEqual([]);
    expect(await columnsThatSay('council says')).toEqual([]);
    expect(await columnsThatSay('reader@reader.example')).toEqual([]);
  });

  test('leaves digests, who and when, and says what went', async () => {
    const kept = {
      version: {
        id: true,
        number: true,
        manifestDigest: true,
        publishedById: true,
        publishedAt: true,
      },
      decision: { id: true, claimId: true, kind: true, digest: true, reviewerId: true, at: true },
      signOff: { id: true, manifestDigest: true, reviewerId: true, at: true, settings: true },
      auditEvent: { id: true, kind: true, actorId: true, at: true, hash: true, previous: true },
    } as const;
    const left = async () => [
      await database().version.findMany({ select: kept.version, orderBy: { number: 'asc' } }),
      await database().decision.findMany({ select: kept.decision, orderBy: { at: 'asc' } }),
      await database().signOff.findMany({ select: kept.signOff, orderBy: { at: 'asc' } }),
      await database().auditEvent.findMany({
        select: kept.auditEvent,
        where: { kind: { not: 'text-purged' } },
        orderBy: { id: 'asc' },
      }),
    ];
    const purgeId = await askFor(desk, brief.id);
    const before = await left();
    await done(confirm(purgeId));
    expect(await left()).toEqual(before);
    const purge = await purgeOf();
    expect(purge).toMatchObject({ askedBy: { name: 'Ada' }, ended: { by: 'Bo', as: 'done' } });
    expect(purge?.gone).toMatchObject({ versions: 2, decisions: 3, comments: 1, questions: 4 });
  });

  test('is told in the record, which verifies and says how many events lost their words', async () => {
    await remove();
    const verified = await verifyRecord(null);
    expect(verified).toMatchObject({ fault: null, purges: 1 });
    expect(verified).toMatchObject({ emptied: (await purgeOf())?.gone?.acts });
    const last = await database().auditEvent.findFirst({ orderBy: { id: 'desc' } });
    expect(last).toMatchObject({ kind: 'text-purged', actorId: bo.id, briefId: brief.id });
  });

  test('takes the brief from readers and from every list, and its address is gone for good', async () => {
    expect(await liveBriefs({ offset: 0, limit: 9 })).toHaveLength(1);
    await remove();
    expect(await liveBriefs({ offset: 0, limit: 9 })).toEqual([]);
    const { slug: left } = await database().brief.findUniqueOrThrow({ where: { id: brief.id } });
    for (const slug of [brief.slug, left]) expect(await isPublished(slug)).toBe(false);
    expect(await liveVersionOf(database(), brief.id)).toBeNull();
    expect(await removedAt(brief.slug)).toEqual(await briefRemovedAt(brief.id));
    const again = await done(createBrief(by(desk.mina.id, at('17:00')), `Did ${WORD} pay?`));
    const { slug } = await database().brief.findUniqueOrThrow({ where: { id: again.id } });
    expect(slug).not.toBe(brief.slug);
  });

  test('ends what was open: nobody is asked, told or waited for any more', async () => {
    await remove();
    const open = { where: { briefId: brief.id, endedAt: null } };
    expect(await database().assignment.count(open)).toBe(0);
    expect(await database().submission.count(open)).toBe(0);
    expect(await database().claimNotice.count(open)).toBe(0);
    expect(await database().schedule.count(open)).toBe(0);
    expect(await database().override.count(open)).toBe(0);
    const unsent = { briefId: brief.id, mailedAt: null, mailDue: { not: null } };
    const waiting = await database().notification.findMany({
      where: unsent,
      select: { event: { select: { kind: true } } },
    });
    expect(waiting.every(({ event }) => event.kind === 'text-purged')).toBe(true);
    const states = await database().question.findMany({
      select: { closedAt: true, mergedIntoId: true },
    });
    expect(states.every(({ closedAt, mergedIntoId }) => closedAt ?? mergedIntoId)).toBe(true);
  });

  test('is passed over by all that goes through every brief', async () => {
    await remove();
    await followNewBriefs();
    expect(await followAllBriefs()).toEqual({ briefs: 0, changed: 0 });
    await projectBehind(brief.id);
    await keepCheckpoints(brief.id);
    await followSchedules();
    expect(await columnsThatSay(WORD)).toEqual([]);
  });

  test('lets nobody write in the brief, judge or publish it again', async () => {
    const doc = await documentNow(brief.id);
    await remove();
    expect(await documentNow(brief.id)).toBeNull();
    const update = new Uint8Array([0, 0]);
    const edit = { authorId: desk.mina.id, update, at: new Date() };
    await expect(appendEdits(brief.id, [edit])).rejects.toThrow();
    expect(await retractBrief(by(desk.ines.id, at('17:00')), brief.id, 'No.')).toMatchObject({
      refusal: { code: 'not-found' },
    });
    doc?.destroy();
  });
});

describe('at the same moment as', () => {
  test('another confirmation, it happens once', async () => {
    await done(setCapabilities(by(bo.id, at('15:00')), desk.ines.id, ['admin']));
    const purgeId = await askFor(desk, brief.id);
    const outcomes = await Promise.all([confirm(purgeId), confirm(purgeId, desk.ines)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await database().auditEvent.count({ where: { kind: 'text-purged' } })).toBe(1);
    expect((await verifyRecord(null)).fault).toBeNull();
  });

  test('a letter to an asker, the record says no word of the question', async () => {
    const asked = await database().question.findFirstOrThrow({ where: { origin: 'reader' } });
    const link = { questionId: asked.id, briefId: brief.id };
    await done(linkQuestion(by(desk.mina.id, at('14:30')), link));
    expect(await tellAsker(asked.id, new Date(), remove)).toBe('told');
    expect(await columnsThatSay(WORD)).toEqual([]);
  });

  test('a reader’s question, it is asked about no brief', async () => {
    const purgeId = await askFor(desk, brief.id);
    const sent = { text: 'Who says so?', details: '', address: '', isWished: false };
    await Promise.all([
      done(confirm(purgeId)),
      done(receiveQuestion(new Date(`${at('16:00')}:00Z`), sent, brief.slug)),
    ]);
    const about = await database().question.findMany({ where: { aboutId: brief.id } });
    expect(about.map(({ text }) => text)).not.toContain('Who says so?');
  });

  test.each<[string, () => Promise<unknown>]>([
    ['an edit', () => reword(by(desk.tomas.id, at('16:00')), brief.id, 'may', `may ${WORD}`)],
    ['a decision', () => decide(by(desk.rosa.id, at('16:00')), brief.id)],
    [
      'a publication',
      () => reviewAndPublish(desk, brief.id, at('16:00'), { class: 'update', note: `By ${WORD}` }),
    ],
    ['a projection', () => projectBehind(brief.id)],
    ['a checkpoint', () => keepCheckpoints(brief.id)],
    ['lists being made', () => followAllBriefs()],
    ['being asked for again', () => askFor(desk, brief.id)],
  ])('%s, nothing comes back', async (_, act) => {
    const purgeId = await askFor(desk, brief.id);
    const [removed] = await Promise.allSettled([confirm(purgeId), act(), act()]);
    expect(removed).toMatchObject({ status: 'fulfilled', value: { ok: true } });
    expect(await columnsThatSay(WORD)).toEqual([]);
    expect(await database().briefStanding.count()).toBe(0);
    expect((await verifyRecord(null)).fault).toBeNull();
  });
});
