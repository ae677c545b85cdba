import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '../../data/database.ts';
import { deskPage, lookingNow, queueCounts } from '../../data/desk/desk-list.ts';
import { savedSearchesOf } from '../../data/desk/saved-searches.ts';
import {
  publicationSettings,
  savePublication,
} from '../../data/publication/publication-settings.ts';
import { auditTrail } from '../../data/testing/audit.ts';
import { emptyDatabase } from '../../data/testing/database.ts';
import { transaction } from '../../data/transaction.ts';
import type { Actor } from '../../domain/actor.ts';
import { type DeskQuery, type DeskQueue, everything } from '../../domain/desk/desk-query.ts';
import { askedToReview, whatWaits } from '../../domain/desk/desk-row.ts';
import { markRetracted } from '../health/mark-retracted.ts';
import { suspendMember } from '../member/suspend-member.ts';
import { publishBrief } from '../publication/publish-brief.ts';
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
  writeFerryBrief,
} from '../testing/desk.ts';
import { createBrief } from './create-brief.ts';
import { followAllBriefs } from './follow-briefs.ts';
import { returnBrief } from './return-brief.ts';
import { removeDeskSearch, saveDeskSearch } from './save-search.ts';
import { setTopics } from './set-topics.ts';

let desk: TestDesk;
let brief: string;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
  brief = await submitFerryBrief(desk);
});

const NOON = new Date('2026-03-02T12:00:00Z');

function look(actor: Actor, query: Partial<DeskQuery>, now = NOON) {
  return deskPage({ ...everything, ...query }, lookingNow(actor, 'UTC', now));
}

/** What a queue says of its briefs; its count is as many. */
async function inQueue(actor: Actor, queue: DeskQueue, now = NOON): Promise<string[]> {
  const looking = lookingNow(actor, 'UTC', now);
  const { briefs, found } = await look(actor, { queue }, now);
  expect((await queueCounts(looking))[queue]).toBe(briefs.length);
  expect(found).toBe(briefs.length);
  return briefs.map((row) => whatWaits(queue, row, { memberId: actor.id, today: looking.today }));
}

async function assign(reviewer: Actor, claimId: string | null, dueOn: string | null = null) {
  await database().assignment.create({
    data: {
      briefId: brief,
      claimId,
      reviewerId: reviewer.id,
      assignedById: desk.mina.id,
      at: new Date('2026-03-02T09:40:00Z'),
      dueOn: dueOn === null ? null : new Date(`${dueOn}T00:00:00Z`),
    },
  });
  await followAllBriefs();
}

async function askForChanges(reviewer: Actor, claimId: string): Promise<void> {
  const reason = 'Say which company counted them.';
  await decide(by(reviewer.id, at('10:00')), brief, { claimId, kind: 'request-changes', reason });
}

async function signOff(): Promise<void> {
  const { assessment } = await lookAt(by(desk.teru.id, at('10:10')), brief);
  await done(signOffBrief(by(desk.teru.id, at('10:10')), brief, assessment.manifest ?? ''));
}

async function publish(): Promise<void> {
  await decide(by(desk.rosa.id, at('10:00')), brief);
  await signOff();
  await done(publishBrief(by(desk.ines.id, at('10:20')), brief, { class: 'first', note: '' }));
}

async function askTwoReviewers(): Promise<void> {
  await transaction(async (tx) => {
    const settings = await publicationSettings(tx);
    const reviewPolicy = {
      twoReviewersFor: ['confirmed'],
      recheck: [{ topicId: null, verdict: 'confirmed', days: 30 }],
    };
    await savePublication(tx, { ...settings, reviewPolicy });
  });
  await followAllBriefs();
}

describe('mine to review', () => {
  test('holds what is assigned to me, until I have decided it', async () => {
    expect(await inQueue(desk.rosa, 'review')).toEqual([]);
    await assign(desk.rosa, 'more');
    expect(await inQueue(desk.rosa, 'review')).toEqual(['1 claim to review: 2']);
    expect(await inQueue(desk.teru, 'review')).toEqual([]);
    await assign(desk.teru, null);
    expect(await inQueue(desk.teru, 'review')).toEqual(['2 claims to review: 1, 2']);
    await decide(by(desk.rosa.id, at('10:00')), brief, { claimId: 'more' });
    expect(await inQueue(desk.rosa, 'review')).toEqual([]);
    expect(await inQueue(desk.teru, 'review')).toEqual(['1 claim to review: 1']);
  });

  test('holds a whole brief until it is signed off', async () => {
    await assign(desk.teru, null);
    await decide(by(desk.rosa.id, at('10:00')), brief);
    expect(await inQueue(desk.teru, 'review')).toEqual([
      'Every claim is approved: it waits for your sign-off',
    ]);
    await signOff();
    expect(await inQueue(desk.teru, 'review')).toEqual([]);
  });

  test('holds nothing that I wrote, that awaits its writers or that is not in review', async () => {
    await assign(desk.mina, null);
    expect(await inQueue(desk.mina, 'review')).toEqual([]);
    await assign(desk.teru, 'carried');
    await askForChanges(desk.rosa, 'carried');
    expect(await inQueue(desk.teru, 'review')).toEqual([]);
    await assign(desk.teru, 'more');
    await done(returnBrief(by(desk.rosa.id, at('10:10')), brief, 'One more source.'));
    expect(await inQueue(desk.teru, 'review')).toEqual([]);
  });

  test('holds a claim for the second reviewer where the policy asks for two', async () => {
    await askTwoReviewers();
    await assign(desk.rosa, null);
    await assign(desk.teru, null);
    await decide(by(desk.rosa.id, at('10:00')), brief, { claimId: 'carried' });
    expect(await inQueue(desk.rosa, 'review')).toEqual(['1 claim to review: 2']);
    expect(await inQueue(desk.teru, 'review')).toEqual(['2 claims to review: 1, 2']);
  });
});

