import { digestOf } from '../claim/claim.ts';
import { scaleProblem } from '../claim/verdict-scale.ts';
import type { RecheckRule } from '../review/review-policy.ts';
import type { PublicationSettings } from './publication.ts';

/** The parts in which settings are changed, each by itself, so that two admins do not overwrite each other. */
export const settingsSections = [
  'publication',
  'disclaimer',
  'method',
  'verdict-scale',
  'review-policy',
  'search-places',
] as const;
export type SettingsSection = (typeof settingsSections)[number];

type Values = {
  publication: Pick<PublicationSettings, 'name' | 'timeZone'>;
  disclaimer: Pick<PublicationSettings, 'disclaimer'>;
  method: Pick<PublicationSettings, 'method'>;
  'verdict-scale': Pick<PublicationSettings, 'verdictScale'>;
  'review-policy': Pick<PublicationSettings, 'reviewPolicy'>;
  'search-places': Pick<PublicationSettings, 'searchPlaces'>;
};

/** One section with what it says. */
export type SettingsValue<S extends SettingsSection = SettingsSection> = {
  [Each in S]: { section: Each } & Values[Each];
}[S];

/** What the settings say in a section. */
export function sectionOf(settings: PublicationSettings, section: SettingsSection): SettingsValue {
  switch (section) {
    case 'publication':
      return { section, name: settings.name, timeZone: settings.timeZone };
    case 'disclaimer':
      return { section, disclaimer: settings.disclaimer };
    case 'method':
      return { section, method: settings.method };
    case 'verdict-scale':
      return { section, verdictScale: settings.verdictScale };
    case 'review-policy':
      return { section, reviewPolicy: settings.reviewPolicy };
    case 'search-places':
      return { section, searchPlaces: settings.searchPlaces };
  }
}

/** The settings with another value of one section. */
export function withSection(
  settings: PublicationSettings,
  { section: _, ...value }: SettingsValue,
): PublicationSettings {
  return { ...settings, ...value };
}

/** Whether two values of a section say the same. */
export function saysTheSame(one: SettingsValue, other: SettingsValue): boolean {
  return digestOf(one) === digestOf(other);
}

/** What was typed, without what nobody means: empty lines, space at the ends, a place said twice. */
export function tidy(value: SettingsValue): SettingsValue {
  switch (value.section) {
    case 'publication':
      return { ...value, name: value.name.trim(), timeZone: value.timeZone.trim() };
    case 'disclaimer':
      return { ...value, disclaimer: value.disclaimer.trim() };
    case 'method':
      return { ...value, method: value.method.replace(/\r\n?/g, '\n').trim() };
    case 'search-places': {
      const places = value.searchPlaces.map((place) => place.trim()).filter(Boolean);
      return { ...value, searchPlaces: [...new Set(places)] };
    }
    default:
      return value;
  }
}

export const NO_TIME_ZONE = 'That is no time zone. Use a name like Europe/Lisbon.';

/**
 * Why a section cannot say that, in words; null where it can.
 *
 * @param known the verdicts and the topics that a policy may name
 */
export function sectionProblem(
  value: SettingsValue,
  known: { verdicts: readonly string[]; topics: readonly string[] },
): string | null {
  switch (value.section) {
    case 'publication':
      if (value.name === '') return 'The publication needs a name.';
      return isTimeZone(value.timeZone) ? null : NO_TIME_ZONE;
    case 'disclaimer':
      return value.disclaimer === ''
        ? 'The disclaimer stands on every page and cannot be empty.'
        : null;
    case 'verdict-scale':
      return scaleProblem(value.verdictScale);
    case 'review-policy': {
      const { twoReviewersFor, recheck } = value.reviewPolicy;
      const named = [...twoReviewersFor, ...recheck.flatMap(({ verdict }) => verdict ?? [])];
      if (named.some((key) => !known.verdicts.includes(key))) return 'There is no such verdict.';
      return recheckProblem(recheck, known.topics);
    }
    default:
      return null;
  }
}

function recheckProblem(rules: readonly RecheckRule[], topics: readonly string[]): string | null {
  if (rules.some(({ topicId }) => topicId !== null && !topics.includes(topicId))) {
    return 'There is no such topic. Reload the page and choose again.';
  }
  if (rules.some(({ days }) => !Number.isInteger(days) || days < 1 || days > 3_650)) {
    return 'Say after how many days, from 1 to 3650.';
  }
  const about = rules.map(({ topicId, verdict }) => `${topicId} ${verdict}`);
  return new Set(about).size < about.length
    ? 'Two rules are about the same briefs. Keep one of them.'
    : null;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name !== '';
  } catch {
    return false;
  }
}
