import { claimWhenAssigned, findAssignment } from '../../data/review/assignments.ts';
import type { Tx } from '../../data/transaction.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { type Assignment, endedMeanwhile } from '../../domain/review/assignment.ts';
import { excerpt } from '../../domain/words/excerpt.ts';
import { type Case, openCase } from '../case.ts';

/** An assignment that has not ended, and its brief, locked: until the commit nobody else ends it. */
export async function openAssignment(
  tx: Tx,
  assignmentId: string,
  now: Date,
): Promise<Outcome<{ assignment: Assignment; brief: Case }>> {
  const known = await findAssignment(tx, assignmentId);
  const brief = known && (await openCase(tx, known.briefId, now));
  // Read again, now that whoever was about to end it has done so.
  const assignment = brief && (await findAssignment(tx, assignmentId));
  if (!assignment) return refuse('not-found', 'There is no such assignment.');
  const { endedAs } = assignment;
  if (endedAs !== null) return refuse('conflict', endedMeanwhile(endedAs));
  return accept({ assignment, brief });
}

/** How the record names an assignment; its claim by the words that it has now, or had then. */
export async function assignmentNamed(
  tx: Tx,
  { id, briefId, reviewerId, reviewer, claimId }: Assignment,
  claims: Case['assessment']['claims'],
) {
  const present = claims.find((claim) => claim.id === claimId);
  const claim = present
    ? { id: present.id, number: present.number, excerpt: excerpt(present.content.text) }
    : claimId && (await claimWhenAssigned(tx, briefId, id));
  return { assignmentId: id, memberId: reviewerId, member: reviewer, claim: claim || null };
}
