import { type Editor, Extension, type Range } from '@tiptap/core';
import type { ResolvedPos } from '@tiptap/pm/model';
import { PluginKey } from '@tiptap/pm/state';
import { Suggestion, type SuggestionMatch, type SuggestionProps } from '@tiptap/suggestion';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

/** A citation being typed: what stands behind the bracket, where, and where to show the list. */
export type CitationQuery = { query: string; range: Range; rect: () => DOMRect | null };

/** Takes the keys that choose from the list; true for those that it used. */
export type KeyTaker = (event: KeyboardEvent) => boolean;

/** The open query, shared between the editor, which finds it, and the list, which answers it. */
export type CitationQueries = {
  current: () => CitationQuery | null;
  subscribe: (listener: () => void) => () => void;
  takeKeys: (taker: KeyTaker | null) => void;
};

declare module '@tiptap/core' {
  interface Storage {
    citationSuggestion: CitationQueries & {
      ask: (query: CitationQuery | null) => void;
      pressed: KeyTaker;
    };
  }
}

const suggestion = new PluginKey('citationSuggestion');
const LONGEST_QUERY = 80;

/** Typing `[` asks for a source to cite; Escape, or a closing bracket, leaves the bracket as typed. */
export const CitationSuggestion = Extension.create({
  name: 'citationSuggestion',

  addStorage() {
    const listeners = new Set<() => void>();
    let query: CitationQuery | null = null;
    let taker: KeyTaker | null = null;
    return {
      current: () => query,
      subscribe: (listener: () => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      takeKeys: (next: KeyTaker | null) => {
        taker = next;
      },
      pressed: (event: KeyboardEvent) => taker?.(event) ?? false,
      ask: (next: CitationQuery | null) => {
        query = next;
        for (const listener of listeners) listener();
      },
    };
  },

  addProseMirrorPlugins() {
    const { ask, pressed } = this.storage;
    const show = ({ query, range, clientRect }: SuggestionProps) =>
      ask({ query, range, rect: () => clientRect?.() ?? null });
    return [
      Suggestion({
        editor: this.editor,
        pluginKey: suggestion,
        char: '[',
        findSuggestionMatch: ({ $position }) => behindBracket($position),
        decorationClass: 'citation-query',
        shouldShow: ({ editor, query, transaction }) => {
          if (query.length > LONGEST_QUERY || query.includes(']')) return false;
          if (isAsking(editor)) return true;
          const isTyped = !transaction.getMeta(ySyncPluginKey)?.isChangeOrigin;
          return isTyped && transaction.docChanged && query === '';
        },
        render: () => ({
          onStart: show,
          onUpdate: show,
          onExit: () => ask(null),
          onKeyDown: ({ event }) => pressed(event),
        }),
      }),
    ];
  },
});

/** The words between the last bracket before the caret and the caret. */
function behindBracket({ nodeBefore, pos }: ResolvedPos): SuggestionMatch {
  const before = nodeBefore?.text ?? '';
  const at = before.lastIndexOf('[');
  if (at === -1) return null;
  const text = before.slice(at);
  return { range: { from: pos - text.length, to: pos }, query: text.slice(1), text };
}

function isAsking(editor: Editor): boolean {
  return suggestion.getState(editor.state)?.active === true;
}
