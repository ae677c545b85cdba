import type { CalendarDate } from '@/lib/domain/time/calendar-date.ts';

/** Somebody who is asked for a review, as the page shows it. */
export type ShownAssignment = {
  id: string;
  reviewerId: string;
  reviewer: string;
  assignedBy: string;
  dueOn: CalendarDate | null;
  note: string;
  /** Whether it was given to whoever looks. */
  mine: boolean;
  /** Whether its day has passed. */
  overdue: boolean;
  /** Why they cannot do it any more, in words; null while they can. */
  problem: string | null;
};

/** Somebody who may be asked, or why they cannot be. */
export type Choice = { id: string; name: string; whyNot: string | null };

/** Who is asked for a claim, or for the whole brief, and who could be. */
export type Asking = {
  briefId: string;
  claimId: string | null;
  assignments: ShownAssignment[];
  choices: Choice[];
  /** Why whoever looks cannot ask anybody; null where they can. */
  barred: string | null;
  /** The first day that something can be due. */
  today: CalendarDate;
};
