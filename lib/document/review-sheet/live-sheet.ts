import type { ClaimCitation } from '../../domain/claim/claim.ts';
import type { Verdict } from '../../domain/claim/verdict.ts';
import type { SourceSince } from '../../domain/health/source-since.ts';
import type { ClaimNotice } from '../../domain/publication/claim-notice.ts';
import type { EditionSource } from '../../domain/publication/edition.ts';
import type { QuotationCheck } from '../../domain/quotation/quotation.ts';
import { countedApprovals, type Decision, type Waiver } from '../../domain/review/decision.ts';
import { citedSource, entryNamed } from '../../domain/source/source.ts';
import {
  claimsToApprove,
  confirmationObstacles,
  type LiveClaim,
  type LiveFacts,
} from '../assessment/live-assessment.ts';
import { type QuotationChecker, quotationChecker } from '../assessment/quotation-checker.ts';
import type { SheetCitation } from './sheet-citations.ts';
import { type SheetEvent, sheetEvents } from './sheet-events.ts';

/** A claim of the live version as a reviewer checks it again. */
export type LiveSheetClaim = {
  id: string;
  number: number;
  text: string;
  verdict: Verdict;
  rationale: string;
  claimant: string | null;
  waivers: Waiver[];
  /** Whether a signature would approve it again, because something came up. */
  isToApprove: boolean;
  /** How many reviewers must approve it since then, and who has. */
  quorum: number;
  approvedBy: string[];
  /** Whether this reviewer has. */
  isApprovedByMe: boolean;
  /** What keeps this reviewer from confirming it, as sentences. */
  obstacles: string[];
  events: SheetEvent[];
  notices: ClaimNotice[];
  citations: LiveSheetCitation[];
};

/** A citation of it, with how its source fares by now. */
export type LiveSheetCitation = SheetCitation & {
  since: SourceSince | null;
  /** Another text of the source that is newer than the one cited, and whether it has the quotation. */
  newer: { digest: string; at: Date; check: QuotationCheck } | null;
};

export type LiveSheetFacts<D extends Decision> = LiveFacts<D> & {
  content: { sources: readonly EditionSource[] };
  since: readonly SourceSince[];
  /** What the sources said last. */
  latestTexts: readonly { sourceId: string; digest: string; text: string }[];
};

/** The claims of a live version as a reviewer checks them again, in reading order. */
export function liveSheet<D extends Decision & { reviewer: string }>(
  claims: readonly LiveClaim<D>[],
  facts: LiveSheetFacts<D>,
  reviewerId: string,
): LiveSheetClaim[] {
  const checkLatest = quotationChecker(facts.latestTexts, facts.sources);
  return claims.map((claim) => ({
    ...standing(claim, reviewerId),
    id: claim.id,
    number: claim.number,
    text: claim.content.text,
    verdict: claim.verdict,
    rationale: claim.content.rationale,
    claimant: claim.content.claimant,
    waivers: claim.waivers,
    isToApprove: claimsToApprove([claim], reviewerId).length > 0,
    obstacles: confirmationObstacles(claim, facts, reviewerId),
    events: sheetEvents(claim, facts.sources),
    notices: claim.notices,
    citations: claim.content.citations.map((citation, index) => ({
      ...shownCitation(citation, facts),
      check: claim.checks[index]?.check ?? 'no-capture',
      passage: claim.checks[index]?.passage ?? null,
      ...sinceThen(citation, facts, checkLatest),
    })),
  }));
}

/** Of a claim that something was asked about: who has approved it since. */
function standing<D extends Decision & { reviewer: string }>(
  { digest, decisions, terms }: LiveClaim<D>,
  reviewerId: string,
): Pick<LiveSheetClaim, 'quorum' | 'approvedBy' | 'isApprovedByMe'> {
  const since = countedApprovals(digest, decisions, { ...terms, quorum: 1 });
  return {
    quorum: terms.quorum,
    approvedBy: since.map(({ reviewer }) => reviewer),
    isApprovedByMe: since.some((decision) => decision.reviewerId === reviewerId),
  };
}

function shownCitation<D extends Decision>(
  { source: cited, stance, quotation, locator, capture }: ClaimCitation,
  { content, sources }: LiveSheetFacts<D>,
): Omit<SheetCitation, 'check' | 'passage'> {
  const listed = content.sources.find(({ id, aliases = [] }) => [id, ...aliases].includes(cited));
  const number = listed?.number ?? 0;
  const entry = entryNamed(cited, sources);
  const { title, resolved } = citedSource(cited, number, sources);
  const { publisher = '', issued = '', url = '' } = listed?.description ?? {};
  return {
    number,
    source: { id: entry?.id ?? cited, title, publisher, issued, url },
    resolved,
    stance,
    quotation,
    locator,
    capture,
    nearest: null,
  };
}

function sinceThen<D extends Decision>(
  citation: ClaimCitation,
  { since, sources }: LiveSheetFacts<D>,
  check: QuotationChecker,
): Pick<LiveSheetCitation, 'since' | 'newer'> {
  const entry = entryNamed(citation.source, sources);
  const known = since.find(({ id }) => id === entry?.id) ?? null;
  const latest = known?.latest ?? null;
  if (latest === null || citation.capture === null || latest.digest === citation.capture) {
    return { since: known, newer: null };
  }
  const checked = check({ ...citation, capture: latest.digest });
  return { since: known, newer: { ...latest, check: checked.check } };
}
