import { countWords } from '../../domain/words/word-diff.ts';
import type { MemberId } from '../authorship/members.ts';
import type { CitationAttributes, ClaimInDocument, TextBlock } from '../reading/reading.ts';
import { inlineWords } from '../reading/words.ts';
import type { AuthoredBlock } from './authored-blocks.ts';
import type { Told } from './comparison.ts';
import { sliceRuns } from './returned-words.ts';

export type ToldPiece =
  | { kind: 'words'; text: string; member: MemberId }
  | { kind: 'citation'; citation: CitationAttributes }
  | { kind: 'break' }
  /** Where a claim ends, its citations included. */
  | { kind: 'claim'; claim: ClaimInDocument };

/** A block in plain words: by whom, what they cite, and which of them are claims. */
export type ToldBlock = { block: TextBlock; pieces: ToldPiece[]; writers: MemberId[] };

export function toldBlocks({ reading, authored }: Told): ToldBlock[] {
  const claims = Map.groupBy(reading.claims, ({ blockKey }) => blockKey);
  return authored.map((told) => ({
    block: told.block,
    pieces: piecesOf(told, claims.get(told.block.key) ?? []),
    writers: [...new Set(told.runs.map(({ member }) => member))],
  }));
}

/** How many words each member wrote of those that stand, whoever wrote most first. */
export function wordsByMember({ authored }: Told): Array<{ member: MemberId; words: number }> {
  const counts = new Map<MemberId, number>();
  for (const { words, member } of authored.flatMap(({ runs }) => runs)) {
    counts.set(member, (counts.get(member) ?? 0) + countWords(words));
  }
  return [...counts]
    .map(([member, words]) => ({ member, words }))
    .sort((one, other) => other.words - one.words);
}

function piecesOf({ block, runs }: AuthoredBlock, claims: readonly ClaimInDocument[]): ToldPiece[] {
  const pieces: ToldPiece[] = [];
  const open = [...claims].sort((one, other) => one.to - other.to);
  let read = 0;
  let spoken = 0;
  const closeUpTo = (offset: number) => {
    for (let claim = open[0]; claim && claim.to <= offset; claim = open[0]) {
      pieces.push({ kind: 'claim', claim });
      open.shift();
    }
  };
  for (const inline of block.inlines) {
    if (inline.kind === 'citation') {
      const { kind, ...citation } = inline;
      pieces.push({ kind, citation });
      continue;
    }
    closeUpTo(read);
    read += inlineWords(inline).length;
    if (inline.kind === 'break') {
      pieces.push({ kind: 'break' });
      continue;
    }
    for (const { words, member } of sliceRuns(runs, spoken, spoken + inline.text.length)) {
      const last = pieces.at(-1);
      if (last?.kind === 'words' && last.member === member) last.text += words;
      else pieces.push({ kind: 'words', text: words, member });
    }
    spoken += inline.text.length;
  }
  closeUpTo(read);
  return pieces.flatMap((piece, index) => withClosing(piece, pieces[index + 1], pieces[index - 1]));
}

const CLOSING = /^[.,;:!?…)\]”’»"']+/u;

/** A sentence's full stop stands before what is said of its claim. */
function withClosing(
  piece: ToldPiece,
  next: ToldPiece | undefined,
  before: ToldPiece | undefined,
): ToldPiece[] {
  if (piece.kind === 'claim' && next?.kind === 'words') {
    const [closing = ''] = CLOSING.exec(next.text) ?? [];
    return closing === '' ? [piece] : [{ ...next, text: closing }, piece];
  }
  if (piece.kind !== 'words' || before?.kind !== 'claim') return [piece];
  const text = piece.text.replace(CLOSING, '');
  return text === '' ? [] : [{ ...piece, text }];
}
