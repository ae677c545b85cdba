import { type CalendarDate, daysAfter } from '../time/calendar-date.ts';
import type { RecheckRule, ReviewPolicy } from './review-policy.ts';

/** What the live version of a brief is about, as far as the policy looks at it. */
export type RecheckFacts = {
  policy: Pick<ReviewPolicy, 'recheck'>;
  topicIds: readonly string[];
  /** Keys of the verdicts in the live edition. */
  verdicts: readonly string[];
};

/**
 * The rule by which a live version is checked again: of those that fit it the one with the fewest
 * days, the first named of several; null where none fits.
 */
export function recheckRule({ policy, topicIds, verdicts }: RecheckFacts): RecheckRule | null {
  return policy.recheck
    .filter(({ topicId, verdict }) => fits(topicId, topicIds) && fits(verdict, verdicts))
    .reduce<RecheckRule | null>(
      (shortest, rule) => (shortest === null || rule.days < shortest.days ? rule : shortest),
      null,
    );
}

/** A rule that names a topic and a verdict fits where the brief has both. */
function fits(named: string | null, present: readonly string[]): boolean {
  return named === null || present.includes(named);
}

/** The day on which a live version is to be checked again; null where no rule asks for it. */
export function recheckDue({
  checkedOn,
  ...facts
}: RecheckFacts & { checkedOn: CalendarDate }): CalendarDate | null {
  const rule = recheckRule(facts);
  return rule === null ? null : daysAfter(checkedOn, rule.days);
}

/**
 * A rule in words that stand after a day: "every 30 days, for briefs on “Harbour” that hold a claim
 * with the verdict “Disputed”".
 */
export function recheckRuleWords(
  { days, topicId, verdict }: RecheckRule,
  names: { topic: (id: string) => string; verdict: (key: string) => string },
): string {
  const often = days === 1 ? 'every day' : `every ${days} days`;
  const topic = topicId === null ? '' : ` on “${names.topic(topicId)}”`;
  const judged =
    verdict === null ? '' : ` that hold a claim with the verdict “${names.verdict(verdict)}”`;
  return topic + judged === ''
    ? `${often}, as all briefs`
    : `${often}, for briefs${topic}${judged}`;
}
