import type { Actor } from '../domain/actor.ts';
import { approvalObstacles, quotationsToWaive } from '../domain/approval.ts';
import { citedWorks, numbersOf } from '../domain/cited-works.ts';
import type { ClaimContent } from '../domain/claim.ts';
import type { ClaimNotice } from '../domain/claim-notice.ts';
import type { ClaimState, Decision } from '../domain/decision.ts';
import type { Passage } from '../domain/edition.ts';
import { type NearestPassage, nearestPassage } from '../domain/nearest-passage.ts';
import type { Override } from '../domain/override.ts';
import { can } from '../domain/policy.ts';
import type { QuotationCheck } from '../domain/quotation.ts';
import { sameStoryWarning } from '../domain/same-story.ts';
import { citedSource, entryNamed, type Source } from '../domain/source.ts';
import type { OpenSuggestion } from '../domain/suggestion.ts';
import { type Verdict, verdictOf } from '../domain/verdict.ts';
import { type WordChange, wordDiff } from '../domain/word-diff.ts';
import { type AskedAnew, askedAnew } from './asked-anew.ts';
import type { AssessedClaim } from './assessment.ts';
import { contributorsTo, type Ledger } from './authorship.ts';
import { holdsOn, type PlacedThread, threadsOn } from './discussion.ts';
import type { BriefReading } from './reading.ts';
import { sameStoriesIn } from './same-stories.ts';
import { type SheetEvent, sheetEvents } from './sheet-events.ts';

/** One claim as its reviewer sees it: everything that the decision is about, in one place. */
export type SheetClaim = {
  id: string;
  number: number;
  digest: string;
  state: ClaimState;
  text: string;
  /** Where it stands: the section's heading. */
  place: string;
  verdict: Verdict | null;
  rationale: string;
  claimant: string | null;
  citations: SheetCitation[];
  /** Which of its sources tell one story, as sentences; they keep nobody from approving. */
  sharedStories: string[];
  decisions: SheetDecision[];
  /** What happened to its sources, oldest first. */
  events: SheetEvent[];
  /** Since when approvals count, as an ISO instant; null where all do. */
  notBefore: string | null;
  /** What else asks for a new look at the same words. */
  askedAnew: AskedAnew[];
  /** What changed since the last approval; null when it was never approved or nothing changed. */
  change: { words: WordChange[]; others: string[] } | null;
  /** Names of those who contributed since the last approval. */
  contributors: string[];
  /** Why this actor cannot approve, whatever the claim is like; null when they can. */
  barred: string | null;
  /** The open suggestions that touch it. */
  suggestions: Array<Pick<OpenSuggestion, 'id' | 'author' | 'change'>>;
  /** What keeps anyone from approving it as it stands, unverified quotations apart. */
  obstacles: string[];
  /** Ids of the threads on its words. */
  threads: string[];
  /** Quotations that an approval has to waive, with a reason. */
  toWaive: Array<{ source: string; quotation: string; check: QuotationCheck }>;
};

export type SheetCitation = {
  /** Reference number of the source. */
  number: number;
  source: { id: string; title: string; publisher: string; issued: string; url: string };
  resolved: boolean;
  stance: ClaimContent['citations'][number]['stance'];
  quotation: string | null;
  locator: string | null;
  /** The digest of the text that it is checked against. */
  capture: string | null;
  check: QuotationCheck;
  passage: Passage | null;
  /** What the captured text says instead of a quotation that it does not have. */
  nearest: NearestPassage | null;
};

export type SheetDecision = {
  id: string;
  reviewer: string;
  kind: Decision['kind'];
  reason: string | null;
  at: Date;
  /** Whether it judged the content as it is now. */
  present: boolean;
};

export type SheetFacts = {
  reading: BriefReading;
  claims: readonly AssessedClaim<Decision & { reviewer: string }>[];
  decisions: readonly (Decision & { reviewer: string })[];
  threads: readonly PlacedThread[];
  sources: readonly Source[];
  captures: readonly { sourceId: string; digest: string; text: string }[];
  searchLogCount: number;
  scale: readonly Verdict[];
  /** What an admin lets pass. */
  overrides: readonly Override[];
  /** What was said beside claims of the live version, and what took it back. */
  notices: readonly ClaimNotice[];
  retraction: Omit<AskedAnew, 'what'> | null;
  ledger: Ledger;
  /** Member names by id. */
  names: ReadonlyMap<string, string>;
};

/** The claims of a brief as `actor` reviews them, in reading order. */
export function reviewSheet(facts: SheetFacts, actor: Actor): SheetClaim[] {
  const stories = sameStoriesIn(facts.reading, facts.captures);
  return facts.claims.map((claim) => sheetClaim(claim, facts, stories, actor));
}

