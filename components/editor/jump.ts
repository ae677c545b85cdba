import { NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { idsOfEntry } from './citations/citation-view.ts';
import { shownClaims } from './claims/claim-decorations.ts';
import { shownThread } from './comments/thread-decorations.ts';
import { caretAtSuggestion } from './suggestions/at-caret.ts';
import type { Writing } from './writing.tsx';

/**
 * Goes to a place of the brief by its anchor, as checklists and other pages name it: `headline`,
 * `checked-on`, `text`, `claim-<id>`, `section-<index>`, `source-<id>`, `suggestion-<id>`, and
 * `thread-<id>`, which opens in the margin even where its words are gone.
 */
export function jumpTo({ editor, ask }: Pick<Writing, 'editor' | 'ask'>, anchor: string): void {
  const { view } = editor;
  const jump = jumpInText(view, anchor);
  const thread = /^thread-(.+)$/u.exec(anchor)?.[1];
  if (jump) {
    view.dispatch(jump);
    showCaret(view);
    view.focus();
  }
  if (thread) ask({ kind: 'thread', id: thread });
  if (jump) return;
  const element = document.getElementById(thread ? 'margin' : anchor);
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
}

function jumpInText({ state }: EditorView, anchor: string): Transaction | null {
  const [, kind, name = ''] = /^(claim|section|source|suggestion|thread)-(.+)$/u.exec(anchor) ?? [];
  switch (kind) {
    case 'claim': {
      const place = shownClaims(state).find(({ id }) => id === name);
      return place ? caretAt(state.tr, place.from) : null;
    }
    case 'thread': {
      const place = shownThread(state, name);
      return place ? caretAt(state.tr, place.from) : null;
    }
    case 'section':
      return caretAtSection(state.tr, Number(name));
    case 'source':
      return firstCitation(state.tr, idsOfEntry(state, name));
    case 'suggestion':
      return caretAtSuggestion(state, name);
    default:
      return null;
  }
}

function caretAt(tr: Transaction, position: number): Transaction {
  return tr.setSelection(TextSelection.near(tr.doc.resolve(position)));
}

function caretAtSection(tr: Transaction, index: number): Transaction | null {
  let section = -1;
  let position: number | null = null;
  tr.doc.forEach((node, offset) => {
    if (node.type.name !== 'heading' || node.attrs.level === 3) return;
    section += 1;
    if (section === index) position = offset;
  });
  return position === null ? null : caretAt(tr, position + 1);
}

function firstCitation(tr: Transaction, ids: readonly string[]): Transaction | null {
  let position: number | null = null;
  tr.doc.descendants((node, at) => {
    if (position === null && node.type.name === 'citation' && ids.includes(node.attrs.source)) {
      position = at;
    }
    return position === null;
  });
  return position === null ? null : tr.setSelection(NodeSelection.create(tr.doc, position));
}

function showCaret(view: EditorView): void {
  const { node } = view.domAtPos(view.state.selection.from);
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: 'center' });
}
