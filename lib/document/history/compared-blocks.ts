import { countWords, difference, type WordChange, wordsOf } from '../../domain/word-diff.ts';
import type { MemberId } from '../authorship/members.ts';
import type { CitationAttributes, TextBlock } from '../reading.ts';
import { blockWords } from '../words.ts';
import type { AuthoredBlock } from './authored-blocks.ts';

export type ComparedPiece =
  | { kind: 'words'; change: WordChange['kind']; text: string; members: MemberId[] }
  | { kind: 'citation'; change: WordChange['kind']; citation: CitationAttributes };

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
  const known = new Map(before.map((told) => [told.block.key, told]));
  const compared: ComparedBlock[] = [];
  let gap: AuthoredBlock[] = [];
  for (const { kind, parts } of difference(before, after, isSameBlock)) {
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

/** A block is known by its key for as long as it lives, and by its words when it was made anew. */
function isSameBlock(one: AuthoredBlock, other: AuthoredBlock): boolean {
  return one.block.key === other.block.key || writing(one.block) === writing(other.block);
}

function writing({ inlines }: TextBlock): string {
  return inlines
    .map((inline) => ('text' in inline ? inline.text : JSON.stringify(inline)))
    .join('');
}

/** Blocks that went, beside those that came in their place: alike ones are one that changed. */
function pairedUp(gone: readonly AuthoredBlock[], come: readonly AuthoredBlock[]): ComparedBlock[] {
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

function changed(old: AuthoredBlock, now: AuthoredBlock): ComparedBlock {
  if (old === now || writing(old.block) === writing(now.block)) return whole(now, 'same');
  const pieces = difference(tokensOf(old), tokensOf(now), isSameToken).flatMap(({ kind, parts }) =>
    piecesOf(parts, kind),
  );
  return { change: 'changed', block: now.block, pieces };
}

function whole(told: AuthoredBlock, change: 'same' | 'added' | 'removed'): ComparedBlock {
  return { change, block: told.block, pieces: piecesOf(tokensOf(told), change) };
}

/** Words that went from one place and came to another were moved. */
function withMoves(blocks: readonly ComparedBlock[]): ComparedBlock[] {
  const gone = new Map(
    blocks
      .filter(({ change, block }) => change === 'removed' && writing(block).trim() !== '')
      .map((compared) => [writing(compared.block), compared]),
  );
  const moved = new Set<ComparedBlock>();
  const placed = blocks.map((compared) => {
    const from = compared.change === 'added' ? gone.get(writing(compared.block)) : undefined;
    if (!from || moved.has(from)) return compared;
    moved.add(from);
    const pieces = compared.pieces.map((piece) => ({ ...piece, change: 'same' as const }));
    return { ...compared, change: 'moved' as const, pieces };
  });
  return placed.filter((compared) => !moved.has(compared));
}

type Token =
  | { kind: 'word'; text: string; members: MemberId[] }
  | { kind: 'citation'; citation: CitationAttributes; said: string };

function isSameToken(one: Token, other: Token): boolean {
  if (one.kind === 'citation') return other.kind === 'citation' && one.said === other.said;
  return other.kind === 'word' && one.text === other.text;
}

/** The words of a block one by one, however formatting or writers part them, and its citations. */
function tokensOf({ block, runs }: AuthoredBlock): Token[] {
  const tokens: Token[] = [];
  const authors = runs.flatMap(({ words, member }) =>
    Array.from({ length: words.length }, () => member),
  );
  let at = 0;
  let text = '';
  const close = () => {
    for (const word of wordsOf(text)) {
      const spoken = word.replaceAll('\n', '').length;
      tokens.push({
        kind: 'word',
        text: word,
        members: [...new Set(authors.slice(at, at + spoken))],
      });
      at += spoken;
    }
    text = '';
  };
  for (const inline of block.inlines) {
    if (inline.kind !== 'citation') {
      text += inline.kind === 'text' ? inline.text : '\n';
      continue;
    }
    close();
    const { kind, ...citation } = inline;
    tokens.push({ kind, citation, said: JSON.stringify(citation) });
  }
  close();
  return tokens;
}

function piecesOf(tokens: readonly Token[], change: WordChange['kind']): ComparedPiece[] {
  const pieces: ComparedPiece[] = [];
  for (const token of tokens) {
    if (token.kind === 'citation') {
      pieces.push({ kind: 'citation', change, citation: token.citation });
      continue;
    }
    const last = pieces.at(-1);
    const { text, members } = token;
    if (last?.kind === 'words' && isJoined(last.members, members, text)) last.text += text;
    else pieces.push({ kind: 'words', change, text, members });
  }
  return pieces;
}

/** White space goes with the words before it, whoever wrote it. */
function isJoined(before: readonly MemberId[], members: readonly MemberId[], text: string) {
  return text.trim() === '' || before.join() === members.join();
}
