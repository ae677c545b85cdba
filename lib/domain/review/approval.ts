import type { ClaimCitation, ClaimContent } from '../claim/claim.ts';
import type { OpenSuggestion } from '../claim/suggestion.ts';
import { NOT_CONFIRMED, type Verdict, verdictOf } from '../claim/verdict.ts';
import type { QuotationCheck } from '../quotation/quotation.ts';
import type { Refusal } from '../refusal.ts';
import { entryNamed, isResolved, type Source, sourceTitle } from '../source/source.ts';
import { excerpt } from '../words/excerpt.ts';
import type { Waiver } from './decision.ts';
import { isOverridden, type Override } from './override.ts';
import type { Hold } from './thread.ts';

export type ApprovalFacts = {
  /** At least the cited sources; the whole library does as well. */
  sources: readonly Source[];
  /** The check of each citation's quotation, in the order of the content's citations. */
  checks: readonly QuotationCheck[];
  /** How many entries the brief's search log has. */
  searchLogCount: number;
  scale: readonly Verdict[];
  /** What an admin lets pass. */
  overrides: readonly Pick<Override, 'rule' | 'covers'>[];
  /** The waivers of this very decision. */
  waivers: readonly Waiver[];
  /** What open comments on its words hold its approval up with. */
  holds: readonly Hold[];
  /** The open suggestions that touch the claim. */
  suggestions: readonly Pick<OpenSuggestion, 'author'>[];
};

/**
 * Everything that keeps a claim from being approved as it stands, in words; empty when nothing
 * does. Who approves, and whether the content is still the one that they saw, is asked elsewhere.
 */
export function approvalObstacles(
  claim: { id: string; content: ClaimContent; digest: string },
  facts: ApprovalFacts,
): Refusal[] {
  const { content } = claim;
  return [
    ...wordsObstacles(content),
    ...verdictObstacles(content, facts),
    ...evidenceObstacles(claim, facts),
    ...sourceObstacles(content, facts),
    ...quotationObstacles(content, facts),
    ...discussionObstacles(facts),
    ...suggestionObstacles(facts),
  ];
}

/** The citations whose quotation was not verified, so that a decision has to waive it or fail. */
export function quotationsToWaive(
  content: ClaimContent,
  checks: readonly QuotationCheck[],
): Array<ClaimCitation & { quotation: string; check: QuotationCheck }> {
  return content.citations.flatMap((citation, index) => {
    const { quotation } = citation;
    if (quotation === null || quotation.trim() === '') return [];
    const check = checks[index] ?? 'no-capture';
    return check === 'verified' ? [] : [{ ...citation, quotation, check }];
  });
}

/** Whether nothing stands behind a claim: no source, and no search that found none. */
export function lacksSearch(
  { citations, verdict }: Pick<ClaimContent, 'citations' | 'verdict'>,
  searchLogCount: number,
): boolean {
  return citations.length === 0 && verdict === NOT_CONFIRMED && searchLogCount === 0;
}

/** What an override covers of a claim without a search: these very words, and no others. */
export function unsearchedKey({ id, digest }: { id: string; digest: string }): string {
  return `${id} ${digest}`;
}

/** The claims behind which nothing stands and which no admin lets pass. */
export function unsearched<C extends { id: string; digest: string; content: ClaimContent }>(
  claims: readonly C[],
  searchLogCount: number,
  overrides: ApprovalFacts['overrides'],
): C[] {
  return claims.filter(
    (claim) =>
      lacksSearch(claim.content, searchLogCount) &&
      !isOverridden(overrides, 'search-log', unsearchedKey(claim)),
  );
}

/** The waiver that lets this quotation through: same source, same words, and a reason given. */
export function waiverFor(
  citation: { source: string; quotation: string | null },
  waivers: readonly Waiver[],
): Waiver | null {
  return (
    waivers.find(
      ({ source, quotation, reason }) =>
        source === citation.source && quotation === citation.quotation && reason.trim() !== '',
    ) ?? null
  );
}

function wordsObstacles(content: ClaimContent): Refusal[] {
  return content.text.trim() === '' ? [blocked('The claim has no words.')] : [];
}

function verdictObstacles(content: ClaimContent, { scale }: ApprovalFacts): Refusal[] {
  if (content.verdict === null) return [blocked('The claim has no verdict yet.')];
  if (verdictOf(scale, content.verdict) !== null) return [];
  return [blocked(`The verdict “${content.verdict}” is not on the publication’s scale.`)];
}

function evidenceObstacles(
  claim: { id: string; digest: string; content: ClaimContent },
  { searchLogCount, overrides }: ApprovalFacts,
): Refusal[] {
  const { content } = claim;
  if (content.citations.length > 0) return [];
  if (content.verdict !== NOT_CONFIRMED) {
    return [blocked('The claim needs at least one citation.')];
  }
  if (unsearched([claim], searchLogCount, overrides).length === 0) return [];
  return [blocked('Without a citation, the search log must say where the desk looked.')];
}

function sourceObstacles(content: ClaimContent, { sources }: ApprovalFacts): Refusal[] {
  const cited = [...new Set(content.citations.map((citation) => citation.source))];
  return cited.flatMap((id) => {
    const source = entryNamed(id, sources);
    if (source === undefined) return [blocked('A cited source is not in the library.')];
    if (isResolved(source)) return [];
    return [
      blocked(
        `The source “${excerpt(sourceTitle(source))}” is unresolved: it needs an address or a full reference.`,
      ),
    ];
  });
}

function quotationObstacles(content: ClaimContent, facts: ApprovalFacts): Refusal[] {
  return quotationsToWaive(content, facts.checks)
    .filter((citation) => waiverFor(citation, facts.waivers) === null)
    .map(({ quotation, check }) =>
      blocked(
        check === 'not-found'
          ? `The quotation “${excerpt(quotation)}” is not in the captured text. Correct it, or waive the check with a reason that will be public.`
          : `The quotation “${excerpt(quotation)}” has no captured text to compare it with. Add a capture, or waive the check with a reason that will be public.`,
      ),
    );
}

function discussionObstacles({ holds }: ApprovalFacts): Refusal[] {
  return holds.map(({ by, words }) =>
    blocked(`A comment by ${by} holds it up: “${words}”. Resolve it first.`),
  );
}

function suggestionObstacles({ suggestions }: ApprovalFacts): Refusal[] {
  const authors = [...new Set(suggestions.map(({ author }) => author))];
  return authors.map((author) =>
    blocked(`An open suggestion by ${author} touches this claim. Accept or reject it first.`),
  );
}

function blocked(message: string): Refusal {
  return { code: 'blocked', message };
}
