import {
  type BriefFacts,
  type BriefState,
  briefState,
  countedSignOff,
} from '../../domain/brief/brief-state.ts';
import { citedWorks, numbersOf } from '../../domain/brief/cited-works.ts';
import { publicationChecklist } from '../../domain/checklist/checklist.ts';
import type { ChecklistItem } from '../../domain/checklist/checklist-item.ts';
import { coverageProblems } from '../../domain/claim/coverage.ts';
import type { OpenSuggestion } from '../../domain/claim/suggestion.ts';
import { concerning, type SourceEvent, unanswered } from '../../domain/health/source-event.ts';
import { attestedDay } from '../../domain/publication/attested-day.ts';
import type { EditionContent, EditionSection } from '../../domain/publication/edition.ts';
import { manifestDigest } from '../../domain/publication/manifest.ts';
import type { PinnedSettings, PublicationSettings } from '../../domain/publication/publication.ts';
import { unsearched, waiverFor } from '../../domain/review/approval.ts';
import {
  type ApprovalCount,
  approvalCount,
  type ClaimState,
  claimState,
  countedApprovals,
  type Decision,
  decisionsByClaim,
  type ReviewTerms,
  type Waiver,
} from '../../domain/review/decision.ts';
import {
  isOverridden,
  type Override,
  type Passable,
  passedBy,
} from '../../domain/review/override.ts';
import { passablesIn } from '../../domain/review/passables.ts';
import { lastAskedAnew, reviewTerms, type TermsFacts } from '../../domain/review/review-terms.ts';
import { citedSource, type Source } from '../../domain/source/source.ts';
import type { CalendarDate } from '../../domain/time/calendar-date.ts';
import { freeze } from '../edition/freeze.ts';
import { holdsIn, type PlacedThread } from '../reading/discussion.ts';
import type { BriefReading, ClaimInDocument } from '../reading/reading.ts';
import { coverageFacts } from './coverage-facts.ts';
import {
  type CheckedCitation,
  type QuotationChecker,
  quotationChecker,
} from './quotation-checker.ts';

export type SignOffFacts = { manifest: string; at: Date; settings: PinnedSettings };

/** Everything that the state of a brief is computed from, at one moment. */
export type AssessmentFacts<D extends Decision, S extends SignOffFacts> = {
  reading: BriefReading;
  sections: EditionSection[];
  suggestions: readonly OpenSuggestion[];
  sources: readonly Source[];
  captures: readonly {
    sourceId: string;
    digest: string;
    capturedOn: CalendarDate;
    text: string;
  }[];
  /** What happened to its sources, oldest first. */
  events: readonly SourceEvent[];
  searchLog: readonly { place: string; query: string; on: CalendarDate; outcome: string }[];
  decisions: readonly D[];
  threads: readonly PlacedThread[];
  openSubmission: { submitter: string; at: Date } | null;
  signOffs: readonly S[];
  /** The publication that is to happen. */
  schedule: { manifest: string } | null;
  /** How many versions are published, and when the newest was. */
  versions: number;
  publishedAt: Date | null;
  retractedAt: Date | null;
  /** The newest version; null before the first. */
  live: { edition: { content: Pick<EditionContent, 'checkedOn'> } } | null;
  notices: TermsFacts['notices'];
  overrides: readonly Override[];
  settings: PinnedSettings & Pick<PublicationSettings, 'reviewPolicy'>;
  today: CalendarDate;
};

export type AssessedClaim<D extends Decision> = ClaimInDocument & {
  state: ClaimState;
  /** How many approvals it has of those that it needs. */
  approving: ApprovalCount;
  /** On which terms it is judged. */
  terms: ReviewTerms;
  /** Of each citation of its content, in order. */
  checks: CheckedCitation[];
  /** The decisions that make it approved; none unless it is. */
  approvals: D[];
  /** What happened to the sources that it leans on, oldest first. */
  events: SourceEvent[];
  /** Those of them that no decision has answered, and of these those that no admin lets pass. */
  asking: SourceEvent[];
  unanswered: SourceEvent[];
  /** The open suggestions that touch it. */
  suggestions: OpenSuggestion[];
};

export type Assessment<D extends Decision, S extends SignOffFacts> = {
  state: BriefState;
  /** What last asked for a new decision on any of its claims, and so for a new signature. */
  askedAnewAt: Date | null;
  claims: AssessedClaim<D>[];
  checklist: ChecklistItem[];
  /** What is open and an admin may let pass, let pass already or not. */
  passables: Passable[];
  /** What the next version would freeze, under the sign-off's settings where one counts. */
  content: EditionContent | null;
  manifest: string | null;
  /** The sign-off that makes the brief ready. */
  signOff: S | null;
};

/**
 * Where a brief stands: its claims' states, its checklist, what the next version would freeze, and
 * whether it is ready. Computed, never stored; pages and commands read the same answer.
 */
