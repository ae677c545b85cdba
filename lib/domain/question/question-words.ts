import { comparableWords } from '../words/search-words.ts';

/** Scripts that put no spaces between words: there, each two neighbours count as a word. */
const UNSPACED = ['Han', 'Hira', 'Kana', 'Thai', 'Laoo', 'Khmr', 'Mymr'].map(
  (script) => `\\p{sc=${script}}`,
);
const IS_UNSPACED = new RegExp(`^[${UNSPACED.join('')}]`, 'u');
const OF_ONE_KIND = new RegExp(`[${UNSPACED.join('')}]+|[^${UNSPACED.join('')}]+`, 'gu');

/** The words of a question as the backlog compares and searches them, each once, in order. */
export function questionWords(text: string): string[] {
  const runs =
    comparableWords(text)
      .normalize('NFC')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const words = runs.flatMap((run) => run.match(OF_ONE_KIND) ?? []).flatMap(wordsOfRun);
  return [...new Set(words)];
}

/**
 * How much a word tells of what a question is about. Little words hold sentences together in every
 * language that has spaces, so length says it without lists of words; a number says much.
 */
export function tellingOf(word: string): number {
  if (/\p{N}/u.test(word)) return 4;
  if (IS_UNSPACED.test(word)) return 3;
  return Math.min(Math.max([...word].length - 2, 0), 6);
}

/** Whether two words are one, but for their endings: "ferry" and "ferries", "Fähre" and "Fähren". */
export function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  // Nearly always the first letters tell already, and a page compares very many words.
  if (one[0] !== other[0]) return false;
  const begins = beginningInCommon(one, other);
  if (begins < STEM || Math.max(one.length, other.length) - begins > LONGEST_ENDING) return false;
  return !IS_UNSPACED.test(one) && !/\p{N}/u.test(one + other);
}

/** What every word that is the same begins with, for a search that is looked through afterwards. */
export function stemOf(word: string): string {
  if (IS_UNSPACED.test(word) || /\p{N}/u.test(word)) return word;
  return word.slice(0, Math.max(STEM, word.length - LONGEST_ENDING));
}

const STEM = 4;
const LONGEST_ENDING = 3;

function beginningInCommon(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

function wordsOfRun(run: string): string[] {
  const letters = [...run];
  if (!IS_UNSPACED.test(run) || letters.length === 1) return [run];
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}
