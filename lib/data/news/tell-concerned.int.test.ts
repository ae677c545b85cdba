import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { selectedWords } from '../../../prisma/seed/selected-words.ts';
import { returnBrief } from '../../commands/brief/return-brief.ts';
import { submitBrief } from '../../commands/brief/submit-brief.ts';
import { editComment } from '../../commands/discussion/edit-comment.ts';
import { replyToThread } from '../../commands/discussion/reply-to-thread.ts';
import { resolveThread } from '../../commands/discussion/resolve-thread.ts';
import { startThread } from '../../commands/discussion/start-thread.ts';
import { markRetracted } from '../../commands/health/mark-retracted.ts';
import { setCapabilities } from '../../commands/member/set-capabilities.ts';
import { suspendMember } from '../../commands/member/suspend-member.ts';
import { publishBrief } from '../../commands/publication/publish-brief.ts';
import { signOffBrief } from '../../commands/review/sign-off-brief.ts';
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
  writeFerryBrief,
} from '../../commands/testing/desk.ts';
import type { AuditEvent } from '../../domain/record/audit-event.ts';
import { database } from '../database.ts';
import { record } from '../record/audit.ts';
import { emptyDatabase } from '../testing/database.ts';
import { newestEvent, toldSince } from '../testing/told.ts';
import { transaction } from '../transaction.ts';

let desk: TestDesk;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
});

/** Who is told of what is done. */
async function toldOf(work: () => Promise<unknown>): Promise<string[]> {
  const before = await newestEvent();
  await work();
  return toldSince(before);
}

const saying = (text: string, mentions: string[] = []) => ({ text, mentions, holds: false });

/** An act that somebody of the desk did, of which only the event counts here. */
const recorded = (actorId: string | null, briefId: string | null, event: AuditEvent) =>
  transaction((tx) => record(tx, { actorId, briefId, at: by('', at('12:00')).now }, event));

/** Gives a brief to a reviewer; gives the assignment's id. */
async function assign(briefId: string, reviewerId = desk.teru.id): Promise<string> {
  const { id } = await database().assignment.create({
    data: { briefId, reviewerId, assignedById: desk.mina.id, at: new Date() },
  });
  return id;
}

describe('of a brief', () => {
  test('that is submitted, those are told who may review it, until it is given to somebody', async () => {
    const brief = await writeFerryBrief(desk);
    const submit = () => done(submitBrief(by(desk.mina.id, at('09:30')), brief));
    expect(await toldOf(submit)).toEqual(['Ada: submitted', 'Rosa: submitted', 'Teru: submitted']);

    await done(returnBrief(by(desk.mina.id, at('09:40')), brief, ''));
    await assign(brief);
    expect(await toldOf(submit)).toEqual(['Teru: submitted']);
  });

  test('whose claim is decided, its writers are told, and of changes whoever submitted it', async () => {
    const brief = await writeFerryBrief(desk);
    await reword(by(desk.tomas.id, at('09:10')), brief, 'It was more', 'It was rather more');
    await done(submitBrief(by(desk.mina.id, at('09:30')), brief));
    const object = { claimId: 'more', kind: 'request-changes', reason: 'How much?' } as const;
    expect(await toldOf(() => decide(by(desk.rosa.id, at('10:00')), brief, object))).toEqual([
      'Mina: changes-asked',
      'Tomas: changes-asked',
    ]);
    const approve = { claimId: 'carried' };
    expect(await toldOf(() => decide(by(desk.rosa.id, at('10:05')), brief, approve))).toEqual([
      'Mina: approved',
    ]);
  });

  test('that is returned, its writers and its reviewers are told, but not who returns it', async () => {
    const brief = await submitFerryBrief(desk);
    await decide(by(desk.teru.id, at('10:00')), brief, { claimId: 'more' });
    await assign(brief, desk.rosa.id);
    const sendBack = () => done(returnBrief(by(desk.rosa.id, at('11:00')), brief, 'Too long.'));
    expect(await toldOf(sendBack)).toEqual(['Mina: returned', 'Teru: submitted']);
  });

  test('that is signed off, published and retracted, those are told who stand behind it', async () => {
    const brief = await submitFerryBrief(desk);
    await decide(by(desk.rosa.id, at('10:00')), brief);
    const { assessment } = await lookAt(by(desk.teru.id, at('10:30')), brief);
    const manifest = assessment.manifest ?? '';
    const sign = () => done(signOffBrief(by(desk.teru.id, at('10:30')), brief, manifest));
    expect(await toldOf(sign)).toEqual(['Ada: ready', 'Ines: ready', 'Mina: ready']);

    const publish = { class: 'first', note: '' } as const;
    expect(
      await toldOf(() => done(publishBrief(by(desk.ines.id, at('11:00')), brief, publish))),
    ).toEqual(['Mina: published', 'Rosa: published', 'Teru: published']);

    const retracted = { retractionId: 'r', number: 1, reason: 'The table was wrong.' };
    expect(
      await toldOf(() => recorded(desk.teru.id, brief, { kind: 'brief-retracted', ...retracted })),
    ).toEqual(['Ines: withdrawn', 'Mina: withdrawn', 'Rosa: withdrawn']);
    const notice = {
      noticeId: 'n',
      version: 1,
      claimId: 'more',
      number: 2,
      excerpt: '',
      reason: '.',
    };
    expect(
      await toldOf(() => recorded(desk.ines.id, brief, { kind: 'claim-withdrawn', ...notice })),
    ).toEqual(['Mina: withdrawn', 'Rosa: withdrawn', 'Teru: withdrawn']);
  });

  test('that is scheduled, whoever scheduled it hears what becomes of that', async () => {
    const brief = await submitFerryBrief(desk);
    const publishAt = new Date('2026-03-03T07:00:00Z');
    const schedule = await database().schedule.create({
      data: {
        briefId: brief,
        manifestDigest: '',
        class: 'first',
        publishAt,
        scheduledById: desk.ines.id,
        at: publishAt,
      },
    });
    const scheduled = { scheduleId: schedule.id, manifest: '', publishAt: publishAt.toISOString() };
    const asEvent = (event: AuditEvent) => toldOf(() => recorded(null, brief, event));
    expect(await asEvent({ kind: 'schedule-held', ...scheduled })).toEqual([
      'Ines: schedule',
      'Mina: schedule',
    ]);
    const cancelled = { kind: 'schedule-cancelled', reason: 'It is not ready.' } as const;
    expect(await asEvent({ ...cancelled, ...scheduled })).toEqual([
      'Ada: schedule',
      'Ines: schedule',
      'Mina: schedule',
    ]);
  });

  test('that is given to a reviewer, they are told, and who gave it hears that they decline', async () => {
    const brief = await submitFerryBrief(desk);
    const assignmentId = await assign(brief);
    const assigned = { assignmentId, memberId: desk.teru.id, member: 'Teru', claim: null };
    expect(
      await toldOf(() =>
        recorded(desk.mina.id, brief, {
          kind: 'reviewer-assigned',
          dueOn: null,
          note: '',
          ...assigned,
        }),
      ),
    ).toEqual(['Teru: assigned']);
    const declined = { kind: 'assignment-ended', as: 'declined', reason: 'Away.' } as const;
    expect(await toldOf(() => recorded(desk.teru.id, brief, { ...declined, ...assigned }))).toEqual(
      ['Mina: assigned'],
    );
  });
});

