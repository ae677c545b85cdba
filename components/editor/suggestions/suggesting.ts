import { Extension } from '@tiptap/core';
import { Fragment, Slice } from '@tiptap/pm/model';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import type { Doc } from 'yjs';
import { suggestionEntry } from '@/lib/document/reading/suggestions.ts';
import { isPersonsAct } from '@/lib/document/schema/persons-act.ts';
import { addSuggestionEntry, newId, sharedRoots } from '@/lib/document/shared-document.ts';
import type { Suggester } from './own-suggestion.ts';
import { isSettling } from './settle.ts';
import { suggestEdit } from './suggest-edit.ts';
import { withoutSuggestions } from './without-suggestions.ts';

/** Whether edits are made or only suggested, and what could not be suggested. */
export type SuggestingMode = {
  isOn: () => boolean;
  set: (on: boolean) => void;
  /** Why the last edit was refused, in words; told anew each time. */
  onRefused: (listener: (why: string) => void) => () => void;
  subscribe: (listener: () => void) => () => void;
};

declare module '@tiptap/core' {
  interface Storage {
    suggesting: SuggestingMode & { refuse: (why: string) => void };
  }
}

type Options = { document: Doc | null; me: string };

/**
 * While it is on, whatever a person does to the text is suggested and not done
 * (docs/decisions/0012-suggestions.md). What arrives from others, undo, and the settling of
 * suggestions pass as they are.
 */
export const Suggesting = Extension.create<Options>({
  name: 'suggesting',
  // Before input rules, which would make a list of what is only suggested.
  priority: 10_000,

  addOptions() {
    return { document: null, me: '' };
  },

  addStorage() {
    let on = false;
    const listeners = new Set<() => void>();
    const refused = new Set<(why: string) => void>();
    return {
      isOn: () => on,
      set: (next: boolean) => {
        on = next;
        for (const listener of listeners) listener();
      },
      subscribe: (listener: () => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      onRefused: (listener: (why: string) => void) => {
        refused.add(listener);
        return () => refused.delete(listener);
      },
      refuse: (why: string) => {
        for (const listener of refused) listener(why);
      },
    };
  },

  dispatchTransaction({ transaction, next }) {
    const { document, me } = this.options;
    if (document === null || !isPersonsAct([transaction]) || isSettling(transaction)) {
      next(transaction);
      return;
    }
    if (!this.storage.isOn()) {
      next(notToGo(transaction));
      return;
    }
    const suggester = suggesterOf(document, me);
    const suggested = suggestEdit(transaction, this.editor.state, suggester);
    if (!suggested.ok) {
      this.storage.refuse(suggested.why);
      return;
    }
    if (suggested.id !== null) beginSuggestion(document, suggested.id, me);
    next(suggested.transaction);
  },

  addProseMirrorPlugins() {
    const { isOn } = this.storage;
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            // An input method composes in the place of what is selected. As that stays where it
            // is, it has to begin beside it, or the browser loses the place that it composes in.
            compositionstart: (view) => {
              if (isOn() && !view.state.selection.empty) {
                view.dispatch(view.state.tr.deleteSelection());
              }
              return false;
            },
          },
          handleTextInput: (view, _from, _to, _text, typed) => {
            if (!isOn()) return false;
            view.dispatch(typed());
            return true;
          },
          transformPasted: (slice) => {
            const plain = withoutSuggestions(slice);
            return isOn() ? inOneParagraph(plain) : plain;
          },
        },
      }),
    ];
  },
});

function suggesterOf(document: Doc, me: string): Suggester {
  const { suggestions } = sharedRoots(document);
  return { isOwn: (id) => suggestionEntry(suggestions.get(id)).by === me, newId: newId() };
}

/** Outside of what undo takes back: who suggests is said for good. */
function beginSuggestion(document: Doc, id: string, me: string): void {
  document.transact(() => addSuggestionEntry(document, id, { by: me, at: new Date() }));
}

/** What is typed in the middle of words that are to go is not to go with them. */
function notToGo(typed: Transaction): Transaction {
  const { deletion } = typed.doc.type.schema.marks;
  for (const [index, step] of [...typed.steps.entries()]) {
    if (!deletion || !(step instanceof ReplaceStep) || !step.slice.content.firstChild?.isInline) {
      continue;
    }
    const later = typed.mapping.slice(index + 1);
    const from = later.map(step.from, -1);
    const to = later.map(step.from + step.slice.size, 1);
    if (typed.doc.rangeHasMark(from, to, deletion)) typed.removeMark(from, to, deletion);
  }
  return typed;
}

/** A paragraph that is pasted whole comes as its words. */
function inOneParagraph(slice: Slice): Slice {
  const block = slice.content.firstChild;
  return slice.content.childCount === 1 && block?.isTextblock
    ? new Slice(Fragment.from(block.content), 0, 0)
    : slice;
}
