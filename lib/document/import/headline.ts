import { isFollowUpHeading, isSourceHeading, readKnownHeading } from './headings.ts';
import type { Line } from './lines.ts';
import { withoutNumber } from './markers.ts';
import { plainForm } from './matching.ts';
import type { ImportNotes } from './notes.ts';
import { isOtherDate, readCheckedOn } from './preamble.ts';

/** Nothing longer is a question. */
export const LONGEST_QUESTION = 300;

/** Why the first line of a text cannot be its headline, or null where it can. */
export function whyNoHeadline({ number, text }: Line): string | null {
  const isSection = !text.endsWith('?') && readKnownHeading(withoutNumber(text), true) !== null;
  if (isSection || isFollowUpHeading(text) || isSourceHeading(text)) {
    return `line ${number} is already the heading of a section`;
  }
  if (readCheckedOn(text) || isOtherDate(text)) return `line ${number} is a date`;
  if (/^disclaimer\b/i.test(text)) return `line ${number} is a disclaimer`;
  if (text.length > LONGEST_QUESTION) return `line ${number} is a paragraph`;
  return null;
}

/** Tells the editor what is unusual about a headline; its words stay as they are. */
export function warnOfHeadline({ number, text }: Line, notes: ImportNotes): void {
  if (/^fact[- ]?check(?:ed|ing)?\s*[:—–-]/i.test(plainForm(text))) {
    notes.warn(number, 'The headline keeps its label “Fact check”; readers would see it.');
  }
  if (!/\?["'”’)]*$/.test(text)) notes.warn(number, 'The headline does not ask a question.');
  if (/\[\d{1,3}\]/.test(text)) notes.warn(number, 'A reference in the headline stays as text.');
}
