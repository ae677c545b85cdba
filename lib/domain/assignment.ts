import type { CalendarDate } from './calendar-date.ts';

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
