import type { SectionKind } from '../reading/reading.ts';
import type { Line } from './lines.ts';
import { plainForm } from './matching.ts';
import type { ImportNotes } from './notes.ts';
import type { TextBody } from './text-body.ts';

const saysLimits =
  /\b(?:sources?|reporting|reports|records?|evidence|documents|data)\b[^.!?]{0,60}?\b(?:do|does|did)(?: not|n't) (?:yet )?(?:confirm|mention|say|show|establish|specify|describe|report|provide|address)/i;

/** Tells the editor which parts of a brief the input does not have, or has in another form. */
export function warnOfMissingParts(
  headline: Line,
  lines: Line[],
  { body, sections }: TextBody,
  notes: ImportNotes,
): void {
  const has = (kind: SectionKind) => sections.some((section) => section.kind === kind);
  const [first] = lines;
  if (first && body[0]?.type !== 'heading') {
    notes.warn(first.number, 'The text begins without a heading: give it one, such as a summary.');
  }
  if (!has('summary')) notes.warn(headline.number, 'There is no executive summary.');
  if (!has('limits')) {
    const sentence = lines.find((line) => saysLimits.test(plainForm(line.text.slice(0, 5000))));
    if (sentence) {
      const found = 'this line says what the sources do not confirm';
      notes.warn(sentence.number, `There is no section for the limits; ${found}.`);
    } else notes.warn(headline.number, 'There is no section for the limits.');
  }
  if (!has('conclusion')) notes.warn(headline.number, 'There is no conclusion.');
}