export function assess<D extends Decision, S extends SignOffFacts>(
  facts: AssessmentFacts<D, S>,
): Assessment<D, S> {
  const { reading } = facts;
  const terms = { ...facts, policy: facts.settings.reviewPolicy };
  const works = citedWorks(reading.references, facts.sources);
  const numbers = numbersOf(works);
  const check = quotationChecker(facts.captures, facts.sources);
  const checks = reading.citations.map(check);
  const decisions = decisionsByClaim(facts.decisions);
  const claims = reading.claims.map((claim) => ({
    ...assessClaim(claim, decisions.get(claim.id) ?? [], { ...facts, terms, check }),
    suggestions: facts.suggestions.filter((suggestion) => suggestion.claims.includes(claim.id)),
  }));
  const waivers = new Map(claims.map(({ id, approvals }) => [id, waiversOf(approvals)]));

  const coverage = coverageProblems(coverageFacts(reading, numbers));
  const eventsAsking = claims.flatMap((claim) =>
    claim.asking.map((event) => ({
      claim,
      event,
      reference: event.names.flatMap((id) => numbers.get(id) ?? [])[0] ?? 0,
    })),
  );
  const { overrides } = facts;
  const searchLogCount = facts.searchLog.length;
  const passables = passablesIn({ coverage, claims, searchLogCount, sourceEvents: eventsAsking });

  const attestedOn = attestedDay(facts);
  const freezeUnder = (settings: PinnedSettings) =>
    freeze(reading, { ...facts, settings, attestedOn, checks, waivers, passables });
  const askedAnewAt = lastAskedAnew(claims, facts.retractedAt);
  const signOff = signOffInForce({ ...facts, askedAnewAt }, freezeUnder);
  const content = freezeUnder(signOff?.settings ?? facts.settings);
  const manifest = content === null ? null : manifestDigest(content);

  const checklist = publicationChecklist({
    headline: reading.headline,
    checkedOn: reading.checkedOn,
    today: facts.today,
    attestedOn,
    coverage: coverage.filter(({ key }) => !isOverridden(overrides, 'coverage', key)),
    claims,
    unsearched: unsearched(claims, searchLogCount, overrides),
    sources: works.map(({ id, number }) => citedSource(id, number, facts.sources)),
    quotations: reading.citations.map((citation, index) => ({
      claim: claims.find(({ id }) => id === citation.claim) ?? null,
      section: citation.section,
      reference: numbers.get(citation.source) ?? 0,
      check: checks[index]?.check ?? 'no-capture',
      waived: waiverFor(citation, waivers.get(citation.claim ?? '') ?? []) !== null,
    })),
    sourceEvents: eventsAsking.filter(({ claim, event }) => claim.unanswered.includes(event)),
    letPass: overrides
      .filter((override) => passedBy(override, passables).length > 0)
      .map(({ rule }) => rule),
    holds: holdsIn(claims, facts.threads),
    suggestions: facts.suggestions,
    signedOff: signOff !== null,
  });
  const state = briefState({ ...facts, askedAnewAt, presentManifest: manifest });
  return { state, askedAnewAt, claims, checklist, passables, content, manifest, signOff };
}

/** The latest sign-off that signs the words as they are, under the settings that it pinned. */
function signOffInForce<S extends SignOffFacts>(
  facts: Pick<AssessmentFacts<Decision, S>, 'signOffs' | 'openSubmission'> &
    Pick<BriefFacts, 'askedAnewAt'>,
  freezeUnder: (settings: PinnedSettings) => EditionContent | null,
): S | null {
  for (const signOff of facts.signOffs.toReversed()) {
    const content = freezeUnder(signOff.settings);
    const presentManifest = content === null ? null : manifestDigest(content);
    const counted = countedSignOff({ ...facts, signOffs: [signOff], presentManifest });
    if (counted !== null) return counted;
  }
  return null;
}

function assessClaim<D extends Decision>(
  claim: ClaimInDocument,
  decisions: readonly D[],
  facts: { events: readonly SourceEvent[]; terms: TermsFacts; check: QuotationChecker },
): Omit<AssessedClaim<D>, 'suggestions'> {
  const { citations, verdict } = claim.content;
  const events = concerning(citations, facts.events);
  const { id, digest } = claim;
  const terms = reviewTerms({ id, digest, verdict }, events, facts.terms);
  const asking = unanswered(events, claim.digest, decisions);
  const { overrides } = facts.terms;
  return {
    ...claim,
    terms,
    state: claimState(claim.digest, decisions, terms),
    approving: approvalCount(claim.digest, decisions, terms),
    checks: citations.map(facts.check),
    approvals: countedApprovals(claim.digest, decisions, terms),
    events,
    asking,
    unanswered: asking.filter((event) => !isOverridden(overrides, 'source-events', event.id)),
  };
}

function waiversOf(approvals: readonly Decision[]): Waiver[] {
  return approvals.flatMap(({ waivers }) => waivers);
}
