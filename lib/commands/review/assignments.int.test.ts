import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '../../data/database.ts';
import { openAssignmentsOn } from '../../data/review/assignments.ts';
import { auditTrail } from '../../data/testing/audit.ts';
import { emptyDatabase } from '../../data/testing/database.ts';
import { makeMember } from '../../data/testing/members.ts';
import { type CalendarDate, parseCalendarDate } from '../../domain/time/calendar-date.ts';
import { suspendMember } from '../member/suspend-member.ts';
import { publishBrief } from '../publication/publish-brief.ts';
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
} from '../testing/desk.ts';
import { assignReviewer, reassignReview } from './assign-reviewer.ts';
import { changeDueDay } from './change-due-day.ts';
import { declineAssignment, takeBackAssignment } from './end-assignment.ts';
import type { GivenReview } from './give-review.ts';
import { signOffBrief } from './sign-off-brief.ts';

let desk: TestDesk;
let brief: string;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
  brief = await submitFerryBrief(desk);
});

function day(text: string): CalendarDate {
  const parsed = parseCalendarDate(text);
  if (parsed === null) throw new Error(`${text} is no day.`);
  return parsed;
}

function toRosa(given: Partial<GivenReview> = {}): GivenReview {
  return { claimId: null, reviewerId: desk.rosa.id, dueOn: null, note: '', ...given };
}

function assign(given: Partial<GivenReview> = {}, time = '09:40') {
  return assignReviewer(by(desk.mina.id, at(time)), brief, toRosa(given));
}

async function assigned(given: Partial<GivenReview> = {}): Promise<string> {
  return (await done(assign(given))).assignmentId;
}

async function asked(): Promise<string[]> {
  const open = await openAssignmentsOn(database(), brief);
  return open.map(({ reviewer, claimId }) => (claimId ? `${reviewer}: ${claimId}` : reviewer));
}

/** How what is over ended, oldest first. */
async function ends() {
  const rows = await database().assignment.findMany({
    where: { endedAt: { not: null } },
    orderBy: { at: 'asc' },
    select: { endedAs: true, endReason: true },
  });
  return rows.map(({ endedAs, endReason }) => [endedAs, endReason]);
}

describe('asking somebody for a review', () => {
  test('names who, what and by when, on the record too', async () => {
    await assigned({ dueOn: day('2026-03-05'), note: 'Before the council meets.' });
    await assigned({ claimId: 'carried', reviewerId: desk.teru.id });
    expect(await asked()).toEqual(['Rosa', 'Teru: carried']);
    expect((await auditTrail()).slice(-2)).toMatchObject([
      {
        kind: 'reviewer-assigned',
        actorId: desk.mina.id,
        details: {
          member: 'Rosa',
          claim: null,
          dueOn: '2026-03-05',
          note: 'Before the council meets.',
        },
      },
      {
        kind: 'reviewer-assigned',
        details: {
          member: 'Teru',
          claim: {
            id: 'carried',
            number: 1,
            excerpt: 'The ferry carried 433,200 passengers',
          },
          dueOn: null,
        },
      },
    ]);
  });

  test('may ask several for the same, and nobody twice, however two ask at once', async () => {
    await assigned({ reviewerId: desk.teru.id });
    const outcomes = await Promise.all([assign(), assign({}, '09:41')]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      refusal: { code: 'conflict', message: 'Rosa is asked to review this brief already.' },
    });
    expect(await asked()).toEqual(['Teru', 'Rosa']);
  });

  test('is refused where they wrote it, may not review, or are suspended, and says which', async () => {
    const nobody = { ok: false, refusal: { message: expect.any(String) } };
    await reword(by(desk.ada.id, at('09:35')), brief, 'The ferry carried', 'The ferries carried');
    expect(await assign({ claimId: 'carried', reviewerId: desk.ada.id })).toMatchObject({
      ...nobody,
      refusal: { code: 'own-work', message: expect.stringContaining('Ada wrote part of claim 1') },
    });
    expect(await assign({ reviewerId: desk.ada.id })).toMatchObject({
      refusal: { code: 'own-work', message: expect.stringContaining('cannot sign it off') },
    });
    expect((await assign({ claimId: 'more', reviewerId: desk.ada.id })).ok).toBe(true);
    expect(await assign({ reviewerId: desk.tomas.id })).toMatchObject({
      refusal: { code: 'not-allowed', message: 'Tomas may not review. Ask a member who may.' },
    });
    await done(suspendMember(by(desk.ada.id, at('09:36')), desk.teru.id));
    expect(await assign({ reviewerId: desk.teru.id })).toMatchObject({
      refusal: { code: 'not-allowed', message: 'Teru is suspended. Ask somebody else.' },
    });
  });

  test('is refused for a day that has passed, and for a claim that is gone', async () => {
    expect(await assign({ dueOn: day('2026-03-01') })).toMatchObject({
      refusal: { code: 'invalid' },
    });
    expect(await assign({ claimId: 'never marked' })).toMatchObject({ refusal: { code: 'stale' } });
    expect(await asked()).toEqual([]);
  });

  test('is refused to whoever may do nothing with a brief', async () => {
    const paula = await makeMember('Paula', []);
    const outcome = await assignReviewer(by(paula.id, at('09:40')), brief, toRosa());
    expect(outcome).toMatchObject({ refusal: { code: 'not-allowed' } });
  });
});

