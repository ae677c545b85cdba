import type { Actor } from '../../domain/actor.ts';
import { citedWorks } from '../../domain/brief/cited-works.ts';
import type { ClaimContent } from '../../domain/claim/claim.ts';
import type { OpenSuggestion } from '../../domain/claim/suggestion.ts';
import { type Verdict, verdictOf } from '../../domain/claim/verdict.ts';
import { can } from '../../domain/policy.ts';
import type { ClaimNotice } from '../../domain/publication/claim-notice.ts';
import type { QuotationCheck } from '../../domain/quotation/quotation.ts';
import { sameStoryWarning } from '../../domain/quotation/same-story.ts';
import { approvalObstacles, quotationsToWaive } from '../../domain/review/approval.ts';
import type { Assignment } from '../../domain/review/assignment.ts';
import { awaits } from '../../domain/review/awaiting.ts';
import { type ClaimState, type Decision, standingDecisions } from '../../domain/review/decision.ts';
import type { Override } from '../../domain/review/override.ts';
import { type JudgedBy, strandedObjections } from '../../domain/review/set-aside.ts';
import { type AskedAnew, askedAnew } from '../assessment/asked-anew.ts';
import type { AssessedClaim } from '../assessment/assessment.ts';
import { sameStoriesIn } from '../assessment/same-stories.ts';
import { contributorsTo, type Ledger } from '../authorship/authorship.ts';
import { holdsOn, type PlacedThread, threadsOn } from '../reading/discussion.ts';
import type { BriefReading } from '../reading/reading.ts';
import type { WrittenClaim } from './credited-words.ts';
import { changeSince, type SheetChange } from './sheet-change.ts';
import { type CitationFacts, type SheetCitation, sheetCitations } from './sheet-citations.ts';
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
  /** The content that the digest is of. */
  content: ClaimContent;
  /** Whether it is this actor's turn. */
  awaitsMe: boolean;
  /** How many must approve it, and the names of those who did. */
  quorum: { needed: number; given: string[] };
  /** Since when approvals count, as an ISO instant; null where all do. */
  notBefore: string | null;
  /** What else asks for a new look at the same words. */
  askedAnew: AskedAnew[];
  /** What changed since the last approval; null when it was never approved or nothing changed. */
  change: SheetChange | null;
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
  /** Objections whose makers cannot lift them, which an approval may set aside with a reason. */
  toSetAside: Array<{ id: string; reviewer: string; reason: string }>;
  /** Quotations that an approval has to waive, with a reason. */
  toWaive: Array<{ source: string; quotation: string; check: QuotationCheck }>;
};

export type SheetDecision = {
  id: string;
  reviewer: string;
  kind: Decision['kind'];
  reason: string | null;
  at: Date;
  /** Whether it judged the content as it is now. */
  present: boolean;
  /** Whether this actor made it. */
  mine: boolean;
  /** Who set it aside; null where nobody did. */
  setAsideBy: string | null;
};

export type SheetFacts = CitationFacts & {
  claims: readonly AssessedClaim<Decision & JudgedBy>[];
  decisions: readonly (Decision & JudgedBy)[];
  threads: readonly PlacedThread[];
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
  /** What was given to reviewers and has not ended. */
  assignments: readonly Pick<Assignment, 'claimId' | 'reviewerId'>[];
  /** Who wrote the words of claims, by claim id, where it was read. */
  written: ReadonlyMap<string, WrittenClaim>;
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
  const standing = standingDecisions(digest, decisions, claim.terms);
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
      mine: decision.reviewerId === actor.id,
      setAsideBy:
        decisions.find(({ setsAside }) => setsAside.includes(decision.id))?.reviewer ?? null,
    })),
    events: sheetEvents(claim, facts.sources),
    content,
    awaitsMe: allowed.ok && awaits(actor.id, { state, standing, asked: askedFor(id, facts) }),
    quorum: {
      needed: claim.terms.quorum,
      given: standing.filter(({ kind }) => kind === 'approve').map(({ reviewer }) => reviewer),
    },
    notBefore: claim.terms.notBefore?.toISOString() ?? null,
    askedAnew: state === 'approved' ? [] : askedAnew(claim, decisions, facts),
    change: changeSince(decisions, claim, facts.written.get(id), facts.names),
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
    toSetAside: strandedObjections(digest, decisions).map((objection) => ({
      id: objection.id,
      reviewer: objection.reviewer,
      reason: objection.reason ?? '',
    })),
    toWaive,
  };
}

/** Whoever is asked for the claim itself; for the whole brief where nobody is. */
function askedFor(claimId: string, { assignments }: SheetFacts): string[] {
  const own = assignments.filter((assignment) => assignment.claimId === claimId);
  const whole = assignments.filter((assignment) => assignment.claimId === null);
  return (own.length > 0 ? own : whole).map(({ reviewerId }) => reviewerId);
}

function placeOf({ section }: { section: number | null }, { sections }: BriefReading): string {
  const place = section === null ? undefined : sections[section];
  if (!place) return 'Before the first heading';
  return place.number === null ? place.heading : `${place.number}. ${place.heading}`;
}