describe('mine to fix', () => {
  test('holds the claims that I wrote and a reviewer asks to change', async () => {
    await askForChanges(desk.rosa, 'carried');
    expect(await inQueue(desk.mina, 'fix')).toEqual(['1 claim to change: 1']);
    expect(await inQueue(desk.tomas, 'fix')).toEqual([]);
    await decide(by(desk.rosa.id, at('11:00')), brief, { claimId: 'carried' });
    expect(await inQueue(desk.mina, 'fix')).toEqual([]);
  });

  test('holds my brief that was returned, with the reason', async () => {
    await done(returnBrief(by(desk.rosa.id, at('10:10')), brief, 'One more source.'));
    expect(await inQueue(desk.mina, 'fix')).toEqual(['Returned to you: “One more source.”']);
  });
});

describe('waiting on others', () => {
  test('holds my brief while reviewers have it, and not while I have', async () => {
    expect(await inQueue(desk.mina, 'waiting')).toEqual(['2 claims with reviewers: 1, 2']);
    await decide(by(desk.rosa.id, at('10:00')), brief);
    expect(await inQueue(desk.mina, 'waiting')).toEqual(['Waits for a sign-off']);
    await askForChanges(desk.teru, 'carried');
    expect(await inQueue(desk.mina, 'waiting')).toEqual([]);
  });

  test('holds what I approved while it waits for a second approval', async () => {
    await askTwoReviewers();
    await decide(by(desk.rosa.id, at('10:00')), brief, { claimId: 'carried' });
    expect(await inQueue(desk.rosa, 'waiting')).toEqual([
      'Claim 1 that you approved: one more approval is asked for',
    ]);
    await decide(by(desk.teru.id, at('10:05')), brief, { claimId: 'carried' });
    expect(await inQueue(desk.rosa, 'waiting')).toEqual([]);
  });
});

describe('due for re-check', () => {
  test('holds a live brief from the day on that the policy names', async () => {
    await publish();
    await askTwoReviewers();
    expect(await inQueue(desk.rosa, 're-check', new Date('2026-03-30T12:00:00Z'))).toEqual([]);
    expect(await inQueue(desk.rosa, 're-check', new Date('2026-04-02T12:00:00Z'))).toEqual([
      'Checked on March 1, 2026, to be checked again: due March 31, 2026, 2 days overdue',
    ]);
  });

  test('holds one at once when something happens to a source', async () => {
    await publish();
    expect(await inQueue(desk.rosa, 're-check')).toEqual([]);
    const source = await database().source.findFirstOrThrow();
    await done(markRetracted(by(desk.teru.id, at('11:00')), source.id, 'By the company itself.'));
    expect(await inQueue(desk.rosa, 're-check')).toEqual([
      'Checked on March 1, 2026 · 2 claims of the live version to decide anew',
    ]);
  });
});

describe('unassigned', () => {
  test('holds what is in review while nobody who could is asked for something in it', async () => {
    const waits = '2 claims that nobody is asked to review: 1, 2';
    expect(await inQueue(desk.ada, 'unassigned')).toEqual([waits]);
    await assign(desk.mina, null);
    expect(await inQueue(desk.ada, 'unassigned')).toEqual([waits]);
    await assign(desk.rosa, 'carried');
    expect(await inQueue(desk.ada, 'unassigned')).toEqual([
      '1 claim that nobody is asked to review: 2',
    ]);
    await assign(desk.teru, null);
    expect(await inQueue(desk.ada, 'unassigned')).toEqual([]);
    await done(suspendMember(by(desk.ada.id, at('10:00')), desk.teru.id));
    expect(
      await database().$queryRaw`SELECT data FROM pgboss.job WHERE name = 'follow-briefs'`,
    ).toEqual([{ data: { briefIds: [brief] } }]);
    await followAllBriefs();
    expect(await inQueue(desk.ada, 'unassigned')).toEqual([
      '1 claim that nobody is asked to review: 2',
    ]);
  });

  test('holds a brief that nobody is asked to sign off', async () => {
    await decide(by(desk.rosa.id, at('10:00')), brief);
    expect(await inQueue(desk.ada, 'unassigned')).toEqual([
      'Every claim is approved: nobody is asked to sign it off',
    ]);
  });
});

