import { Extension } from '@tiptap/core';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { movingDecorations } from '../text/moving-decorations.ts';

/** A thread's words where they stand; `look` is how they are marked. */
export type ShownWords = {
  id: string;
  from: number;
  to: number;
  look: 'open' | 'holding' | 'resolved' | 'new';
};

const shown = new PluginKey<DecorationSet>('shownThreads');

/**
 * Marks the words that comments are about, and the blocks that hold them with how many there are.
 * They are found anew a moment after each change; until then the marks move along with the words.
 */
export const ThreadDecorations = Extension.create({
  name: 'threadDecorations',

  addProseMirrorPlugins() {
    return [
      movingDecorations(shown),
      new Plugin({ props: { decorations: currentThreadDecoration } }),
    ];
  },
});

/** The transaction that shows these threads, found in the editor's present document. */
export function showThreads(state: EditorState, threads: readonly ShownWords[]): Transaction {
  const { tr } = state;
  const decorations = DecorationSet.create(tr.doc, [
    ...threads.map(decorationOf),
    ...countsOf(tr.doc, threads),
  ]);
  // As with claims: undo must not take this for a change of somebody's.
  return tr.setMeta(shown, decorations).setMeta(ySyncPluginKey, { addToHistory: true });
}

/** Whether any thread's words are shown. */
export function showsThreads(state: EditorState): boolean {
  return (shown.getState(state)?.find().length ?? 0) > 0;
}

/** Where a thread's words stand now; null where it is not shown. */
export function shownThread(state: EditorState, id: string): { from: number; to: number } | null {
  const [found] = shown.getState(state)?.find(undefined, undefined, isOf(id)) ?? [];
  return found ?? null;
}

/** The threads on any of the words between two positions, in reading order. */
export function threadsBetween(state: EditorState, from: number, to: number): string[] {
  return wordsBetween(state, from, to).map(({ spec }) => spec.thread);
}

function wordsBetween(state: EditorState, from: number, to: number): Decoration[] {
  const found = shown.getState(state)?.find(from, to, ({ thread }) => thread !== undefined) ?? [];
  return found.toSorted((one, other) => one.from - other.from);
}

function isOf(id: string) {
  return ({ thread }: Record<string, unknown>) => thread === id;
}

function decorationOf({ id, from, to, look }: ShownWords): Decoration {
  const attrs =
    look === 'resolved' ? {} : { nodeName: 'mark', class: `thread-words thread-${look}` };
  return Decoration.inline(from, to, attrs, { thread: id });
}

/** A mark beside each block with open threads: not everybody sees the colour behind their words. */
function countsOf(doc: ProseMirrorNode, threads: readonly ShownWords[]): Decoration[] {
  const open = threads.filter(({ look }) => look === 'open' || look === 'holding');
  const blocks = Map.groupBy(open, ({ from }) => {
    const $from = doc.resolve(from);
    return $from.before($from.depth);
  });
  return [...blocks].map(([at, { length }]) =>
    Decoration.node(at, at + (doc.nodeAt(at)?.nodeSize ?? 1), {
      class: 'has-threads',
      'data-threads': String(length),
    }),
  );
}

function currentThreadDecoration(state: EditorState): DecorationSet | null {
  const { from, to } = state.selection;
  const [words] = wordsBetween(state, from, to);
  if (!words) return null;
  return DecorationSet.create(state.doc, [
    Decoration.inline(words.from, words.to, { class: 'thread-current' }),
  ]);
}
