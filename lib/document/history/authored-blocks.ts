import * as Y from 'yjs';
import type { Inline, TextBlock } from '../reading/reading.ts';
import { type AuthoredRun, appendRun } from './returned-words.ts';
import { runsOf, type Writers } from './writers.ts';

/** Who wrote the words of a block, in order: together they are its text, breaks left out. */
export type AuthoredBlock = { block: TextBlock; runs: AuthoredRun[] };

/**
 * Who wrote what in a document. `blocks` is a reading of it: both go through the text in the same
 * order, so the words of one are the words of the other.
 */
export function authoredBlocks(
  content: Y.XmlFragment,
  blocks: readonly TextBlock[],
  { clocks }: Writers,
): AuthoredBlock[] {
  const all: AuthoredRun[] = [];
  collect(content, clocks, all);
  let index = 0;
  let offset = 0;
  return blocks.map((block) => {
    let length = block.inlines.reduce((sum, inline) => sum + textLength(inline), 0);
    const runs: AuthoredRun[] = [];
    for (let run = all[index]; run && length > 0; run = all[index]) {
      const words = run.words.slice(offset, offset + length);
      appendRun(runs, words, run.member);
      length -= words.length;
      offset += words.length;
      if (offset < run.words.length) continue;
      index += 1;
      offset = 0;
    }
    return { block, runs };
  });
}

function textLength(inline: Inline): number {
  return inline.kind === 'text' ? inline.text.length : 0;
}

function collect(parent: Y.XmlFragment, clocks: Writers['clocks'], runs: AuthoredRun[]): void {
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlElement) collect(child, clocks, runs);
    if (!(child instanceof Y.XmlText)) continue;
    for (const { id, content } of standingItems(child)) {
      for (const { words, member } of runsOf(clocks, id.client, id.clock, content.str)) {
        appendRun(runs, words, member);
      }
    }
  }
}

/** The words of a text that stand in the brief: open insertions do not, see `standingNodes`. */
function* standingItems({ _start }: Y.XmlText) {
  let stands = true;
  for (let item = _start; item !== null; item = item.right) {
    const { id, content, deleted } = item;
    if (deleted) continue;
    if (content instanceof Y.ContentFormat && content.key === 'insertion') {
      stands = content.value === null;
    }
    if (stands && content instanceof Y.ContentString) yield { id, content };
  }
}
