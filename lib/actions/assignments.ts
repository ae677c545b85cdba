'use server';

import { z } from 'zod';
import { assignReviewer, reassignReview } from '../commands/review/assign-reviewer.ts';
import { changeDueDay } from '../commands/review/change-due-day.ts';
import { declineAssignment, takeBackAssignment } from '../commands/review/end-assignment.ts';
import type { Outcome } from '../domain/refusal.ts';
import { parseCalendarDate } from '../domain/time/calendar-date.ts';
import { asMember } from './as-member.ts';

const assignmentId = z.uuid();
const words = z.string().max(2_000);

/** A day, or none where the field was left empty. */
const dueOn = z.string().transform((text, context) => {
  const day = text === '' ? null : parseCalendarDate(text);
  if (text === '' || day !== null) return day;
  context.addIssue({ code: 'custom', message: 'not a day that exists' });
  return z.NEVER;
});

const given = { reviewerId: z.uuid(), dueOn, note: words };

/** Asks a member to review a claim, or the whole brief. */
export async function assignAction(input: unknown): Promise<Outcome<{ assignmentId: string }>> {
  const schema = z.object({
    briefId: z.uuid(),
    claimId: z.string().max(100).nullable(),
    ...given,
  });
  return asMember(schema, input, (doing, { briefId, ...asked }) =>
    assignReviewer(doing, briefId, asked),
  );
}

/** Gives it to somebody else. */
export async function reassignAction(input: unknown): Promise<Outcome<{ assignmentId: string }>> {
  return asMember(z.object({ assignmentId, ...given }), input, (doing, asked) =>
    reassignReview(doing, asked.assignmentId, asked),
  );
}

/** Declines what one was asked for. */
export async function declineAction(input: unknown): Promise<Outcome<void>> {
  return asMember(z.object({ assignmentId, reason: words }), input, (doing, asked) =>
    declineAssignment(doing, asked.assignmentId, asked.reason),
  );
}

/** Asks nobody for it any more. */
export async function takeBackAction(input: unknown): Promise<Outcome<void>> {
  return asMember(z.object({ assignmentId }), input, (doing, asked) =>
    takeBackAssignment(doing, asked.assignmentId, ''),
  );
}

/** Moves the day by which it is due. */
export async function changeDueDayAction(input: unknown): Promise<Outcome<void>> {
  return asMember(z.object({ assignmentId, dueOn }), input, (doing, asked) =>
    changeDueDay(doing, asked.assignmentId, asked.dueOn),
  );
}