describe('giving it to somebody else', () => {
  const later = { dueOn: day('2026-03-09'), note: '' };

  test('ends one and begins another in one act', async () => {
    const first = await assigned({ claimId: 'carried' });
    const to = { ...later, reviewerId: desk.teru.id };
    await done(reassignReview(by(desk.ines.id, at('10:00')), first, to));
    expect(await asked()).toEqual(['Teru: carried']);
    expect(await ends()).toEqual([['reassigned', null]]);
    expect((await auditTrail()).slice(-2).map(({ kind }) => kind)).toEqual([
      'reviewer-assigned',
      'assignment-ended',
    ]);
  });

  test('leaves everything as it is where the other may not review it', async () => {
    const first = await assigned();
    const to = { ...later, reviewerId: desk.tomas.id };
    expect((await reassignReview(by(desk.ines.id, at('10:00')), first, to)).ok).toBe(false);
    expect(await asked()).toEqual(['Rosa']);
    expect(await ends()).toEqual([]);
  });

  test('counts once when two do so at once, and the second is told', async () => {
    const first = await assigned();
    const outcomes = await Promise.all([
      reassignReview(by(desk.mina.id, at('10:00')), first, { ...later, reviewerId: desk.teru.id }),
      reassignReview(by(desk.ines.id, at('10:00')), first, { ...later, reviewerId: desk.ada.id }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      refusal: {
        code: 'conflict',
        message: 'It was given to somebody else meanwhile. Nothing was changed.',
      },
    });
    expect(await asked()).toHaveLength(1);
  });
});

describe('an assignment', () => {
  test('is declined by whom it was given to alone, with a reason', async () => {
    const id = await assigned();
    expect(await declineAssignment(by(desk.rosa.id, at('10:00')), id, ' ')).toMatchObject({
      refusal: { code: 'invalid' },
    });
    expect(await declineAssignment(by(desk.teru.id, at('10:00')), id, 'Not mine')).toMatchObject({
      refusal: { code: 'not-allowed', message: 'Only whom it was given to can decline it.' },
    });
    await done(declineAssignment(by(desk.rosa.id, at('10:01')), id, 'I know the ferryman.'));
    expect(await ends()).toEqual([['declined', 'I know the ferryman.']]);
    expect((await auditTrail()).at(-1)).toMatchObject({
      kind: 'assignment-ended',
      actorId: desk.rosa.id,
      details: { as: 'declined', reason: 'I know the ferryman.', member: 'Rosa' },
    });
    expect(await takeBackAssignment(by(desk.mina.id, at('10:02')), id, '')).toMatchObject({
      refusal: { message: 'The reviewer declined it meanwhile. Nothing was changed.' },
    });
  });

  test('is taken back, and keeps the name of a claim whose words are gone', async () => {
    const id = await assigned({ claimId: 'more' });
    await reword(by(desk.mina.id, at('10:00')), brief, 'It was more than the year before', '');
    await done(takeBackAssignment(by(desk.mina.id, at('10:01')), id, ''));
    expect((await auditTrail()).at(-1)).toMatchObject({
      details: { claim: { id: 'more', number: 2, excerpt: 'It was more than the year before' } },
    });
  });

  test('is moved to another day; the same day is no act', async () => {
    const id = await assigned({ dueOn: day('2026-03-05') });
    await done(changeDueDay(by(desk.ines.id, at('10:00')), id, day('2026-03-06')));
    await done(changeDueDay(by(desk.ines.id, at('10:01')), id, day('2026-03-06')));
    const moves = (await auditTrail()).filter(({ kind }) => kind === 'due-day-changed');
    expect(moves).toMatchObject([{ details: { before: '2026-03-05', after: '2026-03-06' } }]);
    const [open] = await openAssignmentsOn(database(), brief);
    expect(open?.dueOn).toBe('2026-03-06');
  });

  test('is done when the brief is published, unless it was declined before, however the two race', async () => {
    const id = await assigned();
    await assigned({ claimId: 'carried', reviewerId: desk.teru.id });
    await decide(by(desk.rosa.id, at('10:00')), brief);
    const { manifest } = (await lookAt(by(desk.rosa.id, at('10:10')), brief)).assessment;
    await done(signOffBrief(by(desk.rosa.id, at('10:10')), brief, manifest ?? ''));
    const [declined] = await Promise.all([
      declineAssignment(by(desk.rosa.id, at('11:00')), id, 'Somebody else did it.'),
      done(publishBrief(by(desk.ines.id, at('11:00')), brief, { class: 'first', note: '' })),
    ]);
    expect(await asked()).toEqual([]);
    const [first, second] = await ends();
    expect(first?.[0]).toBe(declined.ok ? 'declined' : 'done');
    expect(second?.[0]).toBe('done');
    if (!declined.ok) expect(declined.refusal.message).toContain('was published meanwhile');
    expect((await auditTrail()).filter(({ kind }) => kind === 'assignment-ended')).toHaveLength(2);
  });
});
