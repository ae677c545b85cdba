import { countWords, difference, type WordChange, wordsOf } from '../../domain/words/word-diff.ts';
import type { TextBlock } from '../reading/reading.ts';
import { blockWords } from '../reading/words.ts';
import type { AuthoredBlock } from './authored-blocks.ts';
import { type ComparedPiece, comparedPieces, wholePieces } from './compared-words.ts';

/** A block of either point, or of both, with what differs in it. */
export type ComparedBlock = {
  change: 'same' | 'changed' | 'added' | 'removed' | 'moved';
  block: TextBlock;
  pieces: ComparedPiece[];
};

/** The blocks of two points in reading order: those of the second, and between them what went. */
export function comparedBlocks(
  before: readonly AuthoredBlock[],
  after: readonly AuthoredBlock[],
): ComparedBlock[] {
  const was = before.map(withWriting);
  const known = new Map(was.map((told) => [told.block.key, told]));
  const compared: ComparedBlock[] = [];
  let gap: WrittenBlock[] = [];
  for (const { kind, parts } of difference(was, after.map(withWriting), isSameBlock)) {
    if (kind === 'removed') gap.push(...parts);
    else if (kind === 'added') {
      compared.push(...pairedUp(gap, parts));
      gap = [];
    } else {
      compared.push(...gap.map((told) => whole(told, 'removed')));
      gap = [];
      for (const told of parts) compared.push(changed(known.get(told.block.key) ?? told, told));
    }
  }
  compared.push(...gap.map((told) => whole(told, 'removed')));
  return withMoves(compared);
}

/** How many words came and went. */
export function countChanged(changes: readonly WordChange[]): { added: number; removed: number } {
  const count = (wanted: WordChange['kind']) =>
    changes
      .filter(({ kind }) => kind === wanted)
      .reduce((sum, { text }) => sum + countWords(text), 0);
  return { added: count('added'), removed: count('removed') };
}

/** A block with what is compared of it, told once: words and citations, no markup. */
type WrittenBlock = AuthoredBlock & { writing: string };

function withWriting(told: AuthoredBlock): WrittenBlock {
  const said = told.block.inlines.map((inline) =>
    inline.kind === 'text' ? inline.text : JSON.stringify(inline),
  );
  return { ...told, writing: said.join('') };
}

/** A block is known by its key for as long as it lives, and by its words when it was made anew. */
function isSameBlock(one: WrittenBlock, other: WrittenBlock): boolean {
  return one.block.key === other.block.key || one.writing === other.writing;
}

/** Blocks that went, beside those that came in their place: alike ones are one that changed. */
function pairedUp(gone: readonly WrittenBlock[], come: readonly WrittenBlock[]): ComparedBlock[] {
  const compared: ComparedBlock[] = [];
  let left = [...gone];
  for (const told of come) {
    const index = left.findIndex(({ block }) => isAlike(block, told.block));
    const old = left[index];
    if (!old) {
      compared.push(whole(told, 'added'));
      continue;
    }
    compared.push(...left.slice(0, index).map((passed) => whole(passed, 'removed')));
    compared.push(changed(old, told));
    left = left.slice(index + 1);
  }
  return [...compared, ...left.map((told) => whole(told, 'removed'))];
}

/** Whether most words of the one stand in the other as well. */
function isAlike(one: TextBlock, other: TextBlock): boolean {
  const [here, there] = [wordSet(one), wordSet(other)];
  const shared = [...here].filter((word) => there.has(word)).length;
  return shared > 0 && shared * 2 >= Math.max(here.size, there.size);
}

function wordSet({ inlines }: TextBlock): Set<string> {
  return new Set(wordsOf(blockWords(inlines)).filter((word) => /\w/u.test(word)));
}

function changed(old: WrittenBlock, now: WrittenBlock): ComparedBlock {
  if (old.writing === now.writing) return whole(now, 'same');
  return { change: 'changed', block: now.block, pieces: comparedPieces(old, now) };
}

function whole(told: AuthoredBlock, change: 'same' | 'added' | 'removed'): ComparedBlock {
  return { change, block: told.block, pieces: wholePieces(told, change) };
}

/** Words that went from one place and came to another were moved. */
function withMoves(blocks: readonly ComparedBlock[]): ComparedBlock[] {
  const gone = new Map(
    blocks.flatMap((compared) =>
      compared.change === 'removed' ? [[saidIn(compared), compared] as const] : [],
    ),
  );
  const moved = new Set<ComparedBlock>();
  const placed = blocks.map((compared) => {
    const from = compared.change === 'added' ? gone.get(saidIn(compared)) : undefined;
    if (!from || moved.has(from) || from.pieces.length === 0) return compared;
    moved.add(from);
    const pieces = compared.pieces.map((piece) => ({ ...piece, change: 'same' as const }));
    return { ...compared, change: 'moved' as const, pieces };
  });
  return placed.filter((compared) => !moved.has(compared));
}

function saidIn({ block }: ComparedBlock): string {
  return withWriting({ block, runs: [] }).writing;
}
