import type { ClaimContent } from '../claim/claim.ts';

/** A quotation let through although it was not found in the capture; the reason is public. */
export type Waiver = { source: string; quotation: string; reason: string };

export type DecisionKind = 'approve' | 'request-changes';

/** An append-only record of one reviewer's judgement of one claim, with the very words judged. */
export type Decision = {
  id: string;
  claimId: string;
  reviewerId: string;
  kind: DecisionKind;
  reason: string | null;
  waivers: Waiver[];
  /** The objections that this approval sets aside, by id. */
  setsAside: readonly string[];
  digest: string;
  content: ClaimContent;
  at: Date;
};

export const claimStates = ['unreviewed', 'changes-requested', 'lapsed', 'approved'] as const;
export type ClaimState = (typeof claimStates)[number];

/** Decisions sorted by the claim they judge: equal digests of two claims share no approval. */
export function decisionsByClaim<D extends Pick<Decision, 'claimId'>>(
  decisions: readonly D[],
): Map<string, D[]> {
  return Map.groupBy(decisions, (decision) => decision.claimId);
}

/** What a state is computed from; whole decisions fit, and so do their bare facts. */
export type DecisionFacts = Pick<
  Decision,
  'id' | 'reviewerId' | 'kind' | 'setsAside' | 'digest' | 'at'
>;

/** How far a claim is approved where one reviewer is not enough. */
export type ApprovalCount = { given: number; needed: number };

export type ReviewTerms = {
  /** How many reviewers must approve. */
  quorum: number;
  /**
   * Approvals before this instant do not count: something happened that asks for new decisions.
   * An objection stays in force: it is lifted by its maker, or set aside where they cannot.
   */
  notBefore?: Date | null;
};

/**
 * The state of one claim whose content has `digest` now, from all decisions ever made about that
 * claim (and no other).
 * Only each reviewer's latest decision at that digest judges it, so an edit lapses an approval
 * and restoring the words restores it, with nothing written down.
 */
export function claimState(
  digest: string,
  decisions: readonly DecisionFacts[],
  terms: ReviewTerms,
): ClaimState {
  const ordered = inOrder(decisions);
  const present = standingAt(ordered, digest, terms);
  if (present.some((decision) => decision.kind === 'request-changes')) return 'changes-requested';
  if (isApproval(present, terms.quorum)) return 'approved';
  return wasApprovedElsewhere(digest, ordered, terms) ? 'lapsed' : 'unreviewed';
}

/**
 * The decisions that make a claim approved at `digest`, oldest first; none unless it is approved.
 * Their reviewers are the names that stand behind the claim, and their waivers are the ones in force.
 */
export function countedApprovals<D extends DecisionFacts>(
  digest: string,
  decisions: readonly D[],
  terms: ReviewTerms,
): D[] {
  const present = standingDecisions(digest, decisions, terms);
  return isApproval(present, terms.quorum) ? present : [];
}

/** What each reviewer last decided at `digest`, oldest first, as far as it still counts. */
export function standingDecisions<D extends DecisionFacts>(
  digest: string,
  decisions: readonly D[],
  terms: ReviewTerms,
): D[] {
  return standingAt(inOrder(decisions), digest, terms);
}

/** How many approvals a claim has at `digest`, of how many it needs; an objection takes none away. */
export function approvalCount(
  digest: string,
  decisions: readonly DecisionFacts[],
  terms: ReviewTerms,
): ApprovalCount {
  const present = standingDecisions(digest, decisions, terms);
  const given = present.filter(({ kind }) => kind === 'approve').length;
  return { given, needed: Math.max(1, terms.quorum) };
}

/**
 * The objections that stand against a claim at `digest`: each reviewer's latest decision, where it
 * asks for changes. Nothing lifts one but its maker, other words, or another reviewer where its maker
 * may not review any more.
 */
export function standingObjections<D extends DecisionFacts>(
  digest: string,
  decisions: readonly D[],
): D[] {
  return latestByReviewer(inOrder(decisions), digest).filter(
    ({ kind }) => kind === 'request-changes',
  );
}

/** "1 of 2 approvals"; null where one is enough, which is nothing to speak of. */
export function approvalWords({ given, needed }: ApprovalCount): string | null {
  return needed > 1 ? `${given} of ${needed} approvals` : null;
}

/** Oldest first; decisions of one instant keep the order in which they were appended. */
function inOrder<D extends DecisionFacts>(decisions: readonly D[]): D[] {
  return decisions.toSorted((one, other) => one.at.getTime() - other.at.getTime());
}

/** Each reviewer's latest decision at that digest, as far as it still counts. */
function standingAt<D extends DecisionFacts>(
  ordered: readonly D[],
  digest: string,
  { notBefore }: ReviewTerms,
): D[] {
  return latestByReviewer(ordered, digest).filter(
    ({ kind, at }) => kind === 'request-changes' || !notBefore || at >= notBefore,
  );
}

/** Each reviewer's latest decision at that digest, without the objections that were set aside. */
function latestByReviewer<D extends DecisionFacts>(ordered: readonly D[], digest: string): D[] {
  const latest = new Map<string, D>();
  for (const decision of ordered) {
    if (decision.digest !== digest) continue;
    latest.delete(decision.reviewerId);
    latest.set(decision.reviewerId, decision);
  }
  const setAside = new Set(
    ordered.flatMap((decision) => (decision.digest === digest ? decision.setsAside : [])),
  );
  return [...latest.values()].filter(({ id }) => !setAside.has(id));
}

function isApproval(latest: readonly DecisionFacts[], quorum: number): boolean {
  return latest.length >= Math.max(1, quorum) && latest.every(({ kind }) => kind === 'approve');
}

/** Whether the claim stood approved at any moment, at another digest than the present one. */
function wasApprovedElsewhere(
  digest: string,
  ordered: readonly DecisionFacts[],
  terms: ReviewTerms,
): boolean {
  return ordered.some(
    (decision, index) =>
      decision.kind === 'approve' &&
      decision.digest !== digest &&
      isApproval(standingAt(ordered.slice(0, index + 1), decision.digest, terms), terms.quorum),
  );
}
