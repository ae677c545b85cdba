import { difference, type WordChange, wordsOf } from '../../domain/words/word-diff.ts';
import type { MemberId } from '../authorship/members.ts';
import type { CitationAttributes } from '../reading/reading.ts';
import type { AuthoredBlock } from './authored-blocks.ts';

export type ComparedPiece =
  | { kind: 'words'; change: WordChange['kind']; text: string; members: MemberId[] }
  | { kind: 'citation'; change: WordChange['kind']; citation: CitationAttributes };

/** What two blocks say, with what went and what came in place. */
export function comparedPieces(old: AuthoredBlock, now: AuthoredBlock): ComparedPiece[] {
  const changes = difference(tokensOf(old), tokensOf(now), isSameToken);
  return changes.flatMap(({ kind, parts }) => piecesOf(parts, kind));
}

/** What a block says, all of it new, gone or unchanged. */
export function wholePieces(told: AuthoredBlock, change: WordChange['kind']): ComparedPiece[] {
  return piecesOf(tokensOf(told), change);
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
