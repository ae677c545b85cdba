import { foldCase, type MatchingText, matchingText } from '../words/matching-text.ts';
import { type WordChange, wordDiff, wordsOf } from '../words/word-diff.ts';

/**
 * The stretch of a text that is most like a quotation that it does not have: a hint for whoever
 * quoted, and no match. It has nothing in common with a match or a passage, so it can be taken for
 * neither.
 */
export type NearestPassage = {
  /** The text's own words; quoted as they are, they are verified. */
  theirWords: string;
  /** From the quotation to these words. */
  differs: WordChange[];
  /** A little of what stands around them. */
  leading: string;
  trailing: string;
};

/** Words beyond this are not looked for: they would cost much, and the first ones tell enough. */
const MOST_WORDS = 400;
/** A word that stands more often than this tells nothing about where to look. */
const MOST_PLACES = 1000;
/** So many of the quotation's rarest words are looked for. */
const MOST_SEEDS = 40;
/** How much of the quotation's words has to stand near one another, to be worth showing. */
const LEAST_SHARE = 0.4;
const AROUND = 80;

/**
 * Looks for the passage that shares most words with a quotation, in any script and letter case
 * aside; null where there is none that would help. It begins from the rarest words and compares
 * only what stands around them, so that its work is bounded in a text of any length.
 */
export function nearestPassage(
  quotation: string,
  capture: string | MatchingText,
): NearestPassage | null {
  const text = typeof capture === 'string' ? matchingText(capture) : capture;
  const wanted = wordsIn(foldCase(matchingText(quotation).text)).slice(0, MOST_WORDS);
  const around = mostLike(wanted, foldCase(text.text));
  if (around === null) return null;
  const words = wordsIn(text.text.slice(around.from, around.to));
  const best = bestRun(
    wanted.map(({ word }) => word),
    words.map(({ word }) => foldCase(word)),
  );
  const [first, last] = [words[best.from], words[best.to - 1]];
  if (!first || !last || best.shared < LEAST_SHARE * wanted.length) return null;
  const start = text.starts[around.from + first.at] ?? 0;
  const end = text.starts[around.from + last.at + last.word.length] ?? text.original.length;
  const theirWords = text.original.slice(start, end);
  return {
    theirWords,
    differs: wordDiff(quotation.trim(), theirWords),
    leading: text.original.slice(Math.max(0, start - AROUND), start),
    trailing: text.original.slice(end, end + AROUND),
  };
}

type Word = { word: string; at: number };

/** The words of a text, white space and punctuation between them left out. */
function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  for (const word of wordsOf(text)) {
    if (/[\p{L}\p{N}]/u.test(word)) words.push({ word, at });
    at += word.length;
  }
  return words;
}

/** The stretch of a text that holds most of these words near one another, rare ones counting more. */
function mostLike(wanted: readonly Word[], text: string): { from: number; to: number } | null {
  const hits = seedsOf(wanted, text).flatMap(({ word, places }) =>
    places.map((at) => ({ at, word, weight: 1 / places.length })),
  );
  hits.sort((one, other) => one.at - other.at);
  const last = wanted.at(-1);
  const length = last ? last.at + last.word.length : 0;
  const reach = length + Math.max(60, length / 2);
  const inside = new Map<string, number>();
  let begin = 0;
  let weight = 0;
  let best: { from: number; to: number; weight: number } | null = null;
  for (const hit of hits) {
    const seen = inside.get(hit.word) ?? 0;
    inside.set(hit.word, seen + 1);
    if (seen === 0) weight += hit.weight;
    for (let first = hits[begin]; first && hit.at - first.at > reach; first = hits[begin]) {
      begin += 1;
      const left = (inside.get(first.word) ?? 1) - 1;
      inside.set(first.word, left);
      if (left === 0) weight -= first.weight;
    }
    const from = hits[begin]?.at ?? hit.at;
    if (best === null || weight > best.weight) best = { from, to: hit.at, weight };
  }
  return (
    best && { from: Math.max(0, best.to - reach), to: Math.min(text.length, best.from + reach) }
  );
}

/** Where the rarest of these words stand, for as many as there are. */
function seedsOf(wanted: readonly Word[], text: string): Array<{ word: string; places: number[] }> {
  const longest = [...new Set(wanted.map(({ word }) => word))]
    .toSorted((one, other) => other.length - one.length)
    .slice(0, MOST_SEEDS);
  const found = longest.map((word) => ({ word, places: placesOf(word, text) }));
  const telling = found.filter(({ places }) => places.length > 0 && places.length <= MOST_PLACES);
  return telling.length > 0 ? telling : found.filter(({ places }) => places.length > 0).slice(0, 1);
}

function placesOf(word: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    places.push(at);
    if (places.length > MOST_PLACES) break;
  }
  return places;
}

/** The run of `text` that the words of `wanted` change into at least cost, and how many they share. */
function bestRun(
  wanted: readonly string[],
  text: readonly string[],
): { from: number; to: number; shared: number } {
  type Cell = { cost: number; from: number; shared: number };
  let row: Cell[] = Array.from({ length: text.length + 1 }, (_, at) => ({
    cost: 0,
    from: at,
    shared: 0,
  }));
  for (const word of wanted) {
    const next: Cell[] = [];
    for (let at = 0; at <= text.length; at += 1) {
      const left = row[at] ?? { cost: 0, from: at, shared: 0 };
      let cell: Cell = { ...left, cost: left.cost + 1 };
      const [before, diagonal] = [next[at - 1], row[at - 1]];
      if (before && before.cost + 1 < cell.cost) cell = { ...before, cost: before.cost + 1 };
      if (diagonal) {
        const isSame = word === text[at - 1];
        const cost = diagonal.cost + (isSame ? 0 : 1);
        const shared = diagonal.shared + (isSame ? 1 : 0);
        if (cost < cell.cost || (cost === cell.cost && shared >= cell.shared)) {
          cell = { cost, from: diagonal.from, shared };
        }
      }
      next.push(cell);
    }
    row = next;
  }
  // Of equally good ends the one that makes the run about as long as the quotation.
  const off = ({ from }: Cell, at: number) => Math.abs(at - from - wanted.length);
  let to = 0;
  for (const [at, cell] of row.entries()) {
    const best = row[to] ?? cell;
    const order =
      cell.cost - best.cost || best.shared - cell.shared || off(cell, at) - off(best, to);
    if (order < 0) to = at;
  }
  return { from: row[to]?.from ?? 0, to, shared: row[to]?.shared ?? 0 };
}
