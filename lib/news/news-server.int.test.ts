import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openSession, sessionOfToken } from '../auth/session.ts';
import { signOut } from '../commands/member/sign-out.ts';
import { suspendMember } from '../commands/member/suspend-member.ts';
import { readAllNews } from '../commands/news/read-news.ts';
import { addQuestion } from '../commands/question/add-question.ts';
import {
  at,
  by,
  decide,
  done,
  gatherDesk,
  submitFerryBrief,
  type TestDesk,
} from '../commands/testing/desk.ts';
import { emptyDatabase } from '../data/testing/database.ts';
import { newestEvent } from '../data/testing/told.ts';
import type { Actor } from '../domain/actor.ts';
import { ListeningPage, type NewsRoom, openNewsRoom } from './testing/listening.ts';

let room: NewsRoom;
let desk: TestDesk;
let brief: string;
type Sent = Record<string, string>;

const pages: ListeningPage[] = [];

beforeAll(async () => {
  room = await openNewsRoom();
});
afterAll(() => room.close());

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
  brief = await submitFerryBrief(desk);
});
afterEach(() => {
  for (const page of pages.splice(0)) page.leave();
});

function open(headers: Sent): ListeningPage {
  const page = new ListeningPage(room, headers);
  pages.push(page);
  return page;
}

/** A page of a member who has just signed in, as soon as it has heard how much is unread. */
async function openFor(member: Actor) {
  const { name, value } = await openSession(member.id);
  const cookie = `${name}=${value}`;
  const page = open({ cookie });
  await page.hears(unread(0));
  return { page, cookie, session: await sessionOfToken(value) };
}

const unread = (count: number) => ({ kind: 'notifications', unread: count }) as const;
const askForChanges = () =>
  decide(by(desk.rosa.id, at('10:00')), brief, {
    claimId: 'more',
    kind: 'request-changes',
    reason: 'How much?',
  });

describe('a page of the desk', () => {
  test('hears at once that its member is told something, and when they have read it elsewhere', async () => {
    const { page } = await openFor(desk.mina);
    await askForChanges();
    await page.hears(unread(1));
    page.heard.length = 0;
    await done(readAllNews(by(desk.mina.id, at('11:00')), await newestEvent()));
    await page.hears(unread(0));
  });

  test('hears that lists may have changed, and nothing of what others are told', async () => {
    const { page } = await openFor(desk.ines);
    await askForChanges();
    await page.hears({ kind: 'desk' });
    // What happened before it was opened may have it told more than once that lists changed.
    const told = page.heard.filter(({ kind }) => kind !== 'desk');
    expect(told).toEqual([unread(0)]);
  });

  test('hears that the backlog may have changed, and lists of briefs are left alone', async () => {
    const { page } = await openFor(desk.ines);
    const question = { text: 'Is the pier safe?', details: '' };
    await done(addQuestion(by(desk.mina.id, at('10:00')), question));
    await vi.waitFor(() => expect(page.heard).toContainEqual({ kind: 'questions' }));
    expect(page.heard).not.toContainEqual({ kind: 'desk' });
  });

  test('hears it beside many others, each in turn', async () => {
    const listening = [];
    for (const member of [desk.ines, desk.mina, desk.ines]) listening.push(await openFor(member));
    await askForChanges();
    for (const { page } of listening) {
      await vi.waitFor(() => expect(page.heard).toContainEqual({ kind: 'desk' }));
    }
  });

  test('hears of a hundred changes in a few words', async () => {
    const { page } = await openFor(desk.ines);
    page.heard.length = 0;
    for (let n = 0; n < 100; n += 1) room.news.onNotice({ kind: 'judgement', briefId: brief });
    await page.hears({ kind: 'desk' });
    expect(page.heard.length).toBeLessThan(5);
  });
});

describe('a stream', () => {
  test('ends with the session that opened it, and with no other', async () => {
    const atHome = await openFor(desk.mina);
    const atWork = await openFor(desk.mina);
    if (!atHome.session) throw new Error('Mina is not signed in.');
    await signOut(new Date(), atHome.session);
    await atHome.page.ended;
    expect(atHome.page.isDismissed).toBe(true);
    await askForChanges();
    await atWork.page.hears(unread(1));
    expect(atHome.page.heard).not.toContainEqual(unread(1));
  });

  test('ends at once when its member is suspended', async () => {
    const { page } = await openFor(desk.mina);
    await done(suspendMember({ actorId: desk.ada.id, now: new Date() }, desk.mina.id));
    await page.ended;
    expect(page.isDismissed).toBe(true);
  });

  test('is for members alone, and tells everybody else nothing', async () => {
    const strangers: Sent[] = [{}, { cookie: 'next-auth.session-token=forged' }];
    for (const headers of strangers) {
      const page = open(headers);
      await page.ended;
      expect(page).toMatchObject({ status: 200, isDismissed: true, heard: [] });
    }
  });

  test('is for our own pages alone', async () => {
    const { cookie } = await openFor(desk.mina);
    const elsewhere: Sent[] = [
      { origin: 'https://elsewhere.example' },
      { 'sec-fetch-site': 'cross-site' },
    ];
    for (const from of elsewhere) {
      const page = open({ cookie, ...from });
      await page.ended;
      expect(page).toMatchObject({ status: 403, heard: [] });
    }
  });

  test('is one of few: whoever opens more loses the oldest', async () => {
    const { page: oldest, cookie } = await openFor(desk.mina);
    for (let n = 0; n < 12; n += 1) open({ cookie });
    await oldest.ended;
    expect(oldest.isDismissed).toBe(false);
    await vi.waitUntil(() => room.news.open === 12, { timeout: 50_000 });
  });
});
