import type { RichNode } from '../../domain/publication/edition.ts';
import { citationAttributesOf } from '../schema/citation.ts';
import { runInOf, sectionKindOf } from '../schema/heading.ts';
import { isClaimId } from '../shared-document.ts';
import type { Body } from './body.ts';
import type { Inline, Section, TextBlock } from './reading.ts';

/** A block beside the nodes that its inlines were read from, one for one. */
export type ReadBlock = TextBlock & { nodes: RichNode[] };

export type Outline = { sections: Section[]; blocks: ReadBlock[] };

/**
 * Every block that holds words, in reading order, and the sections that they stand in. Nothing is
 * passed over: words directly in a list or a table make a block of their own, a node of an unknown
 * type is read for what it contains.
 */
export function outlineOf(body: Body): Outline {
  const outline: Outline = { sections: [], blocks: [] };
  readChildren(body.nodes, [], outline, body.keys);
  return outline;
}

function readChildren(
  nodes: readonly RichNode[],
  within: string[],
  outline: Outline,
  keys: Body['keys'],
): void {
  let loose: RichNode[] = [];
  const close = () => {
    if (loose.length > 0) addBlock('paragraph', loose[0], loose, within, outline, keys);
    loose = [];
  };
  for (const node of nodes) {
    if (isInline(node)) {
      loose.push(node);
      continue;
    }
    close();
    readBlock(node, within, outline, keys);
  }
  close();
}

function readBlock(node: RichNode, within: string[], outline: Outline, keys: Body['keys']): void {
  const children = node.content ?? [];
  if (node.type !== 'paragraph' && node.type !== 'heading') {
    readChildren(children, [...within, node.type], outline, keys);
    return;
  }
  const kind = node.type;
  const firstForeign = children.findIndex((child) => !isInline(child));
  const inline = firstForeign < 0 ? children : children.slice(0, firstForeign);
  const opening = opensSection(node) && within.length === 0;
  if (opening) addSection(node, inline, outline);
  addBlock(kind, node, inline, within, outline, keys, opening);
  if (firstForeign >= 0) {
    readChildren(children.slice(firstForeign), [...within, kind], outline, keys);
  }
}

/** Whether a node, standing at the top of the text, begins a section. */
export function opensSection(node: RichNode): boolean {
  return node.type === 'heading' && node.attrs?.level !== 3;
}

function addSection(node: RichNode, inline: readonly RichNode[], { sections }: Outline): void {
  const kind = sectionKindOf(node.attrs?.kind);
  const numbered = sections.filter(({ number }) => number !== null).length;
  sections.push({
    kind,
    heading: plainText(inline).trim(),
    number: kind === 'finding' || kind === 'limits' ? numbered + 1 : null,
    runIn: runInOf(node.attrs?.runIn),
  });
}

function addBlock(
  kind: TextBlock['kind'],
  start: RichNode | undefined,
  nodes: readonly RichNode[],
  within: string[],
  { sections, blocks }: Outline,
  keys: Body['keys'],
  opening = false,
): void {
  blocks.push({
    key: (start && keys.get(start)) ?? String(blocks.length),
    kind,
    opensSection: opening,
    within,
    inlines: nodes.map(inlineOf),
    section: sections.length > 0 ? sections.length - 1 : null,
    nodes: [...nodes],
  });
}

const INLINE = new Set(['text', 'citation', 'hardBreak']);

export function isInline(node: RichNode): boolean {
  return INLINE.has(node.type);
}

function inlineOf(node: RichNode): Inline {
  if (node.type === 'citation') return { kind: 'citation', ...citationAttributesOf(node.attrs) };
  if (node.type !== 'text') return { kind: 'break' };
  return {
    kind: 'text',
    text: node.text ?? '',
    bold: markOf(node, 'bold') !== null,
    italic: markOf(node, 'italic') !== null,
    href: wordsIn(markOf(node, 'link'), 'href'),
    claim: claimOf(node),
    context: contextOf(node),
  };
}

function claimOf(node: RichNode): string | null {
  const id = markOf(node, 'claim')?.id;
  return isClaimId(id) ? id : null;
}

function contextOf(node: RichNode): string | null {
  const context = markOf(node, 'context');
  return context && (wordsIn(context, 'reason') ?? '');
}

function markOf(node: RichNode, type: string): Record<string, unknown> | null {
  const mark = node.marks?.find((candidate) => candidate.type === type);
  return mark ? (mark.attrs ?? {}) : null;
}

function wordsIn(attrs: Record<string, unknown> | null, name: string): string | null {
  const value = attrs?.[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

function plainText(nodes: readonly RichNode[]): string {
  return nodes.map((node) => (node.type === 'hardBreak' ? ' ' : (node.text ?? ''))).join('');
}
