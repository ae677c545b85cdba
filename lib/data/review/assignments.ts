import type { Assignment, AssignmentEnd, Candidate } from '../../domain/review/assignment.ts';
import { assignmentEnds } from '../../domain/review/assignment.ts';
import type { CalendarDate } from '../../domain/time/calendar-date.ts';
import { calendarDateSchema } from '../calendar-date-schema.ts';
import { auditEventSchema } from '../record/audit-event-schema.ts';
import type { Tx } from '../transaction.ts';

const named = {
  reviewer: { select: { name: true } },
  assignedBy: { select: { name: true } },
} as const;

/** The assignments of a brief that have not ended, in the order in which they were made. */
export async function openAssignmentsOn(tx: Tx, briefId: string): Promise<Assignment[]> {
  const rows = await tx.assignment.findMany({
    where: { briefId, endedAt: null },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    include: named,
  });
  return rows.map(toAssignment);
}

/** An assignment and how it ended; `endedAs` is null while it is open. Null where there is none. */
export async function findAssignment(
  tx: Tx,
  id: string,
): Promise<(Assignment & { endedAs: AssignmentEnd | null }) | null> {
  const row = await tx.assignment.findUnique({ where: { id }, include: named });
  if (!row) return null;
  const endedAs = assignmentEnds.find((end) => end === row.endedAs) ?? null;
  return { ...toAssignment(row), endedAs };
}

/** Gives a claim, or the whole brief, to a reviewer; gives the assignment's id. */
export async function addAssignment(
  tx: Tx,
  assignment: Pick<Assignment, 'briefId' | 'claimId' | 'reviewerId' | 'assignedById' | 'at'> & {
    dueOn: CalendarDate | null;
    note: string;
  },
): Promise<string> {
  const { dueOn, ...rest } = assignment;
  const row = await tx.assignment.create({
    data: { ...rest, dueOn: toDate(dueOn) },
    select: { id: true },
  });
  return row.id;
}

/** Ends an open assignment; `endReason` is what was said about it. */
export async function endAssignment(
  tx: Tx,
  id: string,
  endedAs: AssignmentEnd,
  endReason: string | null,
  endedAt: Date,
): Promise<void> {
  await tx.assignment.update({ where: { id }, data: { endedAs, endReason, endedAt } });
}

export async function saveDueDay(tx: Tx, id: string, dueOn: CalendarDate | null): Promise<void> {
  await tx.assignment.update({ where: { id }, data: { dueOn: toDate(dueOn) } });
}

/** A claim as it was named when it was given to somebody: its words may be gone by now. */
export async function claimWhenAssigned(
  tx: Tx,
  briefId: string,
  assignmentId: string,
): Promise<{ id: string; number: number; excerpt: string } | null> {
  const row = await tx.auditEvent.findFirst({
    where: {
      briefId,
      kind: 'reviewer-assigned',
      details: { path: ['assignmentId'], equals: assignmentId },
    },
    select: { kind: true, details: true },
  });
  const event = row && auditEventSchema.parse({ ...Object(row.details), kind: row.kind });
  return event?.kind === 'reviewer-assigned' ? event.claim : null;
}

const asCandidate = { id: true, name: true, capabilities: true, suspendedAt: true } as const;

/** A member as somebody who may be asked; null where there is none. */
export async function findCandidate(tx: Tx, memberId: string): Promise<Candidate | null> {
  const row = await tx.member.findUnique({ where: { id: memberId }, select: asCandidate });
  return row && toCandidate(row);
}

/** Everybody who may review and is not suspended, and whoever of these members is not so any more. */
export async function candidatesAnd(tx: Tx, memberIds: readonly string[]): Promise<Candidate[]> {
  const rows = await tx.member.findMany({
    where: {
      OR: [{ capabilities: { has: 'review' }, suspendedAt: null }, { id: { in: [...memberIds] } }],
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: asCandidate,
  });
  return rows.map(toCandidate);
}

function toCandidate({
  suspendedAt,
  ...member
}: Omit<Candidate, 'suspended'> & { suspendedAt: Date | null }): Candidate {
  return { ...member, suspended: suspendedAt !== null };
}

function toAssignment(
  row: Pick<
    Assignment,
    'id' | 'briefId' | 'claimId' | 'reviewerId' | 'assignedById' | 'at' | 'note'
  > & { dueOn: Date | null; reviewer: { name: string }; assignedBy: { name: string } },
): Assignment {
  const { id, briefId, claimId, reviewerId, assignedById, at, note, dueOn } = row;
  return {
    id,
    briefId,
    claimId,
    reviewerId,
    reviewer: row.reviewer.name,
    assignedById,
    assignedBy: row.assignedBy.name,
    at,
    dueOn: dueOn && calendarDateSchema.parse(dueOn.toISOString().slice(0, 10)),
    note,
  };
}

function toDate(day: CalendarDate | null): Date | null {
  return day && new Date(`${day}T00:00:00Z`);
}
