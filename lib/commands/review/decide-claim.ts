import { saveLedger } from '../../data/brief/document-log.ts';
import { whoTookAccessFrom } from '../../data/member/access-taken.ts';
import { record } from '../../data/record/audit.ts';
import { addDecision, type NamedDecision } from '../../data/review/decisions.ts';
import type { Tx } from '../../data/transaction.ts';
import type { AssessedClaim } from '../../document/assessment/assessment.ts';
import {
  afterApproval,
  afterObjection,
  contributorsTo,
} from '../../document/authorship/authorship.ts';
import { holdsOn } from '../../document/reading/discussion.ts';
import type { Actor } from '../../domain/actor.ts';
import { newestOf } from '../../domain/health/source-event.ts';
import { can } from '../../domain/policy.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { approvalObstacles } from '../../domain/review/approval.ts';
import {
  claimState,
  type Decision,
  type DecisionKind,
  type Waiver,
} from '../../domain/review/decision.ts';
import { maySetAside } from '../../domain/review/set-aside.ts';
import { excerpt } from '../../domain/words/excerpt.ts';
import { act, type Doing } from '../act.ts';
import { type Case, NO_SUCH_BRIEF, openCase } from '../case.ts';
import { settle } from '../settle.ts';

/** What a reviewer decides about the claim that they see; `digest` is the one that they saw. */
export type DecisionInput = {
  claimId: string;
  digest: string;
  kind: DecisionKind;
  reason: string;
  waivers: Waiver[];
  /** The objections that an approval sets aside, by id; the reason says why. */
  setsAside?: readonly string[];
  /** The newest source event about the claim that they saw; null or left out where they saw none. */
  lastEvent?: string | null;
  /**
   * Since when approvals counted as they saw it, as an ISO instant; null where all did. Left out,
   * nothing is compared: whoever decides has looked in this very moment.
   */
  notBefore?: string | null;
};

/**
 * Records a decision about exactly the content that the reviewer saw. Another digest, or something
 * that happened to a source since, answers
 * `stale` and records nothing; the page then shows what changed. Nobody approves what they wrote.
 */
export function decideClaim(
  doing: Doing,
  briefId: string,
  input: DecisionInput,
): Promise<Outcome<{ decisionId: string }>> {
  return act(doing, async (tx, actor) => {
    const brief = await openCase(tx, briefId, doing.now);
    if (!brief) return refuse('not-found', NO_SUCH_BRIEF);
    const claim = brief.assessment.claims.find(({ id }) => id === input.claimId);
    const contributors = contributorsTo(brief.ledger, input.claimId);
    const allowed = can(actor, 'decide', { kind: input.kind, contributors });
    if (!allowed.ok) return allowed;
    if (!claim) return refuse('stale', 'This claim was taken out of the brief since you looked.');
    const open = mayBeDecided(brief, claim, input);
    if (!open.ok) return open;
    const answered = await mayAnswer(tx, actor, brief, input);
    if (!answered.ok) return answered;

    const decision = decisionOf(input, claim, actor.id, notBeforeAsked(claim, brief.now));
    const decisionId = await addDecision(tx, briefId, decision);
    const stands = standsApproved(brief, claim, { ...decision, id: decisionId });
    const noted = stands ? afterApproval : afterObjection;
    await saveLedger(tx, briefId, noted(brief.ledger, claim.id, claim.digest));
    await record(
      tx,
      { actorId: actor.id, briefId, at: decision.at },
      eventOf(decision, decisionId, claim, brief.dossier.decisions),
    );
    await settle(tx, briefId);
    return accept({ decisionId });
  });
}