describe('of a comment', () => {
  test('first those are told whom it mentions, and of answers who took part', async () => {
    const brief = await submitFerryBrief(desk);
    const about = await selectedWords(brief, '433,200 passengers');
    let threadId = '';
    const asked = saying('Is that all, @Tomas?', [desk.tomas.id]);
    expect(
      await toldOf(async () => {
        const started = await done(startThread(by(desk.rosa.id, at('10:00')), brief, about, asked));
        threadId = started.threadId;
      }),
    ).toEqual(['Mina: discussion', 'Tomas: mentioned']);

    const tomas = by(desk.tomas.id, at('10:05'));
    const answer = saying('It is, @Rosa and @Teru.', [desk.rosa.id, desk.teru.id]);
    let commentId = '';
    expect(
      await toldOf(async () => {
        commentId = (await done(replyToThread(tomas, brief, threadId, answer))).commentId;
      }),
    ).toEqual(['Mina: discussion', 'Rosa: mentioned', 'Teru: mentioned']);

    const edited = saying('It is, @Rosa, @Teru and @Ines.', [
      desk.rosa.id,
      desk.teru.id,
      desk.ines.id,
    ]);
    expect(
      await toldOf(() => done(editComment(tomas, brief, { threadId, commentId }, edited))),
    ).toEqual(['Ines: mentioned']);
    expect(
      await toldOf(() => done(resolveThread(by(desk.rosa.id, at('10:10')), brief, threadId))),
    ).toEqual(['Tomas: discussion']);
  });
});

describe('of a source', () => {
  test('that is retracted, those are told who wrote or approved claims that lean on it', async () => {
    const brief = await submitFerryBrief(desk);
    await decide(by(desk.rosa.id, at('10:00')), brief, { claimId: 'more' });
    const [source] = await database().source.findMany();
    const retract = () =>
      done(markRetracted(by(desk.ada.id, at('11:00')), source?.id ?? '', 'So.'));
    expect(await toldOf(retract)).toEqual(['Mina: source', 'Rosa: source']);
    const [told] = await database().notification.findMany({ where: { concern: 'source' } });
    expect(told?.briefId).toBe(brief);
  });

  test('where a quotation is gone, nobody is told who quotes other words', async () => {
    const brief = await submitFerryBrief(desk);
    await decide(by(desk.rosa.id, at('10:00')), brief, { claimId: 'more' });
    const [source] = await database().source.findMany();
    const gone = { eventId: 'e', sourceId: source?.id ?? '', title: '', reason: 'Gone.' };
    const noted = (quotation: string) =>
      toldOf(() =>
        recorded(null, null, {
          kind: 'source-event-noted',
          event: 'quotation-gone',
          quotation,
          ...gone,
        }),
      );
    expect(await noted('433,200 passengers')).toEqual(['Mina: source']);
    expect(await noted('more than in the year before')).toEqual(['Mina: source', 'Rosa: source']);
    expect(await noted('fewer')).toEqual([]);
  });
});

