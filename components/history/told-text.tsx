import type { ToldBlock, ToldPiece } from '@/lib/document/history/told-blocks.ts';
import { type Verdict, verdictOf } from '@/lib/domain/claim/verdict.ts';
import { VerdictPill } from '../brief/verdict-pill.tsx';
import { personColor } from '../editor/presence/person-color.ts';
import { BlockFrame } from './block-frame.tsx';
import { type Writer, WriterTag } from './writers.tsx';

/** The text of a point in plain words: a tag wherever another member's words begin. */
export function ToldText({
  blocks,
  numbers,
  scale,
  names,
}: {
  blocks: readonly ToldBlock[];
  /** Ids of the cited sources by first appearance. */
  numbers: ReadonlyMap<string, number>;
  scale: readonly Verdict[];
  names: ReadonlyMap<string, string>;
}) {
  const turns = turnsIn(blocks);
  return blocks.map(({ block, pieces }) => (
    <BlockFrame key={block.key} block={block} isEmpty={pieces.length === 0}>
      {pieces.map((piece, index) => (
        <Piece
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have nothing but their place
          key={index}
          piece={piece}
          isTurn={turns.has(piece)}
          numbers={numbers}
          scale={scale}
          names={names}
        />
      ))}
    </BlockFrame>
  ));
}

/** The pieces with which other hands begin to write than just before. */
function turnsIn(blocks: readonly ToldBlock[]): Set<ToldPiece> {
  const turns = new Set<ToldPiece>();
  let writer: string | null = null;
  for (const piece of blocks.flatMap(({ pieces }) => pieces)) {
    if (piece.kind !== 'words') continue;
    if (piece.member !== writer) turns.add(piece);
    writer = piece.member;
  }
  return turns;
}

function Piece({
  piece,
  isTurn,
  numbers,
  scale,
  names,
}: {
  piece: ToldPiece;
  isTurn: boolean;
  numbers: ReadonlyMap<string, number>;
  scale: readonly Verdict[];
  names: ReadonlyMap<string, string>;
}) {
  switch (piece.kind) {
    case 'break':
      return <br />;
    case 'citation':
      return <sup>[{numbers.get(piece.citation.source)}]</sup>;
    case 'claim':
      return (
        <ClaimEnd
          number={piece.claim.number}
          verdict={verdictOf(scale, piece.claim.content.verdict)}
        />
      );
    case 'words': {
      const writer: Writer = {
        id: piece.member,
        name: names.get(piece.member) ?? 'A former member',
      };
      return (
        <>
          {isTurn ? <WriterTag writer={writer} /> : null}
          <span
            title={`Written by ${writer.name}`}
            className="underline decoration-2 underline-offset-4"
            style={{ textDecorationColor: personColor(writer.id) }}
          >
            {piece.text}
          </span>
        </>
      );
    }
  }
}

function ClaimEnd({ number, verdict }: { number: number; verdict: Verdict | null }) {
  return (
    <span className="mx-1 whitespace-nowrap font-sans text-xs text-soft">
      claim {number} {verdict ? <VerdictPill verdict={verdict} /> : 'without a verdict'}
    </span>
  );
}
