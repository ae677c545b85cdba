import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { suggestionsOn } from '../suggestions/suggested-nodes.ts';

// What stands in a block is counted in its words, where a citation takes no room (`blockWords`); the
// editor's positions count every node.

/** How many characters of its block's words a node is. */
type Measure = (inline: ProseMirrorNode) => number;

/** The editor's positions of a stretch of a block's words; `start` is where its content begins. */
export function positionsOf(
  block: ProseMirrorNode,
  start: number,
  { from, to }: { from: number; to: number },
  wordsIn: Measure,
): { from: number; to: number } {
  let words = 0;
  let first = start;
  let last = start;
  block.forEach((child, offset) => {
    const length = wordsIn(child);
    const position = start + offset;
    if (from >= words && from < words + length) first = position + from - words;
    if (to > words && to <= words + length) last = position + to - words;
    words += length;
  });
  return { from: first, to: last };
}

/** How many characters of a block's written words stand before `offset`, which counts its nodes. */
export function wordsBefore(block: ProseMirrorNode, offset: number): number {
  let words = 0;
  block.forEach((child, at) => {
    if (at >= offset) return;
    words += child.isText ? Math.min(child.nodeSize, offset - at) : writtenWords(child);
  });
  return words;
}

/** The blocks that hold words, in reading order, and where the content of each begins. */
export function textblocks(doc: ProseMirrorNode): Array<{ node: ProseMirrorNode; start: number }> {
  const found: Array<{ node: ProseMirrorNode; start: number }> = [];
  doc.descendants((node, position) => {
    if (node.isTextblock) found.push({ node, start: position + 1 });
    return !node.isTextblock;
  });
  return found;
}

/** Counts everything that is written, as comments do. */
export const writtenWords: Measure = (inline) => {
  if (inline.isText) return inline.nodeSize;
  return inline.type.name === 'hardBreak' ? 1 : 0;
};

/** Counts what stands in the brief, as claims do: what is only suggested does not. */
export const standingWords: Measure = (inline) => (stands(inline) ? writtenWords(inline) : 0);

/** Whether it is part of the brief already. */
export function stands(inline: ProseMirrorNode): boolean {
  return suggestionsOn(inline).insertion === null;
}
