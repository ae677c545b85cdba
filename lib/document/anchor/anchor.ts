import type * as Y from 'yjs';
import { writtenBodyOf } from '../reading/body.ts';
import { sharedRoots } from '../shared-document.ts';
import { type CharacterId, characterAt, type Offset, offsetOf, stands } from './characters.ts';
import {
  AROUND,
  QuotedPlaces,
  type SeenWords,
  type Stretch,
  saysTheSame,
} from './quoted-places.ts';
import {
  standingStretch,
  type WrittenBlock,
  writtenBlocks,
  writtenStretch,
} from './written-blocks.ts';

/** The characters at both ends of words in one block. They follow every edit around and between. */
export type AnchorEnds = { first: CharacterId; last: CharacterId };

/** What is kept of the words that a comment is about, outside of the document. */
export type Anchor = AnchorEnds &
  SeenWords & { /** As it was when it was written. */ quote: string };

/** Where an anchor's words stand now. */
export type Place = {
  /** Index of the block in reading order. */
  block: number;
  /** As in the reading of the shared document. */
  blockKey: string;
  /** In the block's words as they are written, open insertions included. */
  from: number;
  to: number;
  words: string;
  /** The same in the words that stand, as claims count their places. */
  standing: { from: number; to: number };
};

/** Reads a document's words once, to find places in it for as long as it does not change. */
export class AnchorFinder {
  readonly #doc: Y.Doc;
  readonly #blocks: readonly WrittenBlock[];
  readonly #quoted: QuotedPlaces;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    this.#blocks = writtenBlocks(writtenBodyOf(sharedRoots(doc).content));
    this.#quoted = new QuotedPlaces(this.#blocks);
  }

  /**
   * Where an anchor's words stand now; null when they are gone. What is left of the very characters
   * counts first, with all that was written between them, or a stretch around them that says again
   * what was quoted. Where neither end is left, the words as they were last seen are looked for (see
   * `QuotedPlaces.likeliest`), and then as they were quoted. Last comes what stands where they stood,
   * if it shares a word with them: all else there may have been written since.
   */
  find(anchor: Anchor): Place | null {
    const kept = this.#kept(anchor);
    if (kept && saysTheSame(kept.words, anchor.quote)) return kept;
    const whole = kept && this.#quoted.all(anchor.quote).find((stretch) => overlaps(stretch, kept));
    if (whole) return this.#place(whole);
    if (kept && this.#isHeld(anchor)) return kept;
    const near = this.#whereItStood(anchor);
    const { quote, words } = anchor;
    const likeliest =
      this.#quoted.likeliest(anchor, near) ??
      (quote === words ? null : this.#quoted.likeliest({ ...anchor, words: quote }, near));
    if (likeliest) return this.#place(likeliest);
    return kept && sharesAWord(kept.words, `${words} ${quote}`) ? kept : null;
  }

  /**
   * The anchor as it is to be kept from now on, its words seen where they stand now; null where
   * nothing changed, and where they are gone.
   */
  follow(anchor: Anchor): Anchor | null {
    const place = this.find(anchor);
    const followed = place && this.anchor(place, anchor.quote);
    return followed && isEqual(followed, anchor) ? null : followed;
  }

  /** Where words stand whose ends a client named; null unless they say what it saw. */
  confirm(ends: AnchorEnds, quote: string): Place | null {
    const kept = this.#kept(ends);
    return kept && saysTheSame(kept.words, quote) ? kept : null;
  }

  /** The words of a claim, with what is suggested within them; null where it has none. */
  placeOfClaim({
    blockKey,
    ...standing
  }: {
    blockKey: string;
    from: number;
    to: number;
  }): Place | null {
    const index = this.#indexOf(blockKey);
    const block = this.#blocks[index];
    return block ? this.#place({ block: index, ...writtenStretch(block, standing) }) : null;
  }

  /**
   * A stretch of what is written in a block, by the block's place in reading order, less the white
   * space at its ends; null where it holds no words.
   */
  placeIn(block: number, from = 0, to = Number.POSITIVE_INFINITY): Place | null {
    return this.#place({ block, from, to });
  }

  /** The characters at the ends of a place; null where the document has no ids for them. */
  endsOf({ blockKey, from, to }: Place): AnchorEnds | null {
    const first = characterAt(this.#doc, { blockKey, offset: from });
    const last = characterAt(this.#doc, { blockKey, offset: to - 1 });
    return first && last && { first, last };
  }

  /** What to keep of a place, to find it again; null as above. */
  anchor(place: Place, quote = place.words): Anchor | null {
    const ends = this.endsOf(place);
    if (!ends) return null;
    const { block, from, to, words } = place;
    const around = this.#blocks[block]?.words ?? '';
    return {
      ...ends,
      quote,
      words,
      before: around.slice(Math.max(0, from - AROUND), from),
      after: around.slice(to, to + AROUND),
      twins: Math.max(0, this.#quoted.all(words).length - 1),
    };
  }

  #kept({ first, last }: AnchorEnds): Place | null {
    const start = offsetOf(this.#doc, first, 'before');
    const end = offsetOf(this.#doc, last, 'behind');
    if (!start || start.blockKey !== end?.blockKey) return null;
    const block = this.#indexOf(start.blockKey);
    return block === -1 ? null : this.#place({ block, from: start.offset, to: end.offset });
  }

  #isHeld({ first, last }: AnchorEnds): boolean {
    return stands(this.#doc, first) || stands(this.#doc, last);
  }

  #whereItStood({ first, last }: AnchorEnds): { block: number; offset: number } | null {
    const stood: Offset | null =
      offsetOf(this.#doc, first, 'before') ?? offsetOf(this.#doc, last, 'behind');
    if (!stood) return null;
    const block = this.#indexOf(stood.blockKey);
    return block === -1 ? null : { block, offset: stood.offset };
  }

  #indexOf(blockKey: string): number {
    return this.#blocks.findIndex(({ key }) => key === blockKey);
  }

  #place({ block, from, to }: Stretch): Place | null {
    const written = this.#blocks[block];
    if (!written) return null;
    const { key, words } = written;
    const stretch = words.slice(from, Math.max(from, to));
    const start = from + (stretch.length - stretch.trimStart().length);
    const trimmed = stretch.trim();
    if (!/[\p{L}\p{N}]/u.test(trimmed)) return null;
    const place = { from: start, to: start + trimmed.length };
    const standing = standingStretch(written, place);
    return { block, blockKey: key, ...place, words: trimmed, standing };
  }
}

/** Whether a word, or a good part of one, stands in both. */
function sharesAWord(words: string, others: string): boolean {
  const known = others.match(WORD) ?? [];
  return (words.match(WORD) ?? []).some((word) =>
    known.some((other) => other === word || (word.length >= 3 && other.includes(word))),
  );
}

const WORD = /[\p{L}\p{N}]+/gu;

function isEqual(one: Anchor, other: Anchor): boolean {
  return (
    isSame(one.first, other.first) &&
    isSame(one.last, other.last) &&
    one.words === other.words &&
    one.before === other.before &&
    one.after === other.after &&
    one.twins === other.twins
  );
}

function isSame(one: CharacterId, other: CharacterId): boolean {
  return one.client === other.client && one.clock === other.clock;
}

function overlaps(stretch: Stretch, place: Stretch): boolean {
  return stretch.block === place.block && stretch.from < place.to && place.from < stretch.to;
}
