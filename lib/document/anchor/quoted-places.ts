import { quotationPlaces } from '../../domain/quotation/quotation.ts';
import { type MatchingText, matchingText } from '../../domain/words/matching-text.ts';
import { RUN } from '../authorship/shared-runs.ts';

/** A block's words under the key that the block goes by. */
export type WordedBlock = { key: string; words: string };

/** Words as they were when they were last seen, with what stood around them. */
export type SeenWords = {
  words: string;
  before: string;
  after: string;
  /** How often the brief said the same words elsewhere. */
  twins: number;
};

/** A stretch of a block's words. */
export type Stretch = { block: number; from: number; to: number };

/** How much of the words around is kept, in characters. */
export const AROUND = 40;

/** So many characters tell at once that most blocks do not hold the words. */
const HEAD = 16;

/** The words of a brief's blocks, ready to be searched. */
export class QuotedPlaces {
  readonly #blocks: readonly WordedBlock[];
  readonly #texts = new Map<number, MatchingText>();

  constructor(blocks: readonly WordedBlock[]) {
    this.#blocks = blocks;
  }

  /** Every stretch that says exactly this, quote marks, hyphens and white space compared by kind. */
  all(words: string): Stretch[] {
    const head = plain(words).trim().slice(0, HEAD);
    return this.#blocks.flatMap((_, block) => {
      const text = this.#textOf(block);
      if (!text.text.includes(head)) return [];
      return [...quotationPlaces(words, text)].map(({ start: from, end: to }) => ({
        block,
        from,
        to,
      }));
    });
  }

  /**
   * Where words stand that were taken from their place: written anew under new ids, as a split
   * paragraph, a move and a restored state write them. Null where that is not certain: where only
   * their twins are left, where a few letters are all that agrees, where one of two equal places may
   * be a twin. Of copies of the very words, which two people moving them at once leave, it is the first.
   *
   * @param near where they stood, to choose between places that agree equally
   */
  likeliest(seen: SeenWords, near: { block: number; offset: number } | null): Stretch | null {
    const found = this.all(seen.words);
    if (found.length <= seen.twins) return null;
    const [best, next] = found
      .map((stretch) => ({ stretch, ...this.#agreement(stretch, seen) }))
      .filter(({ agreed, isWhole }) => isWhole || seen.words.length + agreed >= RUN)
      .toSorted(
        (one, other) =>
          other.agreed - one.agreed || distance(one.stretch, near) - distance(other.stretch, near),
      );
    if (!best) return null;
    const isTie = next?.agreed === best.agreed && near === null;
    return isTie && seen.twins > 0 ? null : best.stretch;
  }

  /** How many characters around agree, and whether the whole block does. */
  #agreement({ block, from, to }: Stretch, { before, after }: SeenWords) {
    const words = this.#blocks[block]?.words ?? '';
    const leading = plain(words.slice(Math.max(0, from - AROUND), from));
    const trailing = plain(words.slice(to, to + AROUND));
    const [wasLeading, wasTrailing] = [plain(before), plain(after)];
    return {
      agreed: commonEnd(leading, wasLeading) + commonStart(trailing, wasTrailing),
      isWhole: leading === wasLeading && trailing === wasTrailing,
    };
  }

  #textOf(block: number): MatchingText {
    const text = this.#texts.get(block) ?? matchingText(this.#blocks[block]?.words ?? '');
    this.#texts.set(block, text);
    return text;
  }
}

/** Whether two texts say the same, compared as quotations are. */
export function saysTheSame(one: string, other: string): boolean {
  return plain(one).trim() === plain(other).trim();
}

function plain(words: string): string {
  return matchingText(words).text;
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one[length] === other[length]) length += 1;
  return length;
}

function commonEnd(one: string, other: string): number {
  let length = 0;
  while (
    length < Math.min(one.length, other.length) &&
    one.at(-1 - length) === other.at(-1 - length)
  )
    length += 1;
  return length;
}

/** Blocks lie further apart than any words within one. */
const BLOCK = 1_000_000;

function distance(
  { block, from }: Stretch,
  near: { block: number; offset: number } | null,
): number {
  return near === null ? 0 : Math.abs(block - near.block) * BLOCK + Math.abs(from - near.offset);
}
