import type { RichNode } from '../../domain/publication/edition.ts';
import { documentSchema } from '../schema.ts';
import { isInline } from './blocks.ts';

/**
 * How the text's blocks are nested and which attributes they have, their words left out. Two texts
 * of the same blocks can still differ in it: an empty table cell shifts every figure after it.
 */
export function shapeOf(nodes: readonly RichNode[]): string {
  return nodes
    .filter((node) => !isInline(node))
    .map(shapeOfNode)
    .join();
}

/** An attribute that says what goes without saying may be there or not. */
function shapeOfNode({ type, attrs = {}, content = [] }: RichNode): string {
  const said = Object.entries(attrs)
    .filter(([name, value]) => value !== defaultOf(type, name))
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `${type}${JSON.stringify(said)}(${shapeOf(content)})`;
}

function defaultOf(type: string, name: string): unknown {
  const node = Object.hasOwn(documentSchema.nodes, type) ? documentSchema.nodes[type] : undefined;
  return node?.spec.attrs?.[name]?.default;
}
