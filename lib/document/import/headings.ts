import type { SectionKind } from '../reading/reading.ts';
import { plainForm } from './matching.ts';

/** Nothing longer is a heading. */
export const LONGEST_HEADING = 200;

const evidence =
  '(?:sources?|reports?|reporting|records?|evidence|documents?|documentation|data|coverage)';
const whose = '(?:(?:the|these|this|our|available|current|public|existing) )*';
const gaps = '(?:limits|limitations|caveats|unknowns|uncertainties|gaps)';

const summaries = [
  'executive summary',
  'summary(?: of (?:the |our )?(?:results?|findings?|evidence|analysis))?',
  '(?:the )?short answer',
  'in brief',
  'at a glance',
];

/** Wordings that say by themselves what the section is about: more words may follow. */
const openLimits = [
  `what ${whose}${evidence} (?:do|does|did|can)(?: not|n't|not) (?:yet |clearly )?(?:confirm|say|show|mention|establish|cover|support|prove|tell|address|report|resolve|settle)`,
  "what (?:we|they) (?:still )?(?:do not|don't|cannot|can't|could not|couldn't) (?:yet )?(?:know|confirm|verify|say|establish)",
  "what(?:'s| is| are| remains?)(?: still| yet)? (?:not (?:yet )?(?:known|clear|confirmed|certain|established)|unknown|unclear|unconfirmed|uncertain|unverified|unresolved|missing)",
];

const limits = [
  ...openLimits,
  'missing context(?: ?(?:/|,|and|&|or) ?alternative (?:viewpoints?|perspectives?|views?))?',
  `(?:key |main |important )?${gaps}(?: (?:and|&) (?:${gaps}|open questions))?(?: (?:of|in|to) ${whose}(?:${evidence}|review|check|brief|analysis))?`,
  '(?:open|unanswered|remaining) questions',
];

const conclusions = [
  'conclusions?',
  'concluding remarks',
  '(?:the )?bottom line',
  'potential misinformation(?: ?(?:/|,|and|&|or) ?bias)?',
  '(?:final |overall )(?:assessment|verdict|takeaways?|word)',
  'verdict',
];

const aside = '(?: \\([^()]{1,60}\\))?';
const known: Array<[kind: SectionKind, name: RegExp]> = [
  ['summary', new RegExp(`^(?:${summaries.join('|')})${aside}`, 'i')],
  ['limits', new RegExp(`^(?:${limits.join('|')})${aside}`, 'i')],
  ['conclusion', new RegExp(`^(?:${conclusions.join('|')})${aside}`, 'i')],
];
const isOpenLimits = new RegExp(`^(?:${openLimits.join('|')})\\b[^.!?;[\\]]{0,120}$`, 'i');

export type KnownHeading = {
  kind: SectionKind;
  heading: string;
  /** How the heading is set off where the section's text begins on the same line; else null. */
  runIn: ':' | '—' | null;
  /** That text, or empty. */
  rest: string;
};

/**
 * Reads a heading whose wording says what kind of section it opens: the summary, the limits, the
 * conclusion, and the parts of the three-part form. It may have a tail ("Conclusion — what
 * follows") and may run into its text ("Conclusion — what follows: The ferry …"). Where a tail and
 * a text look alike, `opensSection` decides: a heading with nothing under it holds its text itself.
 */
export function readKnownHeading(text: string, opensSection: boolean): KnownHeading | null {
  const plain = plainForm(text.slice(0, LONGEST_HEADING * 2));
  for (const [kind, name] of known) {
    const length = name.exec(plain)?.[0].length;
    if (length === undefined) continue;
    if (/^ ?[:.]?$/.test(plain.slice(length)) && text.length <= LONGEST_HEADING) {
      return { kind, heading: text.slice(0, length), runIn: null, rest: '' };
    }
    if (isOpenLimits.test(plain) && !plain.includes(': ') && looksLikeTitle(text)) {
      return { kind, heading: text, runIn: null, rest: '' };
    }
    const separator = /^(?: ?: | ?— ?| ?– | - )/.exec(plain.slice(length));
    if (!separator) continue;
    return { kind, ...splitTail(text, length, separator[0], opensSection) };
  }
  return null;
}

function splitTail(text: string, end: number, separator: string, opensSection: boolean) {
  if (opensSection && looksLikeTitle(text)) return { heading: text, runIn: null, rest: '' };
  const after = end + separator.length;
  const isColon = separator.includes(':');
  const tail = isColon ? 0 : tailLength(text.slice(after, after + 120));
  if (tail > 0) {
    const heading = text.slice(0, after + tail);
    return { heading, runIn: ':' as const, rest: text.slice(heading.length + 1).trim() };
  }
  const runIn = isColon ? (':' as const) : ('—' as const);
  return { heading: text.slice(0, end), runIn, rest: text.slice(after).trim() };
}

/**
 * The length of a heading's tail, which a colon ends; 0 where the words before the colon are text.
 * A tail is a few words, or goes on in lower case, or is followed by the capital of a new sentence.
 */
function tailLength(text: string): number {
  const colon = /^([^:.!?[\]]{1,100}): +(\S)/.exec(plainForm(text));
  if (!colon?.[1] || !colon[2]) return 0;
  const isShort = colon[1].split(' ').length <= 3;
  const isTail = isShort || /^\p{Ll}/u.test(colon[1]) || /^["(]?\p{Lu}/u.test(colon[2]);
  return isTail ? colon[1].length : 0;
}

/** Whether a line could be a heading: short, without a reference, and not ended like a sentence. */
export function looksLikeTitle(text: string): boolean {
  if (text.length > LONGEST_HEADING || /\[\d/.test(text)) return false;
  const plain = plainForm(text);
  return !/[.;,:]["')\]]*$/.test(plain) && !/[a-z]{2}[.!?]["')]* ["'(]?[A-Z]/.test(plain);
}

const titles = [
  /^want to (?:dive|dig|go) deeper\??:?$/i,
  /^(?:dive|dig|go) deeper:?$/i,
  /^(?:suggested |possible )?(?:follow-?ups?|follow-? ?up questions|further questions|related questions):?$/i,
  /^(?:questions to explore|explore further|people also ask|more questions)(?: next)?:?$/i,
];

/** Whether a line is the heading of the follow-up questions. */
export function isFollowUpHeading(text: string): boolean {
  return text.length <= 60 && titles.some((title) => title.test(plainForm(text)));
}

/** Whether a line is the heading of a list of sources; its lines decide whether it is one. */
export function isSourceHeading(text: string): boolean {
  if (text.length > 60) return false;
  return /^(?:(?:list of )?(?:sources|references)(?: (?:and|&) (?:sources|references|links|notes))?|(?:source|reference) list|works cited|citations|bibliography|footnotes):?$/i.test(
    plainForm(text),
  );
}
