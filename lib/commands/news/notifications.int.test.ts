import { beforeEach, describe, expect, test } from 'vitest';
import { newsById, newsOf, unreadOf } from '../../data/news/news.ts';
import { choicesOf } from '../../data/news/notification-choices.ts';
import { auditTrail } from '../../data/testing/audit.ts';
import { emptyDatabase } from '../../data/testing/database.ts';
import { usualChoice } from '../../domain/news/notification.ts';
import {
  at,
  by,
  decide,
  done,
  gatherDesk,
  submitFerryBrief,
  type TestDesk,
} from '../testing/desk.ts';
import { chooseNotifications } from './choose-notifications.ts';
import { readAllNews, readNews } from './read-news.ts';

let desk: TestDesk;
let brief: string;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
  brief = await submitFerryBrief(desk);
  await decide(by(desk.rosa.id, at('10:00')), brief);
});

const mina = (time: string) => by(desk.mina.id, at(time));
const news = async () => (await newsOf(desk.mina, 1)).news;

describe('what a member is told', () => {
  test('is listed newest first, with who did what and about which brief', async () => {
    expect(await news()).toMatchObject([
      { by: 'Rosa', event: { kind: 'claim-approved', number: 2 }, brief: { id: brief } },
      { by: 'Rosa', event: { kind: 'claim-approved', number: 1 }, isRead: false },
    ]);
    expect(await unreadOf([desk.mina.id, desk.ines.id])).toEqual(
      new Map([
        [desk.mina.id, 2],
        [desk.ines.id, 0],
      ]),
    );
  });

  test('stands behind what they did not read yet once they have', async () => {
    const [newest] = await news();
    await done(readNews(mina('10:05'), newest?.id ?? ''));
    expect(
      (await news()).map(({ isRead, event }) => [isRead, 'number' in event && event.number]),
    ).toEqual([
      [false, 1],
      [true, 2],
    ]);
  });

  test('is theirs: nobody else sees it or notes it as read', async () => {
    const [newest] = await news();
    expect(await newsById(desk.tomas, newest?.id ?? '')).toBeNull();
    await done(readNews(by(desk.tomas.id, at('10:05')), newest?.id ?? ''));
    expect((await unreadOf([desk.mina.id])).get(desk.mina.id)).toBe(2);
  });

  test('is noted as read together up to what they saw, and not what came since', async () => {
    const seen = (await news())[0]?.eventId ?? '0';
    const object = { claimId: 'more', kind: 'request-changes', reason: 'How much?' } as const;
    await decide(by(desk.teru.id, at('10:10')), brief, object);
    await done(readAllNews(mina('10:11'), BigInt(seen)));
    const unread = (await news()).filter(({ isRead }) => !isRead);
    expect(unread.map(({ event }) => event.kind)).toEqual(['changes-requested']);
  });
});

describe('a choice', () => {
  test('holds from the next event on, and leaves a record with before and after', async () => {
    const quiet = { desk: false, mail: 'daily' } as const;
    const chosen = new Map([['approved', quiet] as const]);
    expect(await done(chooseNotifications(mina('11:00'), chosen))).toEqual({ changed: 1 });
    expect((await choicesOf(desk.mina)).get('approved')).toEqual(quiet);
    expect((await auditTrail()).at(-1)).toEqual({
      kind: 'notification-choice-changed',
      actorId: desk.mina.id,
      details: {
        concern: 'approvals of your claims',
        before: 'in the desk, not by mail',
        after: 'not in the desk, by mail once a day',
      },
    });
    await decide(by(desk.teru.id, at('11:10')), brief, { claimId: 'more' });
    expect(await news()).toHaveLength(2);
  });

  test('that is as before leaves none', async () => {
    const before = (await auditTrail()).length;
    const usual = new Map([['approved', usualChoice('approved')] as const]);
    expect(await done(chooseNotifications(mina('11:00'), usual))).toEqual({ changed: 0 });
    expect(await auditTrail()).toHaveLength(before);
  });
});
