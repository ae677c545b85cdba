import { accept, type Outcome, refuse } from '../refusal.ts';
import { type CalendarDate, longDate } from '../time/calendar-date.ts';
import { numberRuns } from '../words/number-runs.ts';

/** The live version as somebody saw it. */
export type Seen = {
  /** Its number. */
  version: number;
  /** Ids of the source events about its claims and of the notices beside them, in any order. */
  known: readonly string[];
};

/** What a reviewer confirms: that the live version which they saw still holds. */
export type Confirmation = Seen & {
  checkedOn: CalendarDate;
  /** Public. */
  note: string;
};

export type ConfirmationFacts = Seen & {
  isLive: boolean;
  /** The live version's. */
  checkedOn: CalendarDate;
  /** The day that it is in the publication's time zone. */
  today: CalendarDate;
  claims: readonly { number: number; obstacles: readonly string[] }[];
};

/**
 * Whether a live version may be confirmed as it stands: it is the one that was looked at, nothing
 * came up meanwhile, and nothing keeps any of its claims from being approved again.
 */
export function mayConfirm(
  { checkedOn, note, ...seen }: Confirmation,
  facts: ConfirmationFacts,
): Outcome<void> {
  const current = isAsSeen(seen, facts);
  if (!current.ok) return current;
  const dated = mayBeCheckedOn(checkedOn, facts);
  if (!dated.ok) return dated;
  if (note.trim() === '') {
    return refuse('invalid', 'Tell readers what you checked: a re-check has a note.');
  }
  const blocked = facts.claims.flatMap(({ number, obstacles }) =>
    obstacles.map((words) => `Claim ${number}: ${words}`),
  );
  return blocked.length === 0 ? accept(undefined) : refuse('blocked', blocked.join(' '));
}

/** Whether what is live, and what is known of it, is what somebody saw. */
export function isAsSeen(
  { version, known }: Seen,
  facts: Pick<ConfirmationFacts, 'isLive' | 'version' | 'known'>,
): Outcome<void> {
  if (!facts.isLive) {
    return refuse('conflict', 'Nothing of this brief is live, so there is nothing to check again.');
  }
  if (version !== facts.version) {
    return refuse(
      'stale',
      `Version ${facts.version} was published since you looked. Read it, then decide.`,
    );
  }
  if (isSame(known, facts.known)) return accept(undefined);
  return refuse(
    'stale',
    'Something happened to a source of it, or was said beside a claim, since you looked. Read what, then decide.',
  );
}

function mayBeCheckedOn(day: CalendarDate, { today, checkedOn }: ConfirmationFacts): Outcome<void> {
  if (day > today) {
    return refuse('invalid', `The checked-on date is in the future: ${longDate(day)}.`);
  }
  if (day >= checkedOn) return accept(undefined);
  return refuse(
    'invalid',
    `The live version was checked on ${longDate(checkedOn)} already: the date cannot go back.`,
  );
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.toSorted().join() === other.toSorted().join();
}

/** Why one more approval is not enough for these claims, and what to do. */
export function awaitsAnother(numbers: readonly number[]): Outcome<never> {
  const which =
    numbers.length === 1 ? `Claim ${numbers[0]} needs` : `Claims ${numberRuns(numbers)} need`;
  return refuse(
    'blocked',
    `${which} the approval of two reviewers since something happened to what stands behind it. Have another reviewer approve it on this page first.`,
  );
}
