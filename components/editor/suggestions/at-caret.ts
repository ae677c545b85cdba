import { type EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { suggestedParts, suggestionsOn } from './suggested-nodes.ts';

/** Ids of the suggestions that the caret stands in or beside, or that the selection begins in. */
export function suggestionsAtCaret({ selection }: EditorState): string[] {
  const { $from } = selection;
  const nodes =
    selection instanceof NodeSelection
      ? [selection.node]
      : [selection.empty ? $from.nodeBefore : null, $from.nodeAfter];
  const ids = nodes.flatMap((node) => Object.values(suggestionsOn(node)));
  return [...new Set(ids.filter((id) => id !== null))];
}

/** Puts the caret into a suggestion, or selects the citation that it is about; null where it is gone. */
export function caretAtSuggestion(state: EditorState, id: string): Transaction | null {
  const part = suggestedParts(state.doc).find((candidate) => candidate.id === id);
  if (!part) return null;
  const selection = part.node.isText
    ? TextSelection.create(state.doc, part.from + 1)
    : NodeSelection.create(state.doc, part.from);
  return state.tr.setSelection(selection);
}