test('of a question, the member is told who added it', async () => {
  const { id } = await database().question.create({
    data: { origin: 'member', text: 'Is it?', askedById: desk.tomas.id, at: new Date() },
  });
  const question = { questionId: id, excerpt: 'Is it?' };
  const received = { kind: 'question-received', from: 'reader', ...question } as const;
  expect(await toldOf(() => recorded(null, null, received))).toEqual([]);
  const aside = { kind: 'question-set-aside', reason: 'Old.', ...question } as const;
  expect(await toldOf(() => recorded(desk.mina.id, null, aside))).toEqual(['Tomas: question']);
});

test('of changed access, the member is told', async () => {
  const { ada, mina } = desk;
  const change = () => done(setCapabilities(by(ada.id, at('10:00')), mina.id, ['review']));
  expect(await toldOf(change)).toEqual(['Mina: access']);
});

test('nobody is told who is suspended', async () => {
  const brief = await writeFerryBrief(desk);
  await done(suspendMember(by(desk.ada.id, at('09:20')), desk.rosa.id));
  const submit = () => done(submitBrief(by(desk.mina.id, at('09:30')), brief));
  expect(await toldOf(submit)).toEqual(['Ada: submitted', 'Teru: submitted']);
});

test('nobody is told of an act that is rolled back, in the desk or by mail', async () => {
  const brief = await submitFerryBrief(desk);
  const before = await newestEvent();
  const assigned = { assignmentId: randomUUID(), memberId: desk.teru.id, member: 'Teru' };
  const failing = transaction(async (tx) => {
    const event = { kind: 'reviewer-assigned', dueOn: null, note: '', claim: null } as const;
    const doer = { actorId: desk.mina.id, briefId: brief, at: new Date() };
    await record(tx, doer, { ...event, ...assigned });
    expect(
      await tx.notification.count({ where: { memberId: desk.teru.id, concern: 'assigned' } }),
    ).toBe(1);
    throw new Error('something else went wrong');
  });
  await expect(failing).rejects.toThrow('something else');
  expect(await toldSince(before)).toEqual([]);
  expect(await database().$queryRaw`SELECT data FROM pgboss.job WHERE name = 'mail'`).toEqual([]);
});

describe('how a member is told', () => {
  const choose = (concern: string, desk: boolean, mail: string, memberId: string) =>
    database().notificationChoice.create({ data: { concern, desk, mail, memberId } });

  async function mentionTomas(time: string): Promise<void> {
    const brief = await submitFerryBrief(desk);
    const about = await selectedWords(brief, '433,200 passengers');
    const asked = saying('Is that all, @Tomas?', [desk.tomas.id]);
    await done(startThread(by(desk.rosa.id, time), brief, about, asked));
  }
  const ofTomas = () =>
    database().notification.findMany({ where: { memberId: desk.tomas.id, concern: 'mentioned' } });

  test('follows their choice, down to nothing at all', async () => {
    await choose('mentioned', false, 'never', desk.tomas.id);
    await mentionTomas(at('10:00'));
    expect(await ofTomas()).toEqual([]);
  });

  test('is at once, with a letter on its way as soon as the act is committed', async () => {
    await mentionTomas(at('10:00'));
    const [told] = await ofTomas();
    expect(told?.mailDue).toEqual(told?.at);
    expect(await database().$queryRaw`SELECT data FROM pgboss.job WHERE name = 'mail'`).toEqual([
      { data: { notificationId: told?.id } },
    ]);
  });

  test.each([
    ['2026-03-02T06:59', '2026-03-02T07:00:00.000Z'],
    ['2026-03-02T07:00', '2026-03-03T07:00:00.000Z'],
    ['2026-03-28T10:00', '2026-03-29T06:00:00.000Z'],
  ])(
    'is at seven in the publication’s time zone, where what happened at %s waits for the digest',
    async (time, due) => {
      await database().publication.create({
        data: { name: '', timeZone: 'Europe/London', disclaimer: '', method: '', verdictScale: [] },
      });
      await choose('mentioned', true, 'daily', desk.tomas.id);
      await mentionTomas(time);
      const [told] = await ofTomas();
      expect(told?.mailDue?.toISOString()).toBe(due);
    },
  );
});
