import type { MemberId } from '../authorship/members.ts';

/** Words in a row by one member. */
export type AuthoredRun = { words: string; member: MemberId };

/** From so many characters in a row words are known again; shorter ones are in every text. */
const KNOWN_AGAIN = 10;

/**
 * Who wrote words that were put into a text. Those that this very edit took out elsewhere, and those
 * that once stood, are whose they were; all others are the author's.
 *
 * @param taken what the same edit took out, each with who wrote it
 * @param gone what earlier edits took out, the newest last
 */
export function returnedWords(
  inserted: string,
  taken: ReadonlyArray<readonly AuthoredRun[]>,
  gone: ReadonlyArray<readonly AuthoredRun[]>,
  author: MemberId,
): AuthoredRun[] {
  if (inserted.length < 2) return [{ words: inserted, member: author }];
  const sources = [...taken.map(source), ...gone.map(source).reverse()];
  const whole = sources.find(({ words }, index) =>
    index < taken.length ? words.endsWith(inserted) : words === inserted,
  );
  if (whole) return sliceRuns(whole.runs, whole.words.length - inserted.length, whole.words.length);
  const runs: AuthoredRun[] = [];
  let at = 0;
  while (at < inserted.length) {
    const found = isWordStart(inserted, at) ? longestRun(inserted, at, sources) : null;
    if (found) {
      const { source: known, offset, length } = found;
      for (const run of sliceRuns(known.runs, offset, offset + length)) {
        appendRun(runs, run.words, run.member);
      }
      at += found.length;
    } else {
      appendRun(runs, inserted.charAt(at), author);
      at += 1;
    }
  }
  return runs;
}

type Source = { words: string; runs: readonly AuthoredRun[] };

function source(runs: readonly AuthoredRun[]): Source {
  return { words: runs.map(({ words }) => words).join(''), runs };
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
