import type { RichNode } from '../../domain/publication/edition.ts';
import type { Suggested } from '../assessment/standing.ts';
import type { CitationAttributes, SectionKind } from '../reading/reading.ts';

/** What a run of words can carry. */
export type WordMarks = {
  claim?: string;
  context?: string;
  href?: string;
  bold?: boolean;
  italic?: boolean;
  /** Ids of suggestions. */
  insertion?: string;
  deletion?: string;
};

/** A run of words of the editor's JSON. They cannot be empty: the editor has no empty runs. */
export function words(text: string, given: WordMarks = {}): RichNode {
  const marks: NonNullable<RichNode['marks']> = [];
  if (given.href !== undefined) marks.push({ type: 'link', attrs: { href: given.href } });
  if (given.bold) marks.push({ type: 'bold' });
  if (given.italic) marks.push({ type: 'italic' });
  if (given.claim !== undefined) marks.push({ type: 'claim', attrs: { id: given.claim } });
  if (given.context !== undefined)
    marks.push({ type: 'context', attrs: { reason: given.context } });
  for (const type of ['insertion', 'deletion'] as const) {
    if (given[type] !== undefined) marks.push({ type, attrs: { id: given[type] } });
  }
  return marks.length > 0 ? { type: 'text', marks, text } : { type: 'text', text };
}

export function citation(
  source: string,
  attributes: Partial<Omit<CitationAttributes, 'source'> & Suggested> = {},
): RichNode {
  return { type: 'citation', attrs: { source, ...attributes } };
}

export function lineBreak(): RichNode {
  return { type: 'hardBreak' };
}

/** Plain strings among the inlines stand for unmarked words. */
export function paragraph(...inlines: Array<RichNode | string>): RichNode {
  return { type: 'paragraph', content: inlinesOf(inlines) };
}

/** The heading that opens a section. */
export function sectionHeading(kind: SectionKind, ...inlines: Array<RichNode | string>): RichNode {
  return { type: 'heading', attrs: { level: 2, kind }, content: inlinesOf(inlines) };
}

/** A heading within a section. */
export function subheading(...inlines: Array<RichNode | string>): RichNode {
  return { type: 'heading', attrs: { level: 3 }, content: inlinesOf(inlines) };
}

/** A list of items, each given as its blocks. */
export function bulletList(...items: RichNode[][]): RichNode {
  return {
    type: 'bulletList',
    content: items.map((content) => ({ type: 'listItem', content })),
  };
}

/** A table of cells, each given as its blocks. */
export function table(...rows: RichNode[][][]): RichNode {
  return {
    type: 'table',
    content: rows.map((cells) => ({
      type: 'tableRow',
      content: cells.map((content) => ({ type: 'tableCell', content })),
    })),
  };
}

function inlinesOf(inlines: Array<RichNode | string>): RichNode[] {
  return inlines.filter((inline) => inline !== '').map(asNode);
}

function asNode(inline: RichNode | string): RichNode {
  return typeof inline === 'string' ? words(inline) : inline;
}
