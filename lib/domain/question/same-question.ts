import { isSameWord, questionWords, stemOf, tellingOf } from './question-words.ts';

/** A question that another one is compared with. */
export type ComparedQuestion = { id: string; text: string };

/** A question that likely asks the same, and the words by which one can tell. */
export type LikelyQuestion<T> = { question: T; shared: string[] };

/** So much of what two questions are about must be common to both. */
const ENOUGH = 0.5;
/** As many as can be looked at beside a question. */
const MOST = 3;
/** As many words are likely questions looked for by, of those that tell most. */
const SOUGHT = 4;
/** Words that tell no more are in every other question; they are looked for only until there are so many. */
const LITTLE = 2;
const ENOUGH_SOUGHT = 3;

/**
 * The questions that likely ask the same as one, likeliest first, at most three. Two questions are
 * alike when their common words make up half of what both tell, longer words counting for more. It
 * is a hint for people and decides nothing: "how many" and "how few" are alike.
 */
export function likelySame<T extends ComparedQuestion>(
  question: ComparedQuestion,
  others: readonly T[],
): LikelyQuestion<T>[] {
  const own = toldBy(question.text);
  return others
    .filter(({ id }) => id !== question.id)
    .map((other) => ({ question: other, ...likeness(own, toldBy(other.text)) }))
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
  const most = toldBy(text)
    .filter(({ tells }) => tells > 1)
    .sort((one, other) => other.tells - one.tells)
    .slice(0, SOUGHT)
    .filter(({ tells }, at) => tells > LITTLE || at < ENOUGH_SOUGHT);
  return [...new Set(most.map(({ word }) => stemOf(word)))];
}

/** A word of a question, and how much it tells. */
type Told = { word: string; tells: number };

function toldBy(text: string): Told[] {
  return questionWords(text).map((word) => ({ word, tells: tellingOf(word) }));
}

function likeness(
  one: readonly Told[],
  other: readonly Told[],
): { share: number; shared: string[] } {
  const inOther = one.filter(({ word }) => other.some((told) => isSameWord(word, told.word)));
  const inOne = other.filter(({ word }) => one.some((told) => isSameWord(word, told.word)));
  const all = weigh(one) + weigh(other);
  return {
    share: all === 0 ? 0 : (weigh(inOther) + weigh(inOne)) / all,
    shared: inOne.filter(({ tells }) => tells > 1).map(({ word }) => word),
  };
}

function weigh(words: readonly Told[]): number {
  return words.reduce((sum, { tells }) => sum + tells, 0);
}