describe('a filter', () => {
  const ids = async (query: Partial<DeskQuery>, actor = desk.ada) =>
    (await look(actor, query)).briefs.map(({ id }) => id);

  test('holds the list to states, verdicts, topics and words', async () => {
    const draft = await writeFerryBrief(desk);
    expect(await ids({})).toHaveLength(2);
    expect(await ids({ state: 'drafting' })).toEqual([draft]);
    expect(await ids({ state: 'in-review' })).toEqual([brief]);
    expect(await ids({ verdict: 'confirmed', state: 'live' })).toEqual([]);
    expect(await ids({ verdict: 'false' })).toEqual([]);
    expect(await ids({ verdict: 'confirmed' })).toHaveLength(2);
    expect(await ids({ words: 'FÉRRY passen' })).toHaveLength(2);
    expect(await ids({ words: 'tram' })).toEqual([]);
    await done(setTopics(by(desk.mina.id, at('11:00')), brief, 'Harbour, Transport'));
    await done(setTopics(by(desk.mina.id, at('11:05')), draft, 'transport'));
    const topics = await database().topic.findMany({ orderBy: { name: 'asc' } });
    expect(topics.map(({ name }) => name)).toEqual(['Harbour', 'Transport']);
    expect(await ids({ topic: topics[0]?.id ?? null })).toEqual([brief]);
    expect(await ids({ topic: topics[1]?.id ?? null })).toHaveLength(2);
  });

  test('holds it to whom it is assigned, and until when', async () => {
    await writeFerryBrief(desk);
    await assign(desk.rosa, null, '2026-03-01');
    expect(await ids({ assignee: desk.rosa.id })).toEqual([brief]);
    expect(await ids({ assignee: desk.teru.id })).toEqual([]);
    expect(await ids({ assignee: 'nobody' })).toHaveLength(1);
    expect(await ids({ due: 'overdue' })).toEqual([brief]);
    expect(await ids({ due: 'week' })).toEqual([]);
    expect(await ids({ queue: 'review', due: 'overdue' }, desk.rosa)).toEqual([brief]);
    const [row] = (await look(desk.ada, { assignee: desk.rosa.id })).briefs;
    const { today } = lookingNow(desk.ada, 'UTC', NOON);
    expect(row && askedToReview(row, { memberId: desk.ada.id, today })).toEqual([
      'Rosa: the whole brief, due March 1, 2026, 1 day overdue',
    ]);
  });
});

test('a long list comes in pages, and what is beyond the last page is the last page', async () => {
  for (let number = 0; number < 51; number += 1) {
    await done(createBrief(by(desk.mina.id, at('11:00')), `Is pier ${number} made of oak?`));
  }
  const first = await look(desk.ada, {});
  expect([first.found, first.pages, first.briefs.length]).toEqual([52, 2, 50]);
  const last = await look(desk.ada, { page: 9 });
  expect([last.page, last.briefs.length]).toEqual([2, 2]);
  const ids = [...first.briefs, ...last.briefs].map(({ id }) => id);
  expect(new Set(ids).size).toBe(52);
});

describe('a saved search', () => {
  const saved = (actor: Actor) => savedSearchesOf(actor);

  test('is kept as its address has it, for whoever saved it, under one name once', async () => {
    const doing = by(desk.rosa.id, at('12:00'));
    await done(saveDeskSearch(doing, { name: ' Mine  late ', query: 'queue=review&page=4' }));
    await done(saveDeskSearch(doing, { name: 'Mine late', query: 'queue=review&due=overdue' }));
    expect(await saved(desk.rosa)).toMatchObject([
      { name: 'Mine late', query: 'queue=review&due=overdue' },
    ]);
    expect(await saved(desk.teru)).toEqual([]);
    const [kept] = await saved(desk.rosa);
    const others = removeDeskSearch(by(desk.teru.id, at('12:05')), kept?.id ?? '');
    expect(await others).toMatchObject({ ok: false, refusal: { code: 'not-found' } });
    await done(removeDeskSearch(doing, kept?.id ?? ''));
    expect(await saved(desk.rosa)).toEqual([]);
    expect((await auditTrail()).slice(-3).map(({ kind }) => kind)).toEqual([
      'search-saved',
      'search-saved',
      'search-removed',
    ]);
  });

  test('is refused without a name, and for the list of everything', async () => {
    const doing = by(desk.rosa.id, at('12:00'));
    for (const search of [
      { name: ' ', query: 'queue=fix' },
      { name: 'All', query: 'queue=all&state=nowhere' },
    ]) {
      expect(await saveDeskSearch(doing, search)).toMatchObject({
        ok: false,
        refusal: { code: 'invalid' },
      });
    }
  });
});
