import type { RichNode } from '../../domain/publication/edition.ts';
import type { ItemBlock } from './outline.ts';

/** Lists deeper than this say nothing that readers could follow. */
const DEEPEST = 6;

/** A list that is being filled, and what its items look like in the input. */
type OpenList = {
  node: RichNode & { content: RichNode[] };
  indent: number;
  marker: string;
  /** The last item's content, for the lists within it. */
  item: RichNode[];
  /** The last item's number. */
  last: number | null;
};

/**
 * Puts the items of a stretch of the text into lists within lists. An item is nested when it stands
 * further in, or, where copying lost the indentation, when it follows directly with another bullet.
 */
export class ListBuilder {
  readonly #blocks: RichNode[];
  readonly #open: OpenList[] = [];

  /** Finished lists go to the end of `blocks`. */
  constructor(blocks: RichNode[]) {
    this.#blocks = blocks;
  }

  /** Adds an item; gives the number that it has in its list, or null in a list of bullets. */
  add(block: ItemBlock, paragraph: RichNode): number | null {
    this.#closeListsFor(block);
    const list = this.#open.at(-1) ?? this.#openList(block);
    list.item = [paragraph];
    list.last = block.number;
    list.node.content.push({ type: 'listItem', content: list.item });
    if (block.number === null) return null;
    return startOf(list.node) + list.node.content.length - 1;
  }

  /** Ends every open list: what comes next is no item. */
  close(): void {
    this.#open.length = 0;
  }

  /** Leaves open the list that the item belongs to, opening a nested one where it needs it. */
  #closeListsFor({ line, marker, number }: ItemBlock): void {
    while ((this.#open.at(-1)?.indent ?? 0) > line.indent) this.#open.pop();
    const level = this.#open.findLastIndex((list) => {
      return list.indent === line.indent && list.marker === marker;
    });
    if (level >= 0) {
      const beginsAgain = number === 1 && line.afterBlank && (this.#open[level]?.last ?? 0) > 1;
      this.#open.length = beginsAgain ? level : level + 1;
      return;
    }
    const parent = this.#open.at(-1);
    if (!parent) return;
    const isNested = line.indent > parent.indent || !line.afterBlank;
    if (isNested && this.#open.length < DEEPEST) this.#openList({ line, marker, number });
    else if (!isNested) this.#open.pop();
  }

  #openList({ line, marker, number }: Pick<ItemBlock, 'line' | 'marker' | 'number'>): OpenList {
    const node = { ...emptyList(number), content: [] };
    const list = { node, indent: line.indent, marker, item: [], last: null };
    (this.#open.at(-1)?.item ?? this.#blocks).push(node);
    this.#open.push(list);
    return list;
  }
}

function emptyList(number: number | null): RichNode {
  if (number === null) return { type: 'bulletList' };
  return number === 1 ? { type: 'orderedList' } : { type: 'orderedList', attrs: { start: number } };
}

function startOf(list: RichNode): number {
  return typeof list.attrs?.start === 'number' ? list.attrs.start : 1;
}
