import { isSameWord, questionWords, stemOf, tellingOf } from './question-words.ts';

/** A question that another one is compared with. */
export type ComparedQuestion = { id: string; text: string };

/** A question that likely asks the same, and the words by which one can tell. */
export type LikelyQuestion<T> = { question: T; shared: string[] };

/** So much of what two questions are about must be common to both. */
const ENOUGH = 0.5;
/** As many as can be looked at beside a question. */
const MOST = 3;
/** The words by which likely questions are looked for: of a long question, those that tell most. */
const SOUGHT = 4;

/**
 * The questions that likely ask the same as one, likeliest first, at most three. Two questions are
 * alike when their common words make up half of what both tell, longer words counting for more. It
 * is a hint for people and decides nothing: "how many" and "how few" are alike.
 */
export function likelySame<T extends ComparedQuestion>(
  question: ComparedQuestion,
  others: readonly T[],
): LikelyQuestion<T>[] {
  const own = questionWords(question.text);
  return others
    .filter(({ id }) => id !== question.id)
    .map((other) => ({ question: other, ...likeness(own, questionWords(other.text)) }))
    .filter(({ share }) => share >= ENOUGH)
    .sort((one, other) => other.share - one.share)
    .slice(0, MOST)
    .map(({ question, shared }) => ({ question, shared }));
}

/**
 * What to look for likely questions by: beginnings of the words that tell most. What asks the same has
 * two of them nearly always, and little else has.
 */
export function soughtStems(text: string): string[] {
  const telling = questionWords(text).filter((word) => tellingOf(word) > 1);
  const most = telling.sort((one, other) => tellingOf(other) - tellingOf(one)).slice(0, SOUGHT);
  return [...new Set(most.map(stemOf))];
}

function likeness(
  one: readonly string[],
  other: readonly string[],
): { share: number; shared: string[] } {
  const inOther = one.filter((word) => other.some((candidate) => isSameWord(word, candidate)));
  const inOne = other.filter((word) => one.some((candidate) => isSameWord(word, candidate)));
  const all = weigh(one) + weigh(other);
  return {
    share: all === 0 ? 0 : (weigh(inOther) + weigh(inOne)) / all,
    shared: inOne.filter((word) => tellingOf(word) > 1),
  };
}

function weigh(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + tellingOf(word), 0);
}
