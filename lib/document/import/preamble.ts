import type { CalendarDate } from '../../domain/time/calendar-date.ts';
import { readDay } from './dates.ts';
import { plainForm } from './matching.ts';

const checked = /^(?:last )?(?:fact[- ]?)?checked(?: on)?:? +/i;
const otherDate = /^(?:first |last )?(?:published|posted|updated|modified)(?: on)?:? +/i;

/** A line that says when the brief was checked; `day` is null where the day cannot be read. */
export type CheckedOn = { label: string; day: CalendarDate | null; rest: string };

/**
 * Reads "Checked on December 1, 2025" and its relatives, with what follows the day. Null when the
 * line is something else: prose may begin with these words too.
 */
export function readCheckedOn(text: string): CheckedOn | null {
  const plain = plainForm(text.slice(0, 200));
  const found = checked.exec(plain)?.[0];
  if (found === undefined) return null;
  const label = found.replace(/:? +$/, '');
  const read = readDay(plain.slice(found.length));
  if (read) return { label, day: read.day, rest: text.slice(found.length + read.length).trim() };
  const isShort = text.length <= 60 && !/[.!?]$/.test(plain);
  return isShort && /\d/.test(plain) ? { label, day: null, rest: '' } : null;
}

/** Whether the line gives another day than that of the check: of publication, of an update. */
export function isOtherDate(text: string): boolean {
  if (text.length > 80) return false;
  const plain = plainForm(text);
  const label = otherDate.exec(plain);
  const day = label && readDay(plain.slice(label[0].length));
  return !!label && !!day && !/\p{L}/u.test(plain.slice(label[0].length + day.length));
}

const disclaimers = [
  /^disclaimer\b/i,
  /\b(?:can|may|might|could) (?:make|contain|include) (?:some )?(?:mistakes|errors|inaccuracies)\b/i,
  /\bplease (?:verify|double-check|check) (?:important|critical|all|any|key)\b/i,
  /\bfor (?:general )?information(?:al)? purposes only\b/i,
];

/**
 * Whether a line disclaims: it says that the brief may be wrong and should be verified. A line that
 * asks or cites speaks of something else.
 */
export function isDisclaimer(text: string): boolean {
  if (text.length > 600) return false;
  const plain = plainForm(text);
  return !/\?$|\[\d/.test(plain) && disclaimers.some((wording) => wording.test(plain));
}

/** Whether a disclaimer's first line is only its label, so that its words are on the next line. */
export function isBareDisclaimerLabel(text: string): boolean {
  return /^disclaimer:?$/i.test(text);
}
