import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { AttrStep, type Step, type Transform } from '@tiptap/pm/transform';
import { citedWorks, numbersOf } from '../../domain/brief/cited-works.ts';
import type { Source } from '../../domain/source/source.ts';

/** Reference numbers by every id that citations name, counted from 1 by first appearance. */
export type ReferenceNumbers = ReadonlyMap<string, number>;

/** What citations name, by first appearance; `citedWorks` tells the works and their numbers. */
export function referencesIn(citations: readonly { source: string }[]): string[] {
  return [...new Set(citations.map(({ source }) => source))];
}

/** Entries of the library, of which one may have been merged into another. */
export type Entries = readonly Pick<Source, 'id' | 'aliases'>[];

/**
 * Numbers every cited source of an editor's document, in one walk. A citation that is only suggested
 * has no number of its own yet.
 */
export function numberReferences(doc: ProseMirrorNode, entries: Entries = []): ReferenceNumbers {
  const cited = new Set<string>();
  doc.descendants((node) => {
    if (isCitation(node) && node.attrs.insertion === null) cited.add(sourceOf(node));
  });
  return numbersOf(citedWorks([...cited], entries));
}

/**
 * The numbers after a change of the document. Only a change that takes out, brings in or alters a
 * citation can renumber, and most do not even then: as long as no number changes, this very same
 * map comes back, so that whoever shows the numbers can tell by identity that nothing is to do.
 */
export function renumber(
  before: ReferenceNumbers,
  change: Transform,
  entries: Entries = [],
): ReferenceNumbers {
  if (!change.steps.some((step, index) => touchesCitation(step, index, change))) return before;
  const after = numberReferences(change.doc, entries);
  return sameNumbers(before, after) ? before : after;
}

function touchesCitation(step: Step, index: number, { docs, doc }: Transform): boolean {
  if (step instanceof AttrStep) return true;
  const before = docs[index];
  const after = docs[index + 1] ?? doc;
  let touched = false;
  step.getMap().forEach((oldStart, oldEnd, newStart, newEnd) => {
    touched ||= !before || holdsCitation(before, oldStart, oldEnd);
    touched ||= holdsCitation(after, newStart, newEnd);
  });
  return touched;
}

function holdsCitation(doc: ProseMirrorNode, from: number, to: number): boolean {
  let found = false;
  if (from === to) return found;
  doc.nodesBetween(from, to, (node) => {
    found ||= isCitation(node);
    return !found;
  });
  return found;
}

function isCitation(node: ProseMirrorNode): boolean {
  return node.type.name === 'citation';
}

function sourceOf(citation: ProseMirrorNode): string {
  const source: unknown = citation.attrs.source;
  return typeof source === 'string' ? source : '';
}

function sameNumbers(before: ReferenceNumbers, after: ReferenceNumbers): boolean {
  if (before.size !== after.size) return false;
  for (const [source, number] of after) if (before.get(source) !== number) return false;
  return true;
}
