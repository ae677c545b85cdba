import type * as Y from 'yjs';
import type { EditionSection, RichNode } from '../../domain/publication/edition.ts';
import { isInline, opensSection, outlineOf, type ReadBlock } from '../reading/blocks.ts';
import { bodyOf } from '../reading/body.ts';
import { claimIds } from '../reading/claims.ts';
import { claimStretches, contextStretches, type Stretch } from '../reading/stretches.ts';
import { citationAttributesOf } from '../schema/citation.ts';
import { sharedRoots } from '../shared-document.ts';

/**
 * The body as an edition freezes it, split at the section headings. The marks are settled, so that
 * a page can show claims without knowing how they are found: exactly the words of a claim carry its
 * mark, under the id that the reading gives it, and exactly the words of context carry theirs.
 * Words before the first heading come as a summary without a heading; blocks that a merge left inside
 * a section's heading come first in the section.
 */
export function sectionsOf(doc: Y.Doc): EditionSection[] {
  const body = bodyOf(sharedRoots(doc).content);
  const { sections, blocks } = outlineOf(body);
  const marks = settledMarks(blocks);
  const before: EditionSection = { kind: 'summary', heading: '', number: null, body: [] };
  const split = [before];
  for (const node of body.nodes) {
    const section = opensSection(node) ? sections[split.length - 1] : undefined;
    if (section) {
      const { kind, heading, number } = section;
      const strays = (node.content ?? []).filter((child) => !isInline(child));
      split.push({ kind, heading, number, body: strays.map((child) => settled(child, marks)) });
    } else split.at(-1)?.body.push(settled(node, marks));
  }
  return saysAnything(before.body) ? split : split.slice(1);
}

type Mark = { type: string; attrs: Record<string, unknown> };

function settledMarks(blocks: readonly ReadBlock[]): Map<RichNode, Mark> {
  const claims = claimStretches(blocks);
  const ids = claimIds(claims);
  const marks = new Map<RichNode, Mark>();
  for (const context of contextStretches(blocks, claims)) {
    markEach(context, blocks, { type: 'context', attrs: { reason: context.mark } }, marks);
  }
  for (const [index, claim] of claims.entries()) {
    markEach(claim, blocks, { type: 'claim', attrs: { id: ids[index] } }, marks);
  }
  return marks;
}

function markEach(
  { block, first, last }: Stretch,
  blocks: readonly ReadBlock[],
  mark: Mark,
  marks: Map<RichNode, Mark>,
): void {
  for (const node of blocks[block]?.nodes.slice(first, last + 1) ?? []) marks.set(node, mark);
}

function settled(node: RichNode, settledMark: ReadonlyMap<RichNode, Mark>): RichNode {
  if (node.type === 'citation') return { type: node.type, attrs: citationAttributesOf(node.attrs) };
  if (node.type !== 'text') {
    const content = node.content?.map((child) => settled(child, settledMark));
    return content ? { ...node, content } : node;
  }
  const { marks = [], ...text } = node;
  const plain = marks.filter(({ type }) => type !== 'claim' && type !== 'context');
  const mark = settledMark.get(node);
  const all = mark ? [...plain, mark] : plain;
  return all.length > 0 ? { ...text, marks: all } : text;
}

function saysAnything(nodes: readonly RichNode[]): boolean {
  return nodes.some(
    ({ type, text, content }) =>
      type === 'citation' || (text ?? '').trim() !== '' || saysAnything(content ?? []),
  );
}