function mayBeDecided(
  { dossier }: Case,
  claim: AssessedClaim<Decision>,
  { digest, kind, reason, waivers, lastEvent = null, notBefore }: DecisionInput,
): Outcome<void> {
  if (digest !== claim.digest) {
    return changedSince(claim);
  }
  if (lastEvent !== (claim.events.at(-1)?.id ?? null)) {
    return refuse(
      'stale',
      'Something happened to a source of this claim since you looked. Read what, then decide.',
    );
  }
  if (notBefore !== undefined && notBefore !== (claim.terms.notBefore?.toISOString() ?? null)) {
    return refuse(
      'stale',
      'Something that asks for a new look was said of this claim since you looked. Read it, then decide.',
    );
  }
  if (kind === 'request-changes') {
    if (reason.trim() !== '') return accept(undefined);
    return refuse('invalid', 'Say what should change, so that the writers can mend it.');
  }
  const obstacles = approvalObstacles(claim, {
    sources: dossier.sources,
    checks: claim.checks.map(({ check }) => check),
    searchLogCount: dossier.searchLog.length,
    scale: dossier.settings.verdictScale,
    overrides: dossier.overrides,
    waivers,
    holds: holdsOn(claim, dossier.threads),
    suggestions: claim.suggestions,
  });
  if (obstacles.length === 0) return accept(undefined);
  return refuse('blocked', obstacles.map(({ message }) => message).join(' '));
}

/** Whether the objections that an approval sets aside may be, by this reviewer. */
async function mayAnswer(
  tx: Tx,
  actor: Actor,
  { dossier }: Case,
  { claimId, digest, kind, reason, setsAside = [] }: DecisionInput,
): Promise<Outcome<void>> {
  if (kind !== 'approve' || setsAside.length === 0) return accept(undefined);
  const earlier = dossier.decisions.filter((decision) => decision.claimId === claimId);
  const makers = earlier.flatMap(({ id, reviewerId }) =>
    setsAside.includes(id) ? reviewerId : [],
  );
  const takenBy = await whoTookAccessFrom(tx, makers);
  return maySetAside({ reviewerId: actor.id, setsAside, reason }, digest, earlier, takenBy);
}

/** Carries what the claim says now, so that the page can show the difference at once. */
function changedSince({ content }: AssessedClaim<Decision>): Outcome<void> {
  const message = 'The claim changed since you looked. Read what changed, then decide.';
  return { ok: false, refusal: { code: 'stale', message, now: content } };
}

/** Whether the claim is approved now that this was decided as well. */
function standsApproved(
  { dossier }: Case,
  claim: AssessedClaim<Decision>,
  decision: Decision,
): boolean {
  const earlier = dossier.decisions.filter(({ claimId }) => claimId === claim.id);
  return claimState(claim.digest, [...earlier, decision], claim.terms) === 'approved';
}

/** Whoever decides saw what asked for it, whatever the clocks of those who noted it said. */
export function notBeforeAsked(
  { events, terms }: Pick<AssessedClaim<Decision>, 'events' | 'terms'>,
  now: Date,
): Date {
  const asked = [now, newestOf(events) ?? now, terms.notBefore ?? now];
  return new Date(Math.max(...asked.map((instant) => instant.getTime())));
}

function decisionOf(
  { kind, reason, waivers, setsAside = [] }: DecisionInput,
  claim: AssessedClaim<Decision>,
  reviewerId: string,
  at: Date,
): Omit<Decision, 'id'> {
  const { id: claimId, digest, content } = claim;
  const given = kind === 'approve' ? waivers : [];
  return {
    claimId,
    reviewerId,
    kind,
    reason: reason.trim() || null,
    waivers: given,
    setsAside: kind === 'approve' ? setsAside : [],
    digest,
    content,
    at,
  };
}

function eventOf(
  { kind, reason, waivers, setsAside, digest, claimId }: Omit<Decision, 'id'>,
  decisionId: string,
  { number, content }: AssessedClaim<Decision>,
  decisions: readonly NamedDecision[],
) {
  const judged = { decisionId, claimId, number, digest, excerpt: excerpt(content.text) };
  const objectors = decisions.flatMap(({ id, reviewer }) =>
    setsAside.includes(id) ? reviewer : [],
  );
  const answer = objectors.length === 0 ? {} : { setAside: { objectors, reason: reason ?? '' } };
  return kind === 'approve'
    ? ({ kind: 'claim-approved', waivers: waivers.length, ...answer, ...judged } as const)
    : ({ kind: 'changes-requested', reason: reason ?? '', ...judged } as const);
}
