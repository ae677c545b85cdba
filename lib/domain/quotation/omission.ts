import { type MatchingText, matchingText } from '../words/matching-text.ts';
import { occurrences } from '../words/occurrences.ts';
import { PASSAGE_LIMIT } from './passage.ts';

/** A stretch of a text as it was captured. */
export type Place = { start: number; end: number };

/**
 * What each part of a quotation says at least: letters and digits, of which a Chinese character, a
 * kana or a syllable of Hangul counts as three. A part that says less stands anywhere.
 */
export const LEAST_SAID = 12;

/** What is left out says at least so much: less would save no reader anything, and may be a "not". */
export const LEAST_LEFT_OUT = 24;

/** More parts than these, which say so much each, have no room in what readers may be shown. */
const MOST_PARTS = 25;

/** An ellipsis in square or round brackets, as `matchingText` writes it. */
const OMISSION = /[[［(（] ?(?:\.{3}|\.{6}) ?[\]］)）]/u;

/** Whether words are left out of a quotation, as an ellipsis in brackets says. */
export function hasOmission(quotation: string): boolean {
  return OMISSION.test(matchingText(quotation).text);
}

/**
 * The parts of a quotation around its omissions, as compared. An omission at either end leaves out
 * nothing that could be shown, and counts for nothing.
 */
export function quotedParts(quotation: string): string[] {
  return matchingText(quotation)
    .text.split(new RegExp(OMISSION, 'gu'))
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/**
 * Where a text says every part of a quotation, exactly and in order; null where it does not. Each
 * part stands whole between words, all of them within one paragraph and within what readers may be
 * shown of a capture: so distant sentences are never joined, and whoever reads the quotation sees
 * what was left out (docs/decisions/0020-omissions.md). Takes time in proportion to the text.
 */
export function placesOfParts(quotation: string, text: MatchingText): Place[] | null {
  const parts = quotedParts(quotation);
  if (!hasOmission(quotation) || parts.some((part) => !says(part, LEAST_SAID))) return null;
  if (parts.length > MOST_PARTS) return null;
  const known = parts.map((part) => wholePlaces(part, text));
  const passed = parts.map(() => 0);
  for (const first of known[0] ?? []) {
    const chain = [first];
    while (chain.length < parts.length) {
      const part = chain.length;
      const places = known[part] ?? [];
      const last = chain.at(-1) ?? first;
      let at = passed[part] ?? 0;
      while (at < places.length && (places[at]?.start ?? 0) < last.end) at += 1;
      passed[part] = at;
      const next = following(chain, places, at, text.original);
      if (next === null) break;
      chain.push(next);
    }
    if (chain.length === parts.length && isTogether(chain, text.original)) return chain;
  }
  return null;
}

/** The stretch of a verified quotation, told apart: what it quotes, and what it leaves out. */
export function stretchOf(
  quotation: string,
  stretch: string,
): Array<{ words: string; isQuoted: boolean }> {
  const places = placesOfParts(quotation, matchingText(stretch)) ?? [];
  if (places.length < 2) return [{ words: stretch, isQuoted: true }];
  return places.flatMap(({ start, end }, index) => {
    const quoted = { words: stretch.slice(start, end), isQuoted: true };
    const before = places[index - 1];
    return before
      ? [{ words: stretch.slice(before.end, start), isQuoted: false }, quoted]
      : [quoted];
  });
}

/** The first of these places, from that index on, that can stand behind a chain of parts. */
function following(
  chain: readonly Place[],
  places: readonly Place[],
  index: number,
  original: string,
): Place | null {
  const from = chain[0]?.start ?? 0;
  const last = chain.at(-1)?.end ?? 0;
  for (let at = index; at < places.length; at += 1) {
    const place = places[at];
    if (!place || place.end - from > PASSAGE_LIMIT) return null;
    if (!says(original.slice(last, place.start), LEAST_LEFT_OUT)) continue;
    return place;
  }
  return null;
}

/** A blank line, or Unicode's own sign for it. */
const PARAGRAPH_BREAK = /\n[^\S\n]*\n|\u2029/u;

/** Whether one paragraph holds all parts, near enough to be shown. */
function isTogether(chain: readonly Place[], original: string): boolean {
  const [start, end] = [chain[0]?.start ?? 0, chain.at(-1)?.end ?? 0];
  return end - start <= PASSAGE_LIMIT && !PARAGRAPH_BREAK.test(original.slice(start, end));
}

function wholePlaces(part: string, { text, starts, original }: MatchingText): Place[] {
  const places: Place[] = [];
  for (const from of occurrences(part, text)) {
    const to = from + part.length;
    if (starts[from] === starts[from - 1] || starts[to] === starts[to - 1]) continue;
    if (isInsideWord(text, from) || isInsideWord(text, to)) continue;
    places.push({ start: starts[from] ?? 0, end: starts[to] ?? original.length });
  }
  return places;
}

/** A letter at the end, or at the beginning, with the apostrophe or hyphen that joins it: "can't". */
const LETTER_BEFORE = /[\p{L}\p{N}]\p{M}*['-]?$/u;
const LETTER_AFTER = /^['-]?[\p{L}\p{N}]/u;
/** Scripts that write without spaces: where their words end cannot be told from the letters. */
const UNSPACED =
  /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{M}]+$/u;

function isInsideWord(text: string, at: number): boolean {
  const [before, after] = [text.slice(Math.max(0, at - 4), at), text.slice(at, at + 3)];
  const joinedBy = LETTER_BEFORE.exec(before)?.[0] ?? '';
  const joined = LETTER_AFTER.exec(after)?.[0] ?? '';
  if (joinedBy === '' || joined === '') return false;
  return !UNSPACED.test(joinedBy) && !UNSPACED.test(joined);
}

const LETTER = /[\p{L}\p{N}]/u;
const SYLLABLE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u;

/** Whether words say so much, measured as `LEAST_SAID` is. */
function says(words: string, least: number): boolean {
  let said = 0;
  for (const character of words) {
    if (LETTER.test(character)) said += SYLLABLE.test(character) ? 3 : 1;
    if (said >= least) return true;
  }
  return false;
}
