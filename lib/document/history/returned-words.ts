import type { MemberId } from '../authorship/members.ts';

/** Words in a row by one member. */
export type AuthoredRun = { words: string; member: MemberId };

/** From so many characters in a row words are known again; shorter ones are in every text. */
const KNOWN_AGAIN = 10;

/** Words that went, with who wrote them, to know them again by. */
export type KnownWords = { taken: Source[]; all: Source[] };

type Source = { words: string; runs: readonly AuthoredRun[]; within: object | null };

/** Words that an edit took out of a text, with who wrote them. */
export type TakenWords = { within: object; runs: readonly AuthoredRun[] };

/**
 * @param taken what an edit took out
 * @param gone what earlier edits took out, the newest last
 */
export function knownWords(
  taken: readonly TakenWords[],
  gone: ReadonlyArray<readonly AuthoredRun[]>,
): KnownWords {
  const here = taken.map(({ within, runs }) => source(runs, within));
  return { taken: here, all: [...here, ...gone.map((runs) => source(runs, null)).reverse()] };
}

function source(runs: readonly AuthoredRun[], within: object | null): Source {
  return { words: runs.map(({ words }) => words).join(''), runs, within };
}

/**
 * Who wrote words that were put into a text. Those that this very edit took out elsewhere, and those
 * that once stood, are whose they were; all others are the author's.
 */
export function returnedWords(
  inserted: string,
  within: object,
  { taken, all }: KnownWords,
  author: MemberId,
): AuthoredRun[] {
  const whole =
    taken.find((known) => isPartOf(known, inserted, within)) ??
    (inserted.length < 2 ? undefined : all.find(({ words }) => words === inserted));
  if (whole) {
    const offset = Math.max(0, whole.words.lastIndexOf(inserted));
    return sliceRuns(whole.runs, offset, offset + inserted.length);
  }
  const runs: AuthoredRun[] = [];
  let at = 0;
  while (at < inserted.length) {
    const found = isWordStart(inserted, at) ? longestRun(inserted, at, all) : null;
    if (!found) {
      appendRun(runs, inserted.charAt(at), author);
      at += 1;
      continue;
    }
    const { source: known, offset, length } = found;
    for (const { words, member } of sliceRuns(known.runs, offset, offset + length)) {
      appendRun(runs, words, member);
    }
    at += length;
  }
  return runs;
}

/**
 * Whether words came from among those that the same edit took out. Within one text only its end moves
 * on: a word typed over others is a new one, even where it is part of them.
 */
function isPartOf(known: Source, inserted: string, within: object): boolean {
  if (known.within === within) return inserted.length > 1 && known.words.endsWith(inserted);
  if (inserted.length > 1) return known.words.includes(inserted);
  return known.words.startsWith(inserted) || known.words.endsWith(inserted);
}

function longestRun(inserted: string, at: number, sources: readonly Source[]) {
  const window = inserted.slice(at, at + KNOWN_AGAIN);
  if (window.length < KNOWN_AGAIN) return null;
  let best: { source: Source; offset: number; length: number } | null = null;
  for (const known of sources) {
    const offset = known.words.indexOf(window);
    if (offset < 0) continue;
    let length = KNOWN_AGAIN;
    while (
      at + length < inserted.length &&
      inserted[at + length] === known.words[offset + length]
    ) {
      length += 1;
    }
    if (length > (best?.length ?? 0)) best = { source: known, offset, length };
  }
  return best;
}

function isWordStart(text: string, at: number): boolean {
  return at === 0 || !/\w/u.test(text.charAt(at - 1));
}

/** The part of some runs between two offsets. */
export function sliceRuns(runs: readonly AuthoredRun[], from: number, to: number): AuthoredRun[] {
  const slice: AuthoredRun[] = [];
  let at = 0;
  for (const { words, member } of runs) {
    appendRun(slice, words.slice(Math.max(0, from - at), Math.max(0, to - at)), member);
    at += words.length;
  }
  return slice;
}

/** Adds words to the end of some runs, joining those of one member. */
export function appendRun(runs: AuthoredRun[], words: string, member: MemberId): void {
  const last = runs.at(-1);
  if (words === '') return;
  if (last?.member === member) last.words += words;
  else runs.push({ words, member });
}
