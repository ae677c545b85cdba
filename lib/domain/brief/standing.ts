import type { SourceEvent } from '../health/source-event.ts';
import {
  type ClaimState,
  claimState,
  type DecisionFacts,
  decisionsByClaim,
  type ReviewTerms,
  standingDecisions,
} from '../review/decision.ts';
import { isOverridden } from '../review/override.ts';
import { recheckDue } from '../review/recheck.ts';
import { lastAskedAnew, reviewTerms, type TermsFacts } from '../review/review-terms.ts';
import { unasked } from '../review/unasked.ts';
import type { CalendarDate } from '../time/calendar-date.ts';
import { wordsIn } from '../words/search-words.ts';
import {
  type BriefFacts,
  briefState,
  isHeld,
  type PublicState,
  type WorkingState,
} from './brief-state.ts';

/** Everything that lists need to know of where a brief stands. */
export type Standing = {
  working: WorkingState;
  held: boolean;
  public: PublicState;
  words: string;
  verdicts: string[];
  submitterId: string | null;
  submittedAt: Date | null;
  returnedToId: string | null;
  returnedAt: Date | null;
  writers: string[];
  unreviewed: number;
  askedToChange: number;
  lapsed: number;
  approved: number;
  concerned: number;
  concernedLive: number;
  unassigned: boolean;
  publishAt: Date | null;
  liveNumber: number | null;
  publishedAt: Date | null;
  checkedOn: CalendarDate | null;
  recheckOn: CalendarDate | null;
  updatedAt: Date;
};

/** How a claim of the draft stands, and whose decision stands at its words. */
export type JudgedClaim = { id: string; state: ClaimState; judgedBy: string[] };

/** What the standing of a brief is made from, without its document. */
export type StandingFacts = Omit<TermsFacts, 'notices'> & {
  headline: string;
  updatedAt: Date;
  /** Who contributed to its words since the last version. */
  writers: readonly string[];
  claims: readonly {
    id: string;
    digest: string;
    verdict: string | null;
    text: string;
    contributors: readonly string[];
  }[];
  decisions: readonly (DecisionFacts & { claimId: string })[];
  /** The submission that has not ended, or else the last one, where a reviewer returned it. */
  openSubmission: BriefFacts['openSubmission'];
  returned: { submitter: string; at: Date } | null;
  signOffs: BriefFacts['signOffs'];
  schedule: { manifest: string; publishAt: Date } | null;
  live: {
    number: number;
    publishedAt: Date;
    checkedOn: CalendarDate;
    verdicts: readonly string[];
  } | null;
  notices: readonly (TermsFacts['notices'][number] & { ended: boolean })[];
  /** What an admin let pass when the words of the live version were published. */
  liveOverrides: TermsFacts['overrides'];
  topicIds: readonly string[];
  /** Who is asked to review a claim, or the whole of it, and not suspended. */
  assignments: readonly { claimId: string | null; reviewerId: string }[];
  /** The claims that something which happened to a source concerns, with what happened. */
  concerned: readonly {
    place: 'draft' | 'live';
    claimId: string;
    events: readonly SourceEvent[];
    unanswered: readonly SourceEvent[];
  }[];
};

/** Whether a signature may make the brief ready: only then its manifest must be known to say. */
export function maybeReady(
  facts: Pick<StandingFacts, 'openSubmission' | 'signOffs' | 'retractedAt'>,
): boolean {
  const { openSubmission, signOffs, retractedAt } = facts;
  if (openSubmission === null) return false;
  return signOffs.some(
    ({ at }) => at >= openSubmission.at && (retractedAt === null || at >= retractedAt),
  );
}

/**
 * Where a brief and each of its claims stand, by the same rules as its own pages.
 *
 * @param presentManifest null where it cannot be built, or where `maybeReady` says no
 */
export function standingOf(
  facts: StandingFacts,
  presentManifest: string | null,
): { standing: Standing; claims: JudgedClaim[] } {
  const claims = judgedClaims(facts);
  const standing = { ...briefStanding(facts, presentManifest), ...tallyOf(claims) };
  const unassigned = standing.working === 'in-review' && isUnassigned(facts, claims);
  return { standing: { ...standing, unassigned }, claims };
}

