import type { CitedWork } from '../brief/cited-works.ts';
/**
 * What tells whether two texts are the same story: shingles, each five words in a row, as numbers in
 * order, all that there are up to `limit`. Made once for a text and kept.
 */
export type StorySketch = { shingles: Uint32Array; limit: number };

/** So many words in a row that two people do not write them alike by chance. */
const WORDS = 5;
/** As many of a text's shingles as are kept; the same ones of any text, so that they can be compared. */
const KEPT = 500;
/** A text with fewer shingles says too little to be called a story. */
const LEAST = 40;

/**
 * Sketches a text for `sameStories`: letter case, punctuation and white space are nothing, and in
 * scripts without spaces each character counts as a word. Takes time in proportion to the text.
 */
export function storySketch(text: string): StorySketch {
  // Of a long text most shingles are too great to be kept, and need not be remembered.
  const threshold = Math.min(1, (40 * KEPT) / text.length) * 0xffffffff;
  const shingles: number[] = [];
  const recent = new Uint32Array(WORDS);
  let count = 0;
  let word = 0;
  const end = () => {
    if (word === 0) return;
    recent[count % WORDS] = word;
    count += 1;
    word = 0;
    if (count < WORDS) return;
    let shingle = 0;
    for (let back = 0; back < WORDS; back += 1) {
      shingle = Math.imul(shingle ^ (recent[(count + back) % WORDS] ?? 0), 0x9e3779b1);
      shingle ^= shingle >>> 15;
    }
    if (shingle >>> 0 <= threshold) shingles.push(shingle >>> 0);
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = letters[text.charCodeAt(at)] ?? 0;
    if (letter === 0) end();
    else {
      word = Math.imul(word ^ letter, 0x01000193) + 1;
      if (alone[letter] === 1) end();
    }
  }
  end();
  const ordered = Uint32Array.from(new Set(shingles)).sort();
  const kept = ordered.slice(0, KEPT);
  return { shingles: kept, limit: ordered.length > KEPT ? (kept.at(-1) ?? 0) : threshold };
}

/**
 * The groups of texts that tell the same story: of each two, more than half of either stands word
 * for word in the other, or both are like a third. Gives indexes into the sketches, in order.
 */
export function sameStories(sketches: readonly StorySketch[]): number[][] {
  const group = sketches.map((_, index) => index);
  for (const [one, first] of sketches.entries()) {
    for (let other = one + 1; other < sketches.length; other += 1) {
      const second = sketches[other];
      if (group[one] === group[other] || !second || !isSameStory(first, second)) continue;
      const [from, to] = [group[other], group[one]];
      for (const [index, at] of group.entries()) if (at === from) group[index] = to ?? at;
    }
  }
  const groups = Map.groupBy(sketches.keys(), (index) => group[index] ?? index);
  return [...groups.values()].filter((members) => members.length > 1);
}

/**
 * The warning for those works of a group that are cited here; null where they are not several. Two
 * ids of one entry are one work.
 */
export function sameStoryWarning(
  group: readonly string[],
  cited: readonly string[],
  works: readonly Pick<CitedWork<unknown>, 'number' | 'citedAs'>[],
): string | null {
  const numbers = works
    .filter(({ citedAs }) => citedAs.some((id) => group.includes(id) && cited.includes(id)))
    .map(({ number }) => number);
  if (numbers.length < 2) return null;
  const last = numbers.at(-1);
  return `Sources ${numbers.slice(0, -1).join(', ')} and ${last} share their text: one report, not ${counted(numbers.length)}.`;
}

const counts = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function counted(count: number): string {
  return counts[count - 2] ?? String(count);
}

/** Compares the shingles up to where either sketch ends: of both texts, those are all there are. */
function isSameStory(one: StorySketch, other: StorySketch): boolean {
  if (one.shingles.length < LEAST || other.shingles.length < LEAST) return false;
  const limit = Math.min(one.limit, other.limit);
  const [left, right] = [countUpTo(limit, one.shingles), countUpTo(limit, other.shingles)];
  let [first, second, shared] = [0, 0, 0];
  while (first < left && second < right) {
    const difference = (one.shingles[first] ?? 0) - (other.shingles[second] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) first += 1;
    if (difference >= 0) second += 1;
  }
  return shared > left / 2 && shared > right / 2;
}

function countUpTo(limit: number, shingles: Uint32Array): number {
  let count = shingles.length;
  while (count > 0 && (shingles[count - 1] ?? 0) > limit) count -= 1;
  return count;
}

/** By UTF-16 unit: the letter or digit as it is compared, in lower case; 0 for anything else. */
const letters = new Uint16Array(0x10000).map((_, unit) => {
  const character = String.fromCharCode(unit);
  if (/[\ud800-\udfff]/.test(character)) return unit;
  if (!/[\p{L}\p{N}\p{M}]/u.test(character)) return 0;
  return character.toLowerCase().charCodeAt(0);
});

/** By UTF-16 unit: 1 for characters of scripts that put no spaces between words. */
const alone = new Uint8Array(0x10000).map((_, unit) =>
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u.test(
    String.fromCharCode(unit),
  )
    ? 1
    : 0,
);
