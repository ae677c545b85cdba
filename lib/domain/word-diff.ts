import { diffArrays } from 'diff';

export type WordChange = { kind: 'same' | 'added' | 'removed'; text: string };

/** Texts with more changed words than this have nothing in common that would help a reader. */
const MOST_CHANGES = 2000;

const words = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * The difference between two texts in reading order, word by word in any script, white space
 * included: what is same or removed makes up `before`, what is same or added makes up `after`.
 */
export function wordDiff(before: string, after: string): WordChange[] {
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MOST_CHANGES });
  if (changes === undefined) return replaced(before, after);
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

function wordsOf(text: string): string[] {
  return Array.from(words.segment(text), ({ segment }) => segment);
}

function replaced(before: string, after: string): WordChange[] {
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
}
