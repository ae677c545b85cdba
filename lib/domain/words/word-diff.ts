import { diffArrays } from 'diff';

export type WordChange = { kind: 'same' | 'added' | 'removed'; text: string };

/** A run of parts that stand in both texts, or in one of them. */
export type Change<T> = { kind: WordChange['kind']; parts: T[] };

/** Texts with more changed words than this have nothing in common that would help a reader. */
const MOST_CHANGES = 2000;

const words = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * The difference between two texts in reading order, word by word in any script, white space
 * included: what is same or removed makes up `before`, what is same or added makes up `after`.
 */
export function wordDiff(before: string, after: string): WordChange[] {
  return difference(wordsOf(before), wordsOf(after)).map(({ kind, parts }) => ({
    kind,
    text: parts.join(''),
  }));
}

/**
 * The difference between two lists in order. Parts are the same where `same` says so; those given
 * back as same are the ones of `after`. Lists that differ in more than `most` parts are told as
 * replaced: the work grows with the square of it.
 */
export function difference<T>(
  before: readonly T[],
  after: readonly T[],
  same: (one: T, other: T) => boolean = Object.is,
  most = MOST_CHANGES,
): Change<T>[] {
  const changes = diffArrays([...before], [...after], {
    maxEditLength: most,
    comparator: same,
  });
  if (changes === undefined) return replaced(before, after);
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    parts: value,
  }));
}

/** A text cut into words and what stands between them: put together again, they are the text. */
export function wordsOf(text: string): string[] {
  return Array.from(words.segment(text), ({ segment }) => segment);
}

/** How many words there are in a text. */
export function countWords(text: string): number {
  let count = 0;
  for (const { isWordLike } of words.segment(text)) if (isWordLike) count += 1;
  return count;
}

function replaced<T>(before: readonly T[], after: readonly T[]): Change<T>[] {
  return [
    { kind: 'removed', parts: [...before] },
    { kind: 'added', parts: [...after] },
  ];
}
