import { gatherLive, type LiveDossier, writersOfLive } from '../data/publication/live-dossier.ts';
import { type Doer, record } from '../data/record/audit.ts';
import { addDecision, type NamedDecision } from '../data/review/decisions.ts';
import type { Tx } from '../data/transaction.ts';
import {
  assessLive,
  confirmationObstacles,
  knownOf,
  type LiveClaim,
} from '../document/assessment/live-assessment.ts';
import type { Actor } from '../domain/actor.ts';
import { can } from '../domain/policy.ts';
import { accept, type Outcome, refuse } from '../domain/refusal.ts';
import type { Decision } from '../domain/review/decision.ts';
import type { ConfirmationFacts } from '../domain/review/recheck-guards.ts';
import type { CalendarDate } from '../domain/time/calendar-date.ts';
import { excerpt } from '../domain/words/excerpt.ts';
import { NO_SUCH_BRIEF, openCase } from './case.ts';
import { notBeforeAsked } from './review/decide-claim.ts';

/** The live version of a brief as a command judges it: locked, and assessed as things stand now. */
export type LiveCase = {
  live: LiveDossier;
  claims: LiveClaim<NamedDecision>[];
  /** What its confirmation by this reviewer is decided by. */
  facts: ConfirmationFacts;
  today: CalendarDate;
  /** The instant of whatever is done about it now, as `Case` has it. */
  now: Date;
};

/**
 * Opens the live version of a brief for judgement by a reviewer who did not write in it. The brief is
 * locked as for every judgement; its draft is brought to the end of its log and stays as it is.
 */
export async function openLiveCase(
  tx: Tx,
  actor: Actor,
  briefId: string,
  now: Date,
): Promise<Outcome<LiveCase>> {
  const brief = await openCase(tx, briefId, now);
  if (!brief) return refuse('not-found', NO_SUCH_BRIEF);
  const { dossier, assessment, ledger } = brief;
  const live = await gatherLive(tx, dossier);
  const writers = live ? await writersOfLive(tx, dossier, live, ledger) : [];
  const allowed = can(actor, 'recheck', { writers });
  if (!allowed.ok) return allowed;
  if (!live) return refuse('conflict', 'Nothing of this brief was published yet.');
  const { today } = dossier;
  const claims = assessLive(live);
  const facts = {
    isLive: assessment.state.public === 'live',
    version: live.number,
    known: knownOf(claims),
    checkedOn: live.content.checkedOn,
    today,
    claims: claims.map((claim) => ({
      number: claim.number,
      obstacles: confirmationObstacles(claim, live, actor.id),
    })),
  };
  return accept({ live, claims, facts, today, now: brief.now });
}

/**
 * The approval of a claim of the live version as it stands. What was let through stays let through,
 * for the reason that readers know.
 */
export function approvalOf(
  claim: LiveClaim<NamedDecision>,
  reviewerId: string,
  now: Date,
): Omit<Decision, 'id'> {
  const { id: claimId, digest, content, waivers } = claim;
  const at = notBeforeAsked(claim, now);
  const decided = { kind: 'approve', reason: null, waivers, setsAside: [] } as const;
  return { claimId, reviewerId, ...decided, digest, content, at };
}

/** Appends it, and has it on record under the claim's number in the live version. */
export async function keepApproval(
  tx: Tx,
  doer: Doer & { briefId: string },
  { number }: LiveClaim<NamedDecision>,
  decision: Omit<Decision, 'id'>,
): Promise<string> {
  const decisionId = await addDecision(tx, doer.briefId, decision);
  const { claimId, digest, content, waivers } = decision;
  const judged = { decisionId, claimId, number, digest, excerpt: excerpt(content.text) };
  await record(tx, doer, { kind: 'claim-approved', waivers: waivers.length, ...judged });
  return decisionId;
}
