import type { AssignmentEnd } from '../../review/assignment.ts';
import type { CalendarDate } from '../../time/calendar-date.ts';

/** Who is asked to review what, and until when. */
export type AssignmentEvent =
  | ({ kind: 'reviewer-assigned'; dueOn: CalendarDate | null; note: string } & Assigned)
  | ({ kind: 'assignment-ended'; as: AssignmentEnd; reason: string | null } & Assigned)
  | ({
      kind: 'due-day-changed';
      before: CalendarDate | null;
      after: CalendarDate | null;
    } & Assigned);

type Assigned = {
  assignmentId: string;
  /** The reviewer, by id and by name. */
  memberId: string;
  member: string;
  /** Null where the whole brief is meant. */
  claim: { id: string; number: number; excerpt: string } | null;
};
