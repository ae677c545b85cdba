import type { RichNode } from '@/lib/domain/publication/edition.ts';
import { webAddress } from '@/lib/domain/source/web-address.ts';
import type { ShownClaim } from './shown-claims.ts';
import { type MarkedPiece, type Stretch, stretchesOf } from './stretches.ts';

/**
 * What a block is shown as. Documents are lenient: any block may stand in any container, so what
 * stands where HTML has no place for it is wrapped or shown on its own.
 */
export type Block = { key: number } & (
  | { kind: 'paragraph' | 'heading'; stretches: Stretch[] }
  | { kind: 'bulletList' | 'orderedList'; start: number; items: Item[] }
  | { kind: 'blockquote' | 'group'; blocks: Block[] }
  | { kind: 'table'; rows: Row[] }
);

export type Item = { key: number; blocks: Block[] };
export type Row = { key: number; cells: Cell[] };
export type Cell = Item & { header: boolean; colspan: number; rowspan: number };

/** How far the walk has come through an edition's text. */
export type Placing = {
  nextCitation: number;
  /** Everything laid out has a key of its own. */
  nextKey: number;
  /** Claims not met yet, in reading order. */
  unplaced: ShownClaim[];
  /** The words of each claim met, by its number. */
  words: Map<number, string>;
};

/**
 * Lays out frozen rich text, moving `placing` on past every citation and claim in it. Words that
 * stand loose among blocks make a paragraph of their own.
 */
export function blocksOf(nodes: readonly RichNode[], placing: Placing): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  for (let node = nodes[at]; node; node = nodes[at]) {
    const end = isInline(node) ? endOfInline(nodes, at) : at + 1;
    blocks.push(
      isInline(node)
        ? textBlock('paragraph', nodes.slice(at, end), placing)
        : blockOf(node, placing),
    );
    at = end;
  }
  return blocks;
}

function blockOf(node: RichNode, placing: Placing): Block {
  const key = nextKey(placing);
  const children = node.content ?? [];
  switch (node.type) {
    case 'paragraph':
    case 'heading': {
      const end = endOfInline(children, 0);
      const words = textBlock(node.type, children.slice(0, end), placing);
      if (end === children.length) return words;
      return { key, kind: 'group', blocks: [words, ...blocksOf(children.slice(end), placing)] };
    }
    case 'bulletList':
    case 'orderedList': {
      const items = children.map((child) => itemOf(child, ['listItem'], placing));
      return { key, kind: node.type, start: wholeNumber(node.attrs?.start), items };
    }
    case 'table':
      return { key, kind: 'table', rows: children.map((child) => rowOf(child, placing)) };
    case 'blockquote':
      return { key, kind: 'blockquote', blocks: blocksOf(children, placing) };
    default:
      return { key, kind: 'group', blocks: blocksOf(children, placing) };
  }
}

function textBlock(
  kind: 'paragraph' | 'heading',
  nodes: readonly RichNode[],
  placing: Placing,
): Block {
  const key = nextKey(placing);
  const pieces = nodes.flatMap((node) => pieceOf(node, placing) ?? []);
  return { key, kind, stretches: stretchesOf(pieces, placing) };
}

function isInline({ type }: RichNode): boolean {
  return type === 'text' || type === 'citation' || type === 'hardBreak';
}

/** Where the words that begin at `from` end: before the next block, or with the nodes. */
function endOfInline(nodes: readonly RichNode[], from: number): number {
  const block = nodes.findIndex((node, index) => index >= from && !isInline(node));
  return block === -1 ? nodes.length : block;
}

/** What stands within a node of an expected type; a node of any other type is itself the content. */
function itemOf(node: RichNode, types: readonly string[], placing: Placing): Item {
  const key = nextKey(placing);
  const expected = types.includes(node.type);
  return { key, blocks: blocksOf(expected ? (node.content ?? []) : [node], placing) };
}

function rowOf(node: RichNode, placing: Placing): Row {
  const key = nextKey(placing);
  const cells = node.type === 'tableRow' ? (node.content ?? []) : [node];
  return {
    key,
    cells: cells.map((cell) => ({
      ...itemOf(cell, ['tableHeader', 'tableCell'], placing),
      header: cell.type === 'tableHeader',
      colspan: wholeNumber(cell.attrs?.colspan),
      rowspan: wholeNumber(cell.attrs?.rowspan),
    })),
  };
}

function pieceOf(node: RichNode, placing: Placing): MarkedPiece | null {
  const key = nextKey(placing);
  if (node.type === 'citation') {
    const place = placing.nextCitation;
    placing.nextCitation += 1;
    return { key, kind: 'citation', place, claim: null };
  }
  if (node.type === 'hardBreak') return { key, kind: 'break', claim: null };
  if (node.type !== 'text' || !node.text) return null;
  const mark = (type: string) => node.marks?.find((candidate) => candidate.type === type);
  const claim = mark('claim')?.attrs?.id;
  return {
    key,
    kind: 'words',
    text: node.text,
    bold: mark('bold') !== undefined,
    italic: mark('italic') !== undefined,
    href: webAddress(mark('link')?.attrs?.href),
    claim: typeof claim === 'string' ? claim : null,
  };
}

function nextKey(placing: Placing): number {
  placing.nextKey += 1;
  return placing.nextKey;
}

function wholeNumber(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : 1;
}
