import type { Verdict } from '../../domain/claim/verdict.ts';
import { concerning, type SourceEvent, unanswered } from '../../domain/health/source-event.ts';
import type { ClaimNotice } from '../../domain/publication/claim-notice.ts';
import type { EditionClaim, EditionContent } from '../../domain/publication/edition.ts';
import { approvalObstacles, unsearchedKey } from '../../domain/review/approval.ts';
import {
  type ClaimState,
  claimState,
  countedApprovals,
  type Decision,
  decisionsByClaim,
  type ReviewTerms,
  standingObjections,
} from '../../domain/review/decision.ts';
import { isOverridden, type Override } from '../../domain/review/override.ts';
import type { ReviewPolicy } from '../../domain/review/review-policy.ts';
import { reviewTerms } from '../../domain/review/review-terms.ts';
import type { Hold } from '../../domain/review/thread.ts';
import type { Source } from '../../domain/source/source.ts';
import { type CheckedCitation, quotationChecker } from './quotation-checker.ts';

/** What the desk holds about a live version at one moment. */
export type LiveFacts<D extends Decision> = {
  content: Pick<EditionContent, 'claims' | 'searchLog' | 'overrides'>;
  publishedAt: Date;
  /** The verdict scale that its sign-off pinned. */
  scale: readonly Verdict[];
  sources: readonly Source[];
  /** Those that it cites. */
  captures: readonly { sourceId: string; digest: string; text: string }[];
  /** What happened to its sources, oldest first. */
  events: readonly SourceEvent[];
  decisions: readonly D[];
  /** What was ever said beside claims of live versions. */
  notices: readonly ClaimNotice[];
  policy: ReviewPolicy;
  retractedAt: Date | null;
  /** What an admin let pass when its words were published, and readers see why. */
  letPass: readonly Pick<Override, 'rule' | 'covers'>[];
  /** What open comments hold up, by the id of a claim that says the same in the draft. */
  holds: ReadonlyMap<string, readonly Hold[]>;
};

/** A claim of a live version, with what is known of it by now. */
export type LiveClaim<D extends Decision> = EditionClaim & {
  terms: ReviewTerms;
  /** Of each citation of its content, in order. */
  checks: CheckedCitation[];
  /** What happened to the sources that it leans on, oldest first. */
  events: SourceEvent[];
  /** Those of them that no decision has answered and no admin let pass. */
  unanswered: SourceEvent[];
  notices: ClaimNotice[];
  /** Every decision about these very words, oldest first. */
  decisions: D[];
  /** Those that count by now; none unless they make it approved. */
  approvals: D[];
  /** Whether something came up since it was published that asks for a new decision. */
  isAsked: boolean;
};

/** The claims of a live version as they stand now, in reading order. */
export function assessLive<D extends Decision>(facts: LiveFacts<D>): LiveClaim<D>[] {
  const check = quotationChecker(facts.captures, facts.sources);
  const decisions = decisionsByClaim(facts.decisions);
  return facts.content.claims.map((claim) => {
    const { id, digest, content } = claim;
    const events = concerning(content.citations, facts.events);
    const notices = facts.notices.filter(({ claimId, ended }) => claimId === id && !ended);
    const terms = reviewTerms({ id, digest, verdict: content.verdict }, events, {
      ...facts,
      overrides: facts.letPass,
    });
    const judged = (decisions.get(id) ?? []).filter((decision) => decision.digest === digest);
    const open = unanswered(events, digest, judged).filter(
      (event) => !isOverridden(facts.letPass, 'source-events', event.id),
    );
    const cameUp =
      open.length > 0 || notices.length > 0 || events.some(({ at }) => at > facts.publishedAt);
    return {
      ...claim,
      terms,
      checks: content.citations.map(check),
      events,
      unanswered: open,
      notices,
      decisions: judged,
      approvals: countedApprovals(digest, judged, terms),
      isAsked: cameUp && claimState(digest, judged, terms) !== 'approved',
    };
  });
}

/**
 * The claims that whoever confirms the version approves again: those on which something asks for a
 * new decision, and those that they objected to themselves.
 */
export function claimsToApprove<D extends Decision>(
  claims: readonly LiveClaim<D>[],
  reviewerId: string,
): LiveClaim<D>[] {
  return claims.filter(
    (claim) =>
      claim.isAsked ||
      standingObjections(claim.digest, claim.decisions).some(
        (one) => one.reviewerId === reviewerId,
      ),
  );
}

/**
 * What keeps a reviewer from confirming a claim as it stands, in words: somebody else's objection
 * to these very words, and, where it is to be approved again, whatever keeps anyone from that.
 * A suggestion in the draft is about the next words and keeps nobody.
 */
export function confirmationObstacles<D extends Decision & { reviewer: string }>(
  claim: LiveClaim<D>,
  facts: LiveFacts<D>,
  reviewerId: string,
): string[] {
  const objections = standingObjections(claim.digest, claim.decisions)
    .filter((decision) => decision.reviewerId !== reviewerId)
    .map(
      ({ reviewer, reason }) =>
        `${reviewer} has asked for changes to these very words${reason ? `: “${reason}”` : '.'}`,
    );
  if (claimsToApprove([claim], reviewerId).length === 0) return objections;
  const obstacles = approvalObstacles(claim, {
    sources: facts.sources,
    checks: claim.checks.map(({ check }) => check),
    searchLogCount: facts.content.searchLog.length,
    scale: facts.scale,
    waivers: claim.waivers,
    holds: facts.holds.get(claim.id) ?? [],
    suggestions: [],
    overrides: letPassAgain(claim, facts.content),
  });
  return [...objections, ...obstacles.map(({ message }) => message)];
}

/** Whatever lacked a search when it was published was let pass then, and readers see it. */
function letPassAgain(
  claim: Pick<EditionClaim, 'id' | 'digest'>,
  { overrides = [] }: Pick<EditionContent, 'overrides'>,
): Array<Pick<Override, 'rule' | 'covers'>> {
  return overrides
    .filter(({ rule }) => rule === 'search-log')
    .map(({ rule }) => ({ rule, covers: [unsearchedKey(claim)] }));
}

/** Whether the claim stands approved once `decision` was made as well. */
export function standsConfirmed<D extends Decision>(
  { digest, decisions, terms }: LiveClaim<D>,
  decision: Pick<Decision, 'reviewerId' | 'kind' | 'setsAside' | 'digest' | 'at'>,
): boolean {
  const made = { ...decision, id: 'not kept yet' };
  const state: ClaimState = claimState(digest, [...decisions, made], terms);
  return state === 'approved';
}

/** Ids of everything that came up about the claims, which whoever confirms them has to have seen. */
export function knownOf<D extends Decision>(claims: readonly LiveClaim<D>[]): string[] {
  const ids = claims.flatMap(({ events, notices }) => [...events, ...notices].map(({ id }) => id));
  return [...new Set(ids)].sort();
}
