import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { selectedWords } from '../../prisma/seed/selected-words.ts';
import { type Mailbox, startMailbox } from '../auth/testing/mailbox.ts';
import { startThread } from '../commands/discussion/start-thread.ts';
import { mailNotification } from '../commands/news/mail-news.ts';
import { readNews } from '../commands/news/read-news.ts';
import {
  at,
  by,
  decide,
  done,
  gatherDesk,
  submitFerryBrief,
  type TestDesk,
} from '../commands/testing/desk.ts';
import { database } from '../data/database.ts';
import { emptyDatabase } from '../data/testing/database.ts';
import { digests } from './digests.ts';
import { mail } from './mail.ts';

let mailbox: Mailbox;
let desk: TestDesk;
let brief: string;

beforeAll(async () => {
  mailbox = await startMailbox();
  Object.assign(process.env, {
    FACTDESK_URL: 'https://desk.example',
    SMTP_URL: mailbox.url,
    MAIL_FROM: 'desk@factdesk.example',
  });
});
afterAll(() => mailbox.close());

beforeEach(async () => {
  await emptyDatabase();
  mailbox.letters.length = 0;
  mailbox.isDown = false;
  await database().publication.create({
    data: {
      name: 'The Alder Bay Desk',
      timeZone: 'Europe/London',
      disclaimer: '',
      method: '',
      verdictScale: [],
    },
  });
  desk = await gatherDesk();
  brief = await submitFerryBrief(desk);
});

const noon = at('12:00');
const on = (moment: string) => () => by('', moment).now;
const never = new AbortController().signal;

/** Rosa asks for changes, which Mina is told at once; gives the job that was sent for the letter. */
async function askForChanges(): Promise<{ notificationId: string }> {
  const object = { claimId: 'more', kind: 'request-changes', reason: 'How much?' } as const;
  await decide(by(desk.rosa.id, noon), brief, object);
  const [told] = await database().notification.findMany({ where: { concern: 'changes-asked' } });
  return { notificationId: told?.id ?? '' };
}

/** Rosa comments, which Mina, who wrote the brief, reads in her digest. */
async function comment(words: string): Promise<void> {
  const about = await selectedWords(brief, '433,200 passengers');
  const said = { text: words, mentions: [], holds: false };
  await done(startThread(by(desk.rosa.id, noon), brief, about, said));
}

const mailed = () => mailbox.letters.map(({ to }) => to);
const toMina = () => mailbox.letters.filter(({ to }) => to === desk.mina.email);

describe('a letter', () => {
  test('says what happened, in plain words, and where', async () => {
    const work = await askForChanges();
    await mail(on(noon))(work);
    expect(mailed()).toEqual([desk.mina.email]);
    expect(mailbox.letters[0]?.text).toContain('Rosa: Asked for changes to claim 2');
    expect(mailbox.letters[0]?.text).toContain(
      `https://desk.example/desk/notifications/${work.notificationId}`,
    );
  });

  test('is written once, however often its work is done, and by however many at once', async () => {
    const work = await askForChanges();
    await Promise.all([mail(on(noon))(work), mail(on(noon))(work), mail(on(noon))(work)]);
    await mail(on(noon))(work);
    expect(mailed()).toEqual([desk.mina.email]);
  });

  test('that is not taken fails no act, and comes with a later try', async () => {
    mailbox.isDown = true;
    const work = await askForChanges();
    expect(await database().decision.count()).toBe(1);
    await expect(mail(on(noon))(work)).rejects.toThrow();
    const waiting = await database().notification.findUnique({
      where: { id: work.notificationId },
    });
    expect(waiting?.mailedAt).toBeNull();

    mailbox.isDown = false;
    await mail(on(noon))(work);
    expect(mailed()).toEqual([desk.mina.email]);
  });

  test('is known as the same where the process ended before it was noted that it was taken', async () => {
    const work = await askForChanges();
    const unnoted = { where: { id: work.notificationId }, data: { mailedAt: null } };
    await mail(on(noon))(work);
    await database().notification.update(unnoted);
    await mail(on(noon))(work);
    const [one, other] = mailbox.letters.map(({ id }) => id);
    expect(one).toMatch(/^<news-[0-9a-f]+@desk\.example>$/);
    expect(other).toBe(one);
  });

  test('is not written to whom was suspended since, nor about what is days old', async () => {
    const work = await askForChanges();
    await mail(on('2026-03-06T12:00'))(work);
    const suspended = { where: { id: desk.mina.id }, data: { suspendedAt: new Date() } };
    await database().member.update(suspended);
    await mail(on(noon))(work);
    expect(mailed()).toEqual([]);
  });

  test('that the mail server takes long over keeps nobody from reading their news', async () => {
    const { notificationId } = await askForChanges();
    const slowly = () => done(readNews(by(desk.mina.id, noon), notificationId));
    expect(await mailNotification(notificationId, on(noon)(), slowly)).toBe(true);
    const told = await database().notification.findUnique({ where: { id: notificationId } });
    expect(told).toMatchObject({ readAt: on(noon)(), mailedAt: on(noon)() });
  });
});

describe('a digest', () => {
  const round = (moment: string) => digests(on(moment))({}, never);

  test('waits until seven in the publication’s time zone, and tells what was not read', async () => {
    await comment('Which year?');
    await comment('Which ferry?');
    await round('2026-03-03T06:45');
    expect(toMina()).toEqual([]);
    await round('2026-03-03T07:00');
    expect(toMina()).toHaveLength(1);
    expect(toMina()[0]?.text).toContain('Which year?');
    expect(toMina()[0]?.text).toContain('Which ferry?');
    await round('2026-03-03T08:00');
    expect(toMina()).toHaveLength(1);
  });

  test('is written once where two workers make the same round', async () => {
    await comment('Which year?');
    const seven = '2026-03-03T07:00';
    await Promise.all([round(seven), round(seven), round(seven)]);
    expect(toMina()).toHaveLength(1);
  });

  test('leaves out what was read in the desk meanwhile', async () => {
    await comment('Which year?');
    await comment('Which ferry?');
    const [read] = await database().notification.findMany({
      where: { memberId: desk.mina.id, concern: 'discussion' },
      orderBy: { eventId: 'asc' },
    });
    await done(readNews(by(desk.mina.id, at('13:00')), read?.id ?? ''));
    await round('2026-03-03T07:00');
    expect(toMina()[0]?.text).not.toContain('Which year?');
    expect(toMina()[0]?.text).toContain('Which ferry?');
  });

  test('that was not taken comes with the next round, whole', async () => {
    await comment('Which year?');
    mailbox.isDown = true;
    await round('2026-03-03T07:00');
    mailbox.isDown = false;
    await round('2026-03-03T07:15');
    expect(toMina()).toHaveLength(1);
  });
});
