import { barredFromSigning } from '../../data/brief/dossier.ts';
import { record } from '../../data/record/audit.ts';
import { addAssignment, findCandidate, openAssignmentsOn } from '../../data/review/assignments.ts';
import type { Tx } from '../../data/transaction.ts';
import { contributorsTo } from '../../document/authorship/authorship.ts';
import type { Actor } from '../../domain/actor.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import {
  type Assignable,
  type Assignment,
  mayBeAsked,
  mayBeDueOn,
} from '../../domain/review/assignment.ts';
import { whoLetPass } from '../../domain/review/override.ts';
import type { CalendarDate } from '../../domain/time/calendar-date.ts';
import { excerpt } from '../../domain/words/excerpt.ts';
import type { Case } from '../case.ts';

/** What is given to whom: a claim, or the whole brief where none is named. */
export type GivenReview = {
  claimId: string | null;
  reviewerId: string;
  dueOn: CalendarDate | null;
  note: string;
};

/** Gives a review to a member, if they can do it, inside the transaction of whoever asks. */
export async function giveReview(
  tx: Tx,
  actor: Actor,
  brief: Case,
  given: GivenReview,
  now: Date,
): Promise<Outcome<{ assignmentId: string }>> {
  const { briefId, today } = brief.dossier;
  const { claimId, reviewerId, dueOn, note } = given;
  const claim = brief.assessment.claims.find(({ id }) => id === claimId) ?? null;
  if (claimId !== null && claim === null) {
    return refuse('stale', 'This claim was taken out of the brief since you looked.');
  }
  const due = mayBeDueOn(dueOn, today);
  if (!due.ok) return due;
  const member = await findCandidate(tx, reviewerId);
  if (!member) return refuse('not-found', 'There is no such member.');
  const open = await openAssignmentsOn(tx, briefId);
  const allowed = mayBeAsked(member, assignable(brief, claim, open));
  if (!allowed.ok) return allowed;

  const words = note.trim();
  const row = { briefId, claimId, reviewerId, assignedById: actor.id, at: now, dueOn, note: words };
  const assignmentId = await addAssignment(tx, row);
  await record(
    tx,
    { actorId: actor.id, briefId, at: now },
    {
      kind: 'reviewer-assigned',
      assignmentId,
      memberId: member.id,
      member: member.name,
      claim: claim && { id: claim.id, number: claim.number, excerpt: excerpt(claim.content.text) },
      dueOn,
      note: words,
    },
  );
  return accept({ assignmentId });
}

function assignable(
  { dossier, assessment, ledger }: Case,
  claim: { id: string; number: number } | null,
  open: readonly Assignment[],
): Assignable {
  return {
    claim: claim && { number: claim.number, contributors: contributorsTo(ledger, claim.id) },
    barredFromSigning: barredFromSigning(ledger, dossier),
    letPassBy: whoLetPass(dossier.overrides, assessment.passables),
    asked: open
      .filter(({ claimId }) => claimId === (claim?.id ?? null))
      .map(({ reviewerId }) => reviewerId),
  };
}
