import type { ComparedBlock } from '@/lib/document/history/compared-blocks.ts';
import type { ComparedPiece } from '@/lib/document/history/compared-words.ts';
import { counted } from '@/lib/domain/words/wording.ts';
import { Changed } from '../ui/changed-words.tsx';
import { BlockFrame } from './block-frame.tsx';
import { listed } from './points.ts';
import { WriterTag } from './writers.tsx';

/** Fewer blocks without a change than these are shown: they say where one is. */
const FOLDED = 3;

export type ComparedLook = {
  /** Reference numbers at either point, by every id that citations name. */
  numbers: { before: ReadonlyMap<string, number>; after: ReadonlyMap<string, number> };
  names: ReadonlyMap<string, string>;
  /** Who took out what went, where only one member wrote between the points. */
  remover: string | null;
};

/** The whole text with its changes in place; long stretches without any are folded. */
export function ComparedText({
  blocks,
  look,
}: {
  blocks: readonly ComparedBlock[];
  look: ComparedLook;
}) {
  return stretches(blocks).map((stretch) => {
    const [first] = stretch;
    const shown = stretch.map((compared) => (
      <Block key={`${compared.change} ${compared.block.key}`} compared={compared} look={look} />
    ));
    if (first?.change !== 'same' || stretch.length < FOLDED) return shown;
    return (
      <details key={first.block.key} className="rounded-lg border border-dashed px-3 py-1.5">
        <summary className="text-sm text-soft">
          {counted(stretch.length, 'paragraph')} without a change
        </summary>
        <div className="grid gap-3 pt-2">{shown}</div>
      </details>
    );
  });
}

/** Neighbours with and without a change, in turn. */
function stretches(blocks: readonly ComparedBlock[]): ComparedBlock[][] {
  const found: ComparedBlock[][] = [];
  for (const block of blocks) {
    const last = found.at(-1);
    if (last && (last[0]?.change === 'same') === (block.change === 'same')) last.push(block);
    else found.push([block]);
  }
  return found;
}

function Block({ compared, look }: { compared: ComparedBlock; look: ComparedLook }) {
  return (
    <BlockFrame block={compared.block} isEmpty={compared.pieces.length === 0}>
      {compared.change === 'moved' ? (
        <span className="mr-1 rounded bg-neutral-tint px-1 font-sans text-xs text-neutral">
          moved here
        </span>
      ) : null}
      {compared.pieces.map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have nothing but their place
        <Piece key={index} piece={piece} look={look} />
      ))}
    </BlockFrame>
  );
}

function Piece({ piece, look }: { piece: ComparedPiece; look: ComparedLook }) {
  const { numbers, names, remover } = look;
  const { change } = piece;
  if (piece.kind === 'citation') {
    const known = change === 'removed' ? numbers.before : numbers.after;
    return (
      <Changed change={change}>
        <sup>[{known.get(piece.citation.source)}]</sup>
      </Changed>
    );
  }
  if (change === 'same') return piece.text;
  if (change === 'removed') {
    return (
      <Changed change={change} by={remover ?? ''}>
        {piece.text}
      </Changed>
    );
  }
  const writers = piece.members.map((id) => ({ id, name: names.get(id) ?? 'A former member' }));
  return (
    <>
      <Changed change={change} by={listed(writers.map(({ name }) => name))}>
        {piece.text}
      </Changed>
      <span aria-hidden="true">
        {writers.map((writer) => (
          <WriterTag key={writer.id} writer={writer} />
        ))}
      </span>
    </>
  );
}
