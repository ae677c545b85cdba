import type { ReactNode } from 'react';
import type { Block, Cell, Row } from './blocks.ts';
import { Reference, VerdictMark } from './marker.tsx';
import type { PlacedCitation } from './reading-order.ts';
import { lookOf } from './shown-claims.ts';
import { type Piece, type Stretch, wordsOf } from './stretches.ts';

type Citations = ReadonlyArray<PlacedCitation | null>;

/** Blocks of a section, as readers see them: claims underlined, references linked. */
export function RichText({ blocks, citations }: { blocks: Block[]; citations: Citations }) {
  return blocks.map((block) => <RichBlock key={block.key} block={block} citations={citations} />);
}

function RichBlock({ block, citations }: { block: Block; citations: Citations }) {
  const stretchesIn = (stretches: Stretch[]) =>
    stretches.map((stretch) => (
      <RichStretch key={stretch.key} stretch={stretch} citations={citations} />
    ));
  switch (block.kind) {
    case 'paragraph':
      return isEmpty(block) ? null : <p>{stretchesIn(block.stretches)}</p>;
    case 'heading':
      return isEmpty(block) ? null : <h3>{stretchesIn(block.stretches)}</h3>;
    case 'bulletList':
    case 'orderedList': {
      const items = block.items.map((item) => (
        <li key={item.key}>
          <RichText blocks={item.blocks} citations={citations} />
        </li>
      ));
      return block.kind === 'bulletList' ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>;
    }
    case 'blockquote':
      return (
        <blockquote>
          <RichText blocks={block.blocks} citations={citations} />
        </blockquote>
      );
    case 'table':
      return <RichTable rows={block.rows} citations={citations} />;
    case 'group':
      return <RichText blocks={block.blocks} citations={citations} />;
  }
}

function RichTable({ rows, citations }: { rows: Row[]; citations: Citations }) {
  return (
    // A table wider than the screen scrolls within its own frame, which the keyboard must reach.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="brief-table" aria-label="Table" tabIndex={0}>
      <table>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.key}>
              {row.cells.map((cell) => (
                <TableCell key={cell.key} cell={cell} inFirstRow={index === 0}>
                  <RichText blocks={cell.blocks} citations={citations} />
                </TableCell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function TableCell({
  cell,
  inFirstRow,
  children,
}: {
  cell: Cell;
  inFirstRow: boolean;
  children: ReactNode;
}) {
  const { colspan: colSpan, rowspan: rowSpan } = cell;
  // A header without words would announce nothing; the corner of a table is a plain cell.
  return cell.header && !cell.blocks.every(isEmpty) ? (
    <th scope={inFirstRow ? 'col' : 'row'} colSpan={colSpan} rowSpan={rowSpan}>
      {children}
    </th>
  ) : (
    <td colSpan={colSpan} rowSpan={rowSpan}>
      {children}
    </td>
  );
}

function isEmpty(block: Block): boolean {
  if (!('stretches' in block)) return false;
  return block.stretches.every(({ pieces }) =>
    pieces.every((piece) => piece.kind !== 'citation' && wordsOf([piece]) === ''),
  );
}

function RichStretch({ stretch, citations }: { stretch: Stretch; citations: Citations }) {
  const { claim, pieces } = stretch;
  const shown = pieces.map((piece) => (
    <RichPiece key={piece.key} piece={piece} citations={citations} claimed={claim !== null} />
  ));
  if (!claim) return shown;
  return (
    <span className={`claim-stretch tone-${lookOf(claim).tone}`}>
      {shown}
      <VerdictMark claim={claim} />
    </span>
  );
}

function RichPiece({
  piece,
  citations,
  claimed,
}: {
  piece: Piece;
  citations: Citations;
  claimed: boolean;
}) {
  if (piece.kind === 'break') return <br />;
  if (piece.kind === 'citation') {
    const placed = citations[piece.place];
    return placed ? <Reference placed={placed} /> : null;
  }
  const { text, bold, italic, href } = piece;
  let words: ReactNode = text;
  if (italic) words = <em>{words}</em>;
  if (bold) words = <strong>{words}</strong>;
  if (href) words = <a href={href}>{words}</a>;
  return claimed ? <span className="claim">{words}</span> : words;
}
