import { leading, openers, titles, trailing } from './abbreviations.ts';

/** A sentence as a stretch of a text, its closing marks included, white space around it not. */
export type Sentence = { start: number; end: number };

const ending = /[.!?…]+["'”’»)\]]*|[。！？]/g;
const LONGEST_WORD = 24;

/**
 * The sentences of a block's text from which the citations have been taken out. `cited` holds the
 * positions where they stood: nobody puts a reference into the middle of a name, so a full stop
 * with a reference behind it ends its sentence even after an abbreviation, and without a space.
 */
export function sentencesOf(text: string, cited: ReadonlySet<number> = new Set()): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(ending)) {
    const end = match.index + match[0].length;
    if (!endsSentence(text, match.index, match[0], cited.has(end))) continue;
    addTrimmed(sentences, text, start, end);
    start = end;
  }
  addTrimmed(sentences, text, start, text.length);
  return sentences;
}

function addTrimmed(sentences: Sentence[], text: string, from: number, to: number): void {
  const words = text.slice(from, to);
  const start = from + words.length - words.trimStart().length;
  const end = from + words.trimEnd().length;
  if (end > start) sentences.push({ start, end });
}

function endsSentence(text: string, at: number, mark: string, isCited: boolean): boolean {
  if (/^[。！？]/.test(mark)) return true;
  const after = text.slice(at + mark.length, at + mark.length + LONGEST_WORD);
  if (after.trim() === '') return true;
  if (!isCited && !/^\s/.test(after)) return false;
  if (!/^\s*["'“‘«([¿¡—–-]*\s*[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(after)) return false;
  return isCited || mark !== '.' || !isAbbreviation(wordBefore(text, at), after);
}

function wordBefore(text: string, at: number): string {
  return /[^\s("'“‘«[]*$/.exec(text.slice(Math.max(0, at - LONGEST_WORD), at))?.[0] ?? '';
}

/** Whether a word's full stop belongs to the word, so that the sentence goes on behind it. */
function isAbbreviation(word: string, after: string): boolean {
  const lower = word.toLowerCase();
  if (lower === 'no' || lower === 'nos') return /^\s*\d/.test(after);
  if (titles.has(word) || leading.has(lower)) return true;
  const isInitial = /^\p{Lu}$/u.test(word);
  return (isInitial || isAcronym(word) || trailing.has(lower)) && !opensSentence(after);
}

/** "U.S", "a.m": letters with a full stop after each, the last one taken off. */
function isAcronym(word: string): boolean {
  return /^(?:\p{L}\.)+\p{L}$/u.test(word);
}

function opensSentence(after: string): boolean {
  const word = /[\p{L}’']+/u.exec(after)?.[0] ?? '';
  return openers.has(word.toLowerCase());
}

/**
 * Where a sentence's own words end: its final full stop is left to the paragraph, unless it belongs
 * to an abbreviation or is held by a quotation mark or bracket.
 */
export function endOfWords(text: string, { start, end }: Sentence): number {
  const stops = /\.{0,3}$/.exec(text.slice(Math.max(start, end - 3), end))?.[0].length ?? 0;
  if (stops === 2) return end - 1;
  const isOwn = stops !== 1 || isAcronym(wordBefore(text, end - 1)) || end - 1 <= start;
  return isOwn ? end : end - 1;
}
