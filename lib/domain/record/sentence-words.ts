import type { Capability } from '../actor.ts';
import type { SourceEventKind } from '../health/source-event.ts';
import type { VersionClass } from '../publication/edition.ts';
import type { PurgeKind } from '../purge/purge.ts';
import type { AssignmentEnd } from '../review/assignment.ts';
import type { Lapses } from '../review/lapse.ts';
import type { OverridableRule } from '../review/override.ts';
import { type CalendarDate, longDate } from '../time/calendar-date.ts';
import { counted } from '../words/wording.ts';

// The words of which the sentences of the record are made.

export const versionWords: Record<VersionClass, string> = {
  first: '',
  minor: ' as a minor change',
  update: ' as an update',
  correction: ' as a correction',
  're-check': ' as a re-check',
};

export const noted: Record<SourceEventKind, string> = {
  'quotation-gone': 'a quotation is gone',
  dead: 'it is no longer at its address',
  retracted: 'it was retracted',
  'change-matters': 'its change matters',
};

export const overridden: Record<OverridableRule, string> = {
  coverage: 'words that no claim covers',
  'search-log': 'a claim without a logged search',
  'source-events': 'something that happened to a source',
};

export const purged: Record<PurgeKind, string> = {
  brief: 'the brief and everything written in it',
  capture: 'a captured text',
};

export const assignmentEnded: Record<AssignmentEnd, string> = {
  done: 'Finished',
  declined: 'Declined',
  reassigned: 'Gave to somebody else',
  'taken-back': 'Took back',
};

export const askedBy = {
  reader: 'of a reader',
  'follow-up': 'from the follow-ups of a brief',
  member: 'of a member',
} as const;

export const signInWords = {
  password: 'with a password',
  link: 'with a link sent by mail',
  provider: 'through the identity provider',
} as const;

export function quoted(words: string): string {
  return `“${words}”`;
}

export function actsEmptied(count: number): string {
  if (count === 0) return '';
  const its = count === 1 ? 'its' : 'their';
  return `; ${counted(count, 'act')} of the record lost ${its} words with it`;
}

/** The rest of a sentence with its reason; ends it with one full stop. */
export function because(reason: string | null): string {
  const words = reason?.trim() ?? '';
  if (words === '') return '.';
  return /[.!?…]$/u.test(words) ? `: ${words}` : `: ${words}.`;
}

export function holding(holds: boolean): string {
  return holds ? ', holding up approval' : '';
}

export function lapsed({ claims, signOffId }: Lapses): string {
  const numbers = listed(claims.map(({ number }) => String(number)));
  const changed =
    claims.length === 1
      ? `that claim ${numbers} changed since its approval`
      : `that claims ${numbers} changed since their approval`;
  const found = [
    ...(claims.length === 0 ? [] : [changed]),
    ...(signOffId === null ? [] : ['that the sign-off counts no longer']),
  ];
  return `Found ${found.join(', and ')}.`;
}

export function settingAside(answer: { objectors: string[]; reason: string } | undefined): string {
  if (answer === undefined) return '.';
  return `, setting aside the objection of ${listed(answer.objectors)}${because(answer.reason)}`;
}

export function granted(capabilities: readonly Capability[]): string {
  return capabilities.length === 0 ? 'read only' : listed(capabilities);
}

export function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(names);
}

export function assigned(claim: { number: number; excerpt: string } | null): string {
  return claim === null ? 'the brief' : `claim ${claim.number}, ${quoted(claim.excerpt)},`;
}

export function due(dueOn: CalendarDate | null): string {
  return dueOn === null ? '' : `, due on ${longDate(dueOn)}`;
}

export function day(date: CalendarDate | null): string {
  return date === null ? 'none' : longDate(date);
}

export function topics(names: readonly string[]): string {
  return names.length === 0 ? 'none' : listed(names);
}

export function instant(iso: string, timeZone: string): string {
  const format = { dateStyle: 'long', timeStyle: 'short', timeZone } as const;
  return `${new Intl.DateTimeFormat('en-US', format).format(new Date(iso))} (${timeZone})`;
}
