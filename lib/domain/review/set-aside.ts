import { accept, type Outcome, refuse } from '../refusal.ts';
import { type DecisionFacts, standingObjections } from './decision.ts';

/** A decision, with whether its maker may still review: only then can they change their mind. */
export type JudgedBy = DecisionFacts & { reviewer: string; reviewsStill: boolean };

/**
 * The objections against a claim at `digest` that their makers cannot lift: they were suspended since,
 * or may not review any more. They stay in force, for whoever suspends a member is no judge of what
 * that member found; another reviewer may answer them.
 */
export function strandedObjections<D extends JudgedBy>(
  digest: string,
  decisions: readonly D[],
): D[] {
  return standingObjections(digest, decisions).filter(({ reviewsStill }) => !reviewsStill);
}

/**
 * Whether a reviewer who approves the words may set these objections aside with it: each of them
 * stands, its maker cannot lift it, and the reason says why it does not hold. Whoever took from its maker
 * what they may do answers nothing for them: else an admin could silence a reviewer and approve.
 *
 * @param accessTakenBy who ever suspended one of its makers, or changed what they may do
 */
export function maySetAside(
  asked: { reviewerId: string; setsAside: readonly string[]; reason: string },
  digest: string,
  decisions: readonly JudgedBy[],
  accessTakenBy: readonly string[],
): Outcome<void> {
  const objections = standingObjections(digest, decisions);
  for (const id of asked.setsAside) {
    const objection = objections.find((one) => one.id === id);
    if (!objection) {
      return refuse('stale', 'The objection was lifted since you looked. Read it, then decide.');
    }
    if (objection.reviewsStill) {
      const { reviewer } = objection;
      return refuse('conflict', `${reviewer} may review, so only ${reviewer} can lift it.`);
    }
  }
  if (asked.setsAside.length === 0) return accept(undefined);
  if (accessTakenBy.includes(asked.reviewerId)) {
    return refuse(
      'own-work',
      'You changed what its maker may do, so another reviewer has to answer the objection.',
    );
  }
  if (asked.reason.trim() !== '') return accept(undefined);
  return refuse('invalid', 'Say why the objection does not hold: every member can read it.');
}
