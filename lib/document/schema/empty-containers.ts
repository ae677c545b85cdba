import { combineTransactionSteps, Extension, getChangedRanges } from '@tiptap/core';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { isPersonsAct } from './persons-act.ts';

const CONTAINERS = new Set(['listItem', 'tableCell', 'tableHeader', 'blockquote']);

/**
 * Containers may be empty, but nobody can type into one that is. So the containers that a person
 * makes or empties get a paragraph, and so does an empty one that they click into. Those that a
 * merge left empty stay as they are until then.
 */
export const EmptyContainers = Extension.create({
  name: 'emptyContainers',

  addProseMirrorPlugins() {
    return [fillEmptyContainers()];
  },
});

/** The plugin alone, for editors put together without Tiptap. */
export function fillEmptyContainers(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, before, after) =>
      isPersonsAct(transactions) ? fillChanged(transactions, before, after) : null,
    props: { handleClick: fillClicked },
  });
}

function fillChanged(
  transactions: readonly Transaction[],
  before: EditorState,
  after: EditorState,
): Transaction | null {
  const changes = getChangedRanges(combineTransactionSteps(before.doc, [...transactions]));
  const places = new Set<number>();
  for (const { newRange } of changes) {
    after.doc.nodesBetween(newRange.from, newRange.to, (node, position) => {
      if (isEmptyContainer(node)) places.add(position + 1);
    });
  }
  if (places.size === 0) return null;
  const filled = after.tr;
  for (const place of [...places].sort((a, b) => b - a)) {
    filled.insert(place, newParagraph(after));
  }
  return filled;
}

function fillClicked(view: EditorView, position: number): boolean {
  const clicked = view.state.doc.resolve(position).parent;
  const isEmpty = isEmptyContainer(clicked) || (clicked === view.state.doc && !clicked.childCount);
  if (!view.editable || !isEmpty) return false;
  const filled = view.state.tr.insert(position, newParagraph(view.state));
  view.dispatch(filled.setSelection(TextSelection.create(filled.doc, position + 1)));
  return true;
}

function isEmptyContainer(node: ProseMirrorNode): boolean {
  return node.childCount === 0 && CONTAINERS.has(node.type.name);
}

function newParagraph(state: EditorState): ProseMirrorNode {
  return state.schema.node('paragraph');
}