function sheetClaim(
  claim: SheetFacts['claims'][number],
  facts: SheetFacts,
  stories: readonly string[][],
  actor: Actor,
): SheetClaim {
  const { id, number, digest, state, content } = claim;
  const contributors = contributorsTo(facts.ledger, id);
  const checks = claim.checks.map(({ check }) => check);
  const decisions = facts.decisions.filter(({ claimId }) => claimId === id);
  const toWaive = quotationsToWaive(content, checks).map(({ source, quotation, check }) => ({
    source,
    quotation,
    check,
  }));
  const allowed = can(actor, 'decide', { kind: 'approve', contributors });
  const waivers = toWaive.map((waived) => ({ ...waived, reason: 'to be given' }));
  return {
    id,
    number,
    digest,
    state,
    text: content.text,
    place: placeOf(claim, facts.reading),
    verdict: verdictOf(facts.scale, content.verdict),
    rationale: content.rationale,
    claimant: content.claimant,
    citations: sheetCitations(claim, facts),
    sharedStories: stories.flatMap(
      (group) =>
        sameStoryWarning(
          group,
          content.citations.map(({ source }) => source),
          citedWorks(facts.reading.references, facts.sources),
        ) ?? [],
    ),
    decisions: decisions.map((decision) => ({
      id: decision.id,
      reviewer: decision.reviewer,
      kind: decision.kind,
      reason: decision.reason,
      at: decision.at,
      present: decision.digest === digest,
    })),
    events: sheetEvents(claim, facts.sources),
    notBefore: claim.terms.notBefore?.toISOString() ?? null,
    askedAnew: state === 'approved' ? [] : askedAnew(claim, decisions, facts),
    change: changeSince(decisions, claim, facts),
    contributors: contributors.map((member) => facts.names.get(member) ?? 'A former member'),
    barred: allowed.ok ? null : allowed.refusal.message,
    suggestions: claim.suggestions.map(({ id, author, change }) => ({ id, author, change })),
    obstacles: approvalObstacles(claim, {
      ...facts,
      checks,
      waivers,
      holds: holdsOn(claim, facts.threads),
      suggestions: claim.suggestions,
    }).map(({ message }) => message),
    threads: threadsOn(claim, facts.threads).map((thread) => thread.id),
    toWaive,
  };
}

function placeOf({ section }: { section: number | null }, { sections }: BriefReading): string {
  const place = section === null ? undefined : sections[section];
  if (!place) return 'Before the first heading';
  return place.number === null ? place.heading : `${place.number}. ${place.heading}`;
}

function sheetCitations(
  { content, checks }: SheetFacts['claims'][number],
  { reading, sources, captures }: SheetFacts,
): SheetCitation[] {
  const numbers = numbersOf(citedWorks(reading.references, sources));
  return content.citations.map((citation, index) => {
    const source = entryNamed(citation.source, sources);
    const checked = checks[index] ?? { check: 'no-capture', passage: null };
    const number = numbers.get(citation.source) ?? 0;
    const { title, resolved } = citedSource(citation.source, number, sources);
    return {
      number,
      source: {
        id: source?.id ?? citation.source,
        title,
        publisher: source?.description.publisher ?? '',
        issued: source?.description.issued ?? '',
        url: source?.description.url ?? '',
      },
      resolved,
      stance: citation.stance,
      quotation: citation.quotation,
      locator: citation.locator,
      capture: citation.capture,
      check: checked.check,
      passage: checked.passage,
      nearest: checked.check === 'not-found' ? nearestIn(citation, captures) : null,
    };
  });
}

function nearestIn(
  { source, capture, quotation }: ClaimContent['citations'][number],
  captures: SheetFacts['captures'],
): NearestPassage | null {
  const kept = captures.find(({ sourceId, digest }) => sourceId === source && digest === capture);
  return kept && quotation !== null ? nearestPassage(quotation, kept.text) : null;
}

/** What changed since the newest approval of other content than the present. */
function changeSince(
  decisions: readonly Decision[],
  { content, digest, state }: SheetFacts['claims'][number],
  { scale, sources }: SheetFacts,
): SheetClaim['change'] {
  const approved = decisions.findLast(({ kind }) => kind === 'approve');
  if (state === 'approved' || !approved || approved.digest === digest) return null;
  const before = approved.content;
  const verdictWord = (key: string | null) => verdictOf(scale, key)?.label ?? 'none';
  const others = [
    before.verdict === content.verdict
      ? ''
      : `Verdict: ${verdictWord(before.verdict)} → ${verdictWord(content.verdict)}`,
    before.claimant === content.claimant
      ? ''
      : `Claimant: ${before.claimant ?? 'none'} → ${content.claimant ?? 'none'}`,
    before.rationale === content.rationale ? '' : 'The rationale changed',
    ...citationChanges(before, content, sources),
  ];
  return {
    words: wordDiff(before.text, content.text),
    others: others.filter((line) => line !== ''),
  };
}

function citationChanges(
  before: ClaimContent,
  after: ClaimContent,
  sources: readonly Source[],
): string[] {
  const said = (citation: ClaimContent['citations'][number]) => JSON.stringify(citation);
  const named = (id: string) => citedSource(id, 0, sources).title;
  const old = new Set(before.citations.map(said));
  const now = new Set(after.citations.map(said));
  const lines = [
    ...after.citations
      .filter((citation) => !old.has(said(citation)))
      .map(({ source }) => `Citation of ${named(source)} is new or changed`),
    ...before.citations
      .filter((citation) => !now.has(said(citation)))
      .map(({ source }) => `An earlier citation of ${named(source)} is gone or changed`),
  ];
  if (lines.length > 0) return lines;
  const sameOrder = before.citations.every(
    (citation, index) => said(citation) === said(after.citations[index] ?? citation),
  );
  return sameOrder ? [] : ['The citations stand in another order'];
}
