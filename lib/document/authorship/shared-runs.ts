import { type MemberId, together } from './members.ts';

/** Words and those who may have written them. */
export type AttributedWords = { words: string; members: MemberId[] };

/** Words in a block: those of one block say nothing about each other. */
type InBlock = { key?: string };

/** Words are taken for moved rather than written anew from this many characters in a row. */
export const RUN = 20;

/** A window found more often than this in one text is taken for shared, not compared each time. */
const MANY = 50;

/**
 * For each of `texts`: the members behind those of `standing` with which it has a run of at least
 * `run` characters in common. Any such run holds a whole window of half that length that begins at
 * a multiple of it, so each text is walked once, and a whole brief pasted into another costs little
 * more than reading both.
 */
export function membersSharing(
  texts: ReadonlyArray<{ words: string } & InBlock>,
  standing: ReadonlyArray<AttributedWords & InBlock>,
  run: number = RUN,
): MemberId[][] {
  const found = texts.map(() => new Map<string, MemberId[]>());
  const telling = standing.filter(
    ({ words, members }) => words.length >= run && members.length > 0,
  );
  if (telling.length === 0) return texts.map(() => []);
  const size = run / 2;
  const places = windowPlaces(texts, run, size);
  if (places.size === 0) return texts.map(() => []);
  for (const { words: there, members, key } of telling) {
    const group = members.join();
    for (let at = 0; at + size <= there.length; at += size) {
      for (const [text, offsets] of places.get(there.slice(at, at + size)) ?? []) {
        if (found[text]?.has(group) || isSameBlock(texts[text], key)) continue;
        const here = texts[text]?.words ?? '';
        const isShared =
          offsets.length > MANY ||
          offsets.some((offset) => commonRun(here, offset, there, at, run) >= run);
        if (isShared) found[text]?.set(group, members);
      }
    }
  }
  return found.map((groups) => together(...groups.values()));
}

function isSameBlock(text: InBlock | undefined, key: string | undefined): boolean {
  return key !== undefined && text?.key === key;
}

/** By window: where it begins in each of the texts that hold it. */
type Places = Map<string, Map<number, number[]>>;

function windowPlaces(texts: ReadonlyArray<{ words: string }>, run: number, size: number): Places {
  const places: Places = new Map();
  for (const [text, { words }] of texts.entries()) {
    if (words.length < run) continue;
    for (let offset = 0; offset + size <= words.length; offset++) {
      const window = words.slice(offset, offset + size);
      const held = places.get(window) ?? new Map<number, number[]>();
      const offsets = held.get(text);
      if (offsets) offsets.push(offset);
      else places.set(window, held.set(text, [offset]));
    }
  }
  return places;
}

/** How many characters around these two places are the same in both texts, up to enough. */
function commonRun(
  here: string,
  offset: number,
  there: string,
  at: number,
  enough: number,
): number {
  const most = Math.min(offset, at, enough);
  let before = 0;
  while (before < most && here[offset - before - 1] === there[at - before - 1]) before += 1;
  let after = 0;
  while (
    before + after < enough &&
    offset + after < here.length &&
    here[offset + after] === there[at + after]
  ) {
    after += 1;
  }
  return before + after;
}
