import type { RichNode } from '../../domain/publication/edition.ts';
import { suggestedAt } from '../assessment/standing.ts';
import { outlineOf } from '../reading/blocks.ts';
import type { Body } from '../reading/body.ts';
import { blockWords } from '../reading/words.ts';

/**
 * A block's words as they are written, open insertions included: comments may be about them. Claims
 * count their places in the words that stand, without them (`standingNodes`).
 */
export type WrittenBlock = { key: string; words: string; insertions: readonly Run[] };

type Run = { from: number; to: number };

/** The blocks of everything that is written in a text, in reading order. */
export function writtenBlocks(written: Body): WrittenBlock[] {
  return outlineOf(written).blocks.map(({ key, inlines, nodes }) => ({
    key,
    words: blockWords(inlines),
    insertions: insertionsIn(nodes),
  }));
}

/** The same stretch, counted in the words that stand. */
export function standingStretch({ insertions }: WrittenBlock, { from, to }: Run): Run {
  const before = (offset: number) =>
    insertions.reduce((sum, run) => sum + Math.max(0, Math.min(run.to, offset) - run.from), 0);
  return { from: from - before(from), to: to - before(to) };
}

/** The stretch of what is written around one of the words that stand. */
export function writtenStretch({ insertions }: WrittenBlock, { from, to }: Run): Run {
  const placeOf = (character: number) =>
    insertions.reduce((at, run) => (run.from <= at ? at + run.to - run.from : at), character);
  return { from: placeOf(from), to: placeOf(to - 1) + 1 };
}

function insertionsIn(nodes: readonly RichNode[]): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const node of nodes) {
    const length = node.text?.length ?? (node.type === 'hardBreak' ? 1 : 0);
    if (length > 0 && suggestedAt(node).insertion !== null)
      runs.push({ from: at, to: at + length });
    at += length;
  }
  return runs;
}
