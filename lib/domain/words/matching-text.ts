/**
 * A text in the form in which quotations are compared, with the way back: the unit at `i` of `text`
 * begins at `starts[i]` of the original. Units of one indivisible character share their start, and
 * one start more, the original's length, stands at the end.
 */
export type MatchingText = { text: string; original: string; starts: Uint32Array };

const SINGLE_QUOTES = '‘’‚‛′‹›ʼ`´＇';
const DOUBLE_QUOTES = '“”„‟″«»〝〞〟＂';
const HYPHENS_AND_DASHES = '‐‑‒–—―−⁃﹘﹣－';
/** Soft hyphen, zero-width space and joiner of words, byte order mark, direction marks. */
const WITHOUT_WIDTH = '\u00ad\u200b\u2060\ufeff\u200e\u200f\u061c';
const ELLIPSIS = '…';

const replacements = new Map<number, string>([
  ...[...SINGLE_QUOTES].map((mark) => [mark.charCodeAt(0), "'"] as const),
  ...[...DOUBLE_QUOTES].map((mark) => [mark.charCodeAt(0), '"'] as const),
  ...[...HYPHENS_AND_DASHES].map((mark) => [mark.charCodeAt(0), '-'] as const),
  ...[...WITHOUT_WIDTH].map((mark) => [mark.charCodeAt(0), ''] as const),
  [ELLIPSIS.charCodeAt(0), '...'],
]);

const SPACE = 0x20;
/** Below this, no character combines with the one before it or changes under NFC. */
const FIRST_COMBINING = 0x300;
/** What may compose with the character before it: marks, and the vowels and finals of Hangul. */
const COMBINING = /[\p{M}\u1160-\u11ff]/u;

/**
 * Brings a text into the form in which quotations are compared: NFC; one kind of hyphen and dash,
 * of single and of double quote mark; three full stops for an ellipsis; one space for any run of
 * white space, narrow and no-break spaces too; characters without width left out. Nothing else is
 * alike: letter case, other punctuation and word order stay as they are. Takes time and room in
 * proportion to the text.
 */
export function matchingText(original: string): MatchingText {
  const composed = original.normalize('NFC') === original;
  const units = new Uint16Array(roomFor(original, composed));
  const starts = new Uint32Array(units.length + 1);
  let length = 0;
  let start = 0;
  const put = (unit: number) => {
    if (unit === SPACE && length > 0 && units[length - 1] === SPACE) return;
    units[length] = unit;
    starts[length] = start;
    length += 1;
  };
  while (start < original.length) {
    const unit = original.charCodeAt(start);
    const end = borderAfter(original, start);
    if (end === start + 1 && isPlain[unit] === 1 && (composed || unit < FIRST_COMBINING)) {
      put(unit);
    } else {
      const form = comparedForm(original.slice(start, end), composed);
      for (let at = 0; at < form.length; at += 1) put(form.charCodeAt(at));
    }
    start = end;
  }
  starts[length] = original.length;
  return { text: textOf(units.subarray(0, length)), original, starts: starts.slice(0, length + 1) };
}

/** Without letter case, where that changes no lengths: for finding words, never for comparing them. */
export function foldCase(text: string): string {
  const folded = text.toLowerCase();
  return folded.length === text.length ? folded : text;
}

/** The next place after `at` where a cut breaks neither a code point nor a character's marks. */
export function borderAfter(text: string, at: number): number {
  let border = at + 1;
  while (border < text.length && !isBorder(text, border)) border += 1;
  return border;
}

/** Whether two characters meet at `at`; a mark after white space stands alone. */
export function isBorder(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (isPlain[unit] === 1 || unit < FIRST_COMBINING) return true;
  if (/\s/u.test(text.charAt(at - 1))) return true;
  if (isLowSurrogate(unit) && isHighSurrogate(text.charCodeAt(at - 1))) return false;
  return !COMBINING.test(String.fromCodePoint(text.codePointAt(at) ?? unit));
}

/** By UTF-16 unit: 1 where it stands for itself whatever comes before it. */
const isPlain = new Uint8Array(0x10000).map((_, unit) => {
  const character = String.fromCharCode(unit);
  const special = replacements.has(unit) || /[\s\p{Cs}]/u.test(character);
  return special || COMBINING.test(character) ? 0 : 1;
});

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** One character with its marks, as compared. `composed` says that it is NFC already. */
function comparedForm(character: string, composed: boolean): string {
  if (character.length === 1) {
    const replaced = replacements.get(character.charCodeAt(0));
    if (replaced !== undefined) return replaced;
    if (/\s/u.test(character)) return ' ';
  }
  return composed ? character : character.normalize('NFC');
}

/** At most so many units: an ellipsis becomes three, and so does nearly anything under NFC. */
function roomFor(original: string, composed: boolean): number {
  if (!composed) return 3 * original.length;
  return original.length + 2 * (original.split(ELLIPSIS).length - 1);
}

function textOf(units: Uint16Array): string {
  const pieces: string[] = [];
  for (let from = 0; from < units.length; from += 8192) {
    pieces.push(String.fromCharCode(...units.subarray(from, from + 8192)));
  }
  return pieces.join('');
}
