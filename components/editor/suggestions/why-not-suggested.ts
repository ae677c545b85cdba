import type { Fragment, Node as ProseMirrorNode } from '@tiptap/pm/model';
import {
  AddMarkStep,
  AttrStep,
  RemoveMarkStep,
  ReplaceStep,
  type Step,
} from '@tiptap/pm/transform';
import type { Suggester } from './own-suggestion.ts';
import { suggestionsOn } from './suggested-nodes.ts';

const ONE_PARAGRAPH =
  'A suggestion stays inside one paragraph, so nothing was changed. Turn Suggesting off to change how paragraphs are divided.';
const LINE_BREAK =
  'A line break cannot be suggested, so nothing was changed. Turn Suggesting off to change it.';
const NO_WORDS =
  'Formatting, claims and context are not suggested, so nothing was changed. Turn Suggesting off to change them.';
const DETAILS =
  'The details of a citation are not suggested, so nothing was changed. Turn Suggesting off to change them.';

/** Why a step cannot be made a suggestion, in words; null where it can. */
export function whyNotSuggested(
  step: Step,
  doc: ProseMirrorNode,
  { isOwn }: Suggester,
): string | null {
  if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) return NO_WORDS;
  if (step instanceof AttrStep) {
    const { insertion } = suggestionsOn(doc.nodeAt(step.pos));
    if (insertion !== null && isOwn(insertion)) return null;
    return doc.nodeAt(step.pos)?.isInline ? DETAILS : ONE_PARAGRAPH;
  }
  if (!(step instanceof ReplaceStep)) return ONE_PARAGRAPH;
  const { from, to, slice } = step;
  const $from = doc.resolve(from);
  const isWithinBlock = $from.parent.isTextblock && $from.sameParent(doc.resolve(to));
  if (!isWithinBlock || slice.openStart > 0 || slice.openEnd > 0) return ONE_PARAGRAPH;
  const parts = [
    ...slice.content.content,
    ...inlineNodes($from.parent.content, from - $from.start(), to - $from.start()),
  ];
  if (!parts.every((node) => node.isInline)) return ONE_PARAGRAPH;
  return parts.every((node) => node.isText || node.type.name === 'citation') ? null : LINE_BREAK;
}

function inlineNodes(content: Fragment, from: number, to: number): ProseMirrorNode[] {
  const nodes: ProseMirrorNode[] = [];
  content.nodesBetween(from, to, (node) => {
    nodes.push(node);
  });
  return nodes;
}