function judgedClaims(facts: StandingFacts): JudgedClaim[] {
  const decisions = decisionsByClaim(facts.decisions);
  return facts.claims.map((claim) => {
    const judgements = decisions.get(claim.id) ?? [];
    const { terms } = askedOf(claim, facts);
    const standing = standingDecisions(claim.digest, judgements, terms);
    return {
      id: claim.id,
      state: claimState(claim.digest, judgements, terms),
      judgedBy: standing.map(({ reviewerId }) => reviewerId).sort(),
    };
  });
}

/** On which terms a claim of the draft is judged, and what happened to its sources. */
function askedOf(
  claim: StandingFacts['claims'][number],
  facts: StandingFacts,
): { terms: ReviewTerms; events: readonly SourceEvent[] } {
  const events = facts.concerned.flatMap(({ place, claimId, events: happened }) =>
    place === 'draft' && claimId === claim.id ? happened : [],
  );
  return { terms: reviewTerms(claim, events, facts), events };
}

function briefStanding(
  facts: StandingFacts,
  presentManifest: string | null,
): Omit<Standing, keyof ReturnType<typeof tallyOf> | 'unassigned'> {
  const { live, openSubmission, returned, schedule, headline, claims } = facts;
  const versions = live?.number ?? 0;
  const publishedAt = live?.publishedAt ?? null;
  const asked = claims.map((claim) => askedOf(claim, facts));
  const askedAnewAt = lastAskedAnew(asked, facts.retractedAt);
  const stateFacts = { ...facts, presentManifest, askedAnewAt, versions, publishedAt };
  const state = briefState(stateFacts);
  const isLive = state.public === 'live';
  return {
    ...state,
    held: isHeld(stateFacts),
    words: wordsIn([headline, ...claims.map(({ text }) => text)].join(' ')).join(' '),
    verdicts: [...new Set(claims.flatMap(({ verdict }) => verdict ?? []))].sort(),
    submitterId: openSubmission?.submitter ?? null,
    submittedAt: openSubmission?.at ?? null,
    returnedToId: openSubmission === null ? (returned?.submitter ?? null) : null,
    returnedAt: openSubmission === null ? (returned?.at ?? null) : null,
    writers: [...facts.writers],
    concerned: concernedDraft(facts),
    concernedLive: isLive ? concernedLive(facts) : 0,
    publishAt: schedule?.publishAt ?? null,
    liveNumber: live?.number ?? null,
    publishedAt,
    checkedOn: live?.checkedOn ?? null,
    recheckOn: isLive && live ? recheckDue({ ...facts, ...live }) : null,
    updatedAt: facts.updatedAt,
  };
}

function isUnassigned(facts: StandingFacts, judged: readonly JudgedClaim[]): boolean {
  const contributors = new Map(facts.claims.map((claim) => [claim.id, claim.contributors]));
  const { claims, signOff } = unasked({
    ...facts,
    claims: judged.map((claim) => ({ ...claim, contributors: contributors.get(claim.id) ?? [] })),
  });
  return claims.length > 0 || signOff;
}

function concernedDraft({ concerned, overrides }: StandingFacts): number {
  return concerned.filter(
    ({ place, unanswered }) =>
      place === 'draft' &&
      unanswered.some(({ id }) => !isOverridden(overrides, 'source-events', id)),
  ).length;
}

/** A notice beside a claim of the live version asks for a decision as much as an event does. */
function concernedLive({ concerned, notices, liveOverrides }: StandingFacts): number {
  const asked = concerned.filter(({ place, unanswered }) => {
    const asking = unanswered.filter(({ id }) => !isOverridden(liveOverrides, 'source-events', id));
    return place === 'live' && asking.length > 0;
  });
  const said = notices.filter(({ ended }) => !ended);
  return new Set([...asked, ...said].map(({ claimId }) => claimId)).size;
}

function tallyOf(claims: readonly JudgedClaim[]) {
  const count = (state: ClaimState) => claims.filter((claim) => claim.state === state).length;
  return {
    unreviewed: count('unreviewed'),
    askedToChange: count('changes-requested'),
    lapsed: count('lapsed'),
    approved: count('approved'),
  };
}
