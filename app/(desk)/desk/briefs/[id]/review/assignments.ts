import type { Asking, ShownAssignment } from '@/components/review/assignments/asking.ts';
import { barredFromSigning } from '@/lib/data/brief/dossier.ts';
import type { DeskBrief } from '@/lib/data/desk/desk.ts';
import type { ReviewBackground } from '@/lib/data/review/review-background.ts';
import { contributorsTo } from '@/lib/document/authorship/authorship.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { can } from '@/lib/domain/policy.ts';
import { type Assignable, type Assignment, mayBeAsked } from '@/lib/domain/review/assignment.ts';
import { whoLetPass } from '@/lib/domain/review/override.ts';

/** Who is asked for the whole brief, or for one claim of it, and who could be. */
export function askingFor(
  claim: { id: string; number: number } | null,
  { id: briefId, dossier, assessment, ledger }: DeskBrief,
  { assignments, candidates }: ReviewBackground,
  actor: Actor,
): Asking {
  const claimId = claim?.id ?? null;
  const { today } = dossier;
  const open = assignments.filter((assignment) => assignment.claimId === claimId);
  const about: Assignable = {
    claim: claim && { number: claim.number, contributors: contributorsTo(ledger, claim.id) },
    barredFromSigning: barredFromSigning(ledger, dossier),
    letPassBy: whoLetPass(dossier.overrides, assessment.passables),
    asked: [],
  };
  const whyNot = (memberId: string, asked: readonly string[]) => {
    const member = candidates.find(({ id }) => id === memberId);
    const outcome = member && mayBeAsked(member, { ...about, asked });
    return outcome?.ok === false ? outcome.refusal.message : null;
  };
  const allowed = can(actor, 'assign');
  return {
    briefId,
    claimId,
    today,
    barred: allowed.ok ? null : allowed.refusal.message,
    assignments: open.map(
      ({ id, reviewerId, reviewer, assignedBy, dueOn, note }): ShownAssignment => ({
        id,
        reviewerId,
        reviewer,
        assignedBy,
        dueOn,
        note,
        mine: reviewerId === actor.id,
        overdue: dueOn !== null && dueOn < today,
        problem: whyNot(reviewerId, []),
      }),
    ),
    choices: candidates
      .map(({ id, name }) => ({
        id,
        name,
        whyNot: whyNot(
          id,
          open.map(({ reviewerId }) => reviewerId),
        ),
      }))
      .toSorted((one, other) => Number(one.whyNot !== null) - Number(other.whyNot !== null)),
  };
}

/** Who is asked for which single claims, in the order of their names. */
export function askedForClaims(
  assignments: readonly Assignment[],
  claims: ReadonlyArray<{ id: string; number: number }>,
): Array<{ reviewer: string; claims: Array<{ id: string; number: number }> }> {
  const single = assignments.flatMap(({ claimId, reviewer }) => {
    const claim = claims.find(({ id }) => id === claimId);
    return claim ? [{ reviewer, claim: { id: claim.id, number: claim.number } }] : [];
  });
  return [...Map.groupBy(single, ({ reviewer }) => reviewer)]
    .map(([reviewer, given]) => ({ reviewer, claims: given.map(({ claim }) => claim) }))
    .toSorted((one, other) => one.reviewer.localeCompare(other.reviewer));
}
