import type { PublicState, WorkingState } from '../brief/brief-state.ts';
import { waitingFor } from '../brief/waiting.ts';
import type { ClaimState } from '../review/decision.ts';
import { unasked } from '../review/unasked.ts';
import { type CalendarDate, longDate } from '../time/calendar-date.ts';
import { dueWords } from '../time/due-day.ts';
import { numberRuns } from '../words/number-runs.ts';
import { counted } from '../words/wording.ts';
import type { DeskQueue } from './desk-query.ts';

/** A claim of a draft, as far as a list of the desk looks at it. */
export type ListedClaim = {
  id: string;
  number: number;
  state: ClaimState;
  contributors: readonly string[];
  /** Whose decision stands at its words. */
  judgedBy: readonly string[];
};

/** Somebody who was asked to review a claim, or the whole brief where it names none. */
export type ListedAssignment = {
  claimId: string | null;
  reviewerId: string;
  reviewer: string;
  dueOn: CalendarDate | null;
};

/** A brief as the desk's lists show it. */
export type DeskRow = {
  id: string;
  slug: string;
  headline: string;
  working: WorkingState;
  held: boolean;
  public: PublicState;
  live: { number: number; checkedOn: CalendarDate; recheckOn: CalendarDate | null } | null;
  /** How many claims something that happened asks to decide anew. */
  concerned: { draft: number; live: number };
  submitter: { id: string; name: string } | null;
  /** Why a reviewer returned it, where it is drafted again for that. */
  returned: { toId: string; reason: string } | null;
  writers: readonly string[];
  claims: readonly ListedClaim[];
  assignments: readonly ListedAssignment[];
  topics: readonly string[];
  updatedAt: Date;
};

/** Who looks at a list, and on which day. */
export type Looking = { memberId: string; today: CalendarDate };

/** What a brief waits for, in words, as the queue that it stands in asks for it. */
export function whatWaits(queue: DeskQueue, row: DeskRow, looking: Looking): string {
  switch (queue) {
    case 'review':
      return toReview(row, looking.memberId);
    case 'fix':
      return toFix(row, looking.memberId);
    case 'waiting':
      return waitsForOthers(row, looking.memberId);
    case 're-check':
      return toCheckAgain(row, looking.today);
    case 'unassigned':
      return askedOfNobody(row);
    case 'all':
      return waitingFor({
        working: row.working,
        claims: tallyOf(row.claims),
        live: row.live?.number ?? null,
      });
  }
}

/** Who is asked to review what, and until when: "Rosa Okafor: claims 2, 5, due today". */
export function askedToReview(
  { assignments, claims }: Pick<DeskRow, 'assignments' | 'claims'>,
  { memberId, today }: Looking,
): string[] {
  const byReviewer = Map.groupBy(assignments, ({ reviewerId }) => reviewerId);
  return [...byReviewer.values()].map((asked) => {
    const [first] = asked;
    const numbers = numbersOf(
      claims.filter(({ id }) => asked.some(({ claimId }) => claimId === id)),
    );
    const isWhole = asked.some(({ claimId }) => claimId === null);
    const what = isWhole ? 'the whole brief' : claimWords(numbers);
    const [soonest] = asked.flatMap(({ dueOn }) => dueOn ?? []).sort();
    const who = first?.reviewerId === memberId ? 'You' : (first?.reviewer ?? '');
    return `${who}: ${what}${soonest ? `, ${dueWords(soonest, today)}` : ''}`;
  });
}

const isOpen = ({ state }: ListedClaim) => state === 'unreviewed' || state === 'lapsed';

function toReview(row: DeskRow, me: string): string {
  const mine = row.assignments.filter(({ reviewerId }) => reviewerId === me);
  const isMine = (claim: ListedClaim) =>
    mine.some(({ claimId }) => claimId === null || claimId === claim.id);
  const awaiting = row.claims.filter(
    (claim) =>
      isOpen(claim) &&
      isMine(claim) &&
      !claim.contributors.includes(me) &&
      !claim.judgedBy.includes(me),
  );
  if (awaiting.length === 0) return 'Every claim is approved: it waits for your sign-off';
  return `${counted(awaiting.length, 'claim')} to review: ${listed(awaiting)}`;
}

function toFix(row: DeskRow, me: string): string {
  const mine = row.claims.filter(
    ({ state, contributors }) =>
      state === 'changes-requested' && (row.submitter?.id === me || contributors.includes(me)),
  );
  const returned = row.returned?.toId === me ? `Returned to you: “${row.returned.reason}”` : '';
  const claims =
    mine.length > 0 ? `${counted(mine.length, 'claim')} to change: ${listed(mine)}` : '';
  return [returned, claims].filter((part) => part !== '').join(' · ');
}

function waitsForOthers(row: DeskRow, me: string): string {
  const second = row.claims.filter((claim) => isOpen(claim) && claim.judgedBy.includes(me));
  const seconded = `${second.length === 1 ? 'Claim' : 'Claims'} ${listed(second)} that you approved: one more approval is asked for`;
  const isMine = row.submitter?.id === me || row.writers.includes(me);
  const parts = [isMine ? forReviewers(row.claims) : '', second.length > 0 ? seconded : ''];
  return parts.filter((part) => part !== '').join(' · ');
}

function forReviewers(claims: readonly ListedClaim[]): string {
  const open = claims.filter(isOpen);
  if (open.length === 0) return 'Waits for a sign-off';
  return `${counted(open.length, 'claim')} with reviewers: ${listed(open)}`;
}

function toCheckAgain({ live, concerned }: DeskRow, today: CalendarDate): string {
  if (live === null) return '';
  const due =
    live.recheckOn === null ? '' : `, to be checked again: ${dueWords(live.recheckOn, today)}`;
  const happened =
    concerned.live > 0
      ? ` · ${counted(concerned.live, 'claim')} of the live version to decide anew`
      : '';
  return `Checked on ${longDate(live.checkedOn)}${due}${happened}`;
}

function askedOfNobody(row: DeskRow): string {
  const { claims, signOff } = unasked(row);
  if (signOff) return 'Every claim is approved: nobody is asked to sign it off';
  if (claims.length === 0) return '';
  return `${counted(claims.length, 'claim')} that nobody is asked to review: ${listed(claims)}`;
}

function tallyOf(claims: readonly ListedClaim[]): Record<ClaimState, number> {
  const tally = { unreviewed: 0, 'changes-requested': 0, lapsed: 0, approved: 0 };
  for (const { state } of claims) tally[state] += 1;
  return tally;
}

/** More numbers and runs of them than this are no help. */
const MOST_NUMBERS = 12;

function listed(claims: readonly ListedClaim[]): string {
  return shortList(numbersOf(claims));
}

function claimWords(numbers: readonly number[]): string {
  if (numbers.length === 0) return 'a claim that is gone';
  return `${numbers.length === 1 ? 'claim' : 'claims'} ${shortList(numbers)}`;
}

function shortList(numbers: readonly number[]): string {
  return numberRuns(numbers, { most: MOST_NUMBERS });
}

function numbersOf(claims: readonly ListedClaim[]): number[] {
  return claims.map(({ number }) => number);
}
