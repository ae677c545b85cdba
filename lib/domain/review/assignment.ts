import type { Actor } from '../actor.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import type { CalendarDate } from '../time/calendar-date.ts';

/** A claim, or a whole brief, that was given to a reviewer and has not ended. */
export type Assignment = {
  id: string;
  briefId: string;
  /** Null where the whole brief is meant. */
  claimId: string | null;
  reviewerId: string;
  reviewer: string;
  assignedById: string;
  assignedBy: string;
  at: Date;
  dueOn: CalendarDate | null;
  note: string;
};

/** A publication ends those of its brief as done. */
export const assignmentEnds = ['done', 'declined', 'reassigned', 'taken-back'] as const;
export type AssignmentEnd = (typeof assignmentEnds)[number];

/** What somebody would be asked to review, as far as it keeps people from it. */
export type Assignable = {
  /** The claim's number and whoever may not approve it; null where the whole brief is meant. */
  claim: { number: number; contributors: readonly string[] } | null;
  /** Who may not sign the brief off. */
  barredFromSigning: readonly string[];
  /** Whoever lets something of the brief pass. */
  letPassBy: readonly string[];
  /** Who is asked for this very claim, or for the whole brief, already. */
  asked: readonly string[];
};

/** Somebody who may be asked, as they are now. */
export type Candidate = Pick<Actor, 'id' | 'name' | 'capabilities'> & { suspended: boolean };

/**
 * Whether a member can be asked to review this, with the reason in words where not: it would be
 * asked in vain of whoever may not review or who wrote it.
 */
export function mayBeAsked(member: Candidate, about: Assignable): Outcome<void> {
  const { id, name } = member;
  if (member.suspended) {
    return refuse('not-allowed', `${name} is suspended. Ask somebody else.`);
  }
  if (!member.capabilities.includes('review')) {
    return refuse('not-allowed', `${name} may not review. Ask a member who may.`);
  }
  if (about.claim?.contributors.includes(id)) {
    return refuse(
      'own-work',
      `${name} wrote part of claim ${about.claim.number}, so somebody else has to approve it.`,
    );
  }
  if (about.claim === null && about.barredFromSigning.includes(id)) {
    return refuse(
      'own-work',
      `${name} wrote in this brief, or changed what stands behind it, and cannot sign it off. Ask for single claims instead.`,
    );
  }
  if (about.claim === null && about.letPassBy.includes(id)) {
    return refuse(
      'own-work',
      `${name} let something of this brief pass and cannot sign it off. Ask for single claims instead.`,
    );
  }
  if (!about.asked.includes(id)) return accept(undefined);
  const what = about.claim === null ? 'this brief' : `claim ${about.claim.number}`;
  return refuse('conflict', `${name} is asked to review ${what} already.`);
}

/** Whether something can be due on that day; null is no day. */
export function mayBeDueOn(dueOn: CalendarDate | null, today: CalendarDate): Outcome<void> {
  if (dueOn === null || dueOn >= today) return accept(undefined);
  return refuse('invalid', 'The day by which it is due has passed. Choose today or a later one.');
}

/** What is said to whoever acts on an assignment that has ended meanwhile. */
export function endedMeanwhile(as: AssignmentEnd): string {
  return `${endWords[as]} meanwhile. Nothing was changed.`;
}

const endWords: Record<AssignmentEnd, string> = {
  done: 'The brief was published',
  declined: 'The reviewer declined it',
  reassigned: 'It was given to somebody else',
  'taken-back': 'It was taken back',
};
