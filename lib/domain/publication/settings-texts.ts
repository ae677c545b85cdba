import { type Verdict, verdictOf } from '../claim/verdict.ts';
import { valueChanges } from '../record/audit-changes.ts';
import type { RecheckRule, ReviewPolicy } from '../review/review-policy.ts';
import type { ValueChange } from '../words/value-change.ts';
import { counted } from '../words/wording.ts';
import type { PublicationSettings } from './publication.ts';
import type { SettingsSection } from './settings-section.ts';

/** What people call each setting. */
export const settingNames = {
  name: 'name',
  timeZone: 'time zone',
  disclaimer: 'disclaimer',
  method: 'method page',
  verdictScale: 'verdict scale',
  reviewPolicy: 'review policy',
  searchPlaces: 'search places',
} as const;
type Setting = keyof typeof settingNames;

/** The settings of each section, as people call them. */
export const settingsIn: Record<SettingsSection, readonly string[]> = {
  publication: [settingNames.name, settingNames.timeZone],
  disclaimer: [settingNames.disclaimer],
  method: [settingNames.method],
  'verdict-scale': [settingNames.verdictScale],
  'review-policy': [settingNames.reviewPolicy],
  'search-places': [settingNames.searchPlaces],
};

/** Names of topics by id. */
export type TopicNames = ReadonlyMap<string, string>;

/** What differs between two states of the settings, each setting as text that people can compare. */
export function settingChanges(
  before: PublicationSettings,
  after: PublicationSettings,
  topics: TopicNames,
): ValueChange[] {
  return valueChanges(settingNames, textsOf(before, topics), textsOf(after, topics));
}

function textsOf(settings: PublicationSettings, topics: TopicNames): Record<Setting, string> {
  const { name, timeZone, disclaimer, method, verdictScale, reviewPolicy, searchPlaces } = settings;
  return {
    name,
    timeZone,
    disclaimer,
    method,
    verdictScale: verdictScale.map(verdictLine).join('\n'),
    reviewPolicy: policyLines(reviewPolicy, verdictScale, topics).join('\n'),
    searchPlaces: searchPlaces.join('\n'),
  };
}

function verdictLine({ key, label, rating, tone, shape }: Verdict): string {
  return `${shape} ${label}, ${rating === null ? 'no number' : rating}, ${tone} (${key})`;
}

function policyLines(
  { twoReviewersFor, recheck }: ReviewPolicy,
  scale: readonly Verdict[],
  topics: TopicNames,
): string[] {
  const word = (key: string) => verdictOf(scale, key)?.label ?? key;
  return [
    ...twoReviewersFor.map((key) => `Two reviewers for ${word(key)}`),
    ...recheck.map((rule) => ruleLine(rule, word, topics)),
  ];
}

function ruleLine(
  { topicId, verdict, days }: RecheckRule,
  word: (key: string) => string,
  topics: TopicNames,
): string {
  const about =
    topicId === null ? 'every brief' : `briefs on ${topics.get(topicId) ?? 'a topic that is gone'}`;
  const having = verdict === null ? '' : ` with a claim that is ${word(verdict)}`;
  return `Check ${about}${having} again after ${counted(days, 'day')}`;
}
