import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView, NodeView } from '@tiptap/pm/view';
import type { Doc } from 'yjs';
import { numberReferences, type ReferenceNumbers, renumber } from '@/lib/document/numbering.ts';
import { Citation, citationAttributesOf } from '@/lib/document/schema/citation.ts';
import { suggestionsOn } from '../suggestions/suggested-nodes.ts';
import { showSuggested } from '../suggestions/with-author.ts';

const numbers = new PluginKey<ReferenceNumbers>('referenceNumbers');

declare module '@tiptap/core' {
  interface Storage {
    citation: { chips: Set<Chip> };
  }
}

/**
 * Citations as numbered chips. Numbers are derived and never stored: one map for all chips, made
 * anew only by a change that touches a citation (docs/decisions/0003-numbering.md).
 */
export const NumberedCitation = Citation.extend<{ document: Doc | null }, { chips: Set<Chip> }>({
  addOptions() {
    return { document: null };
  },

  addStorage() {
    return { chips: new Set() };
  },

  addNodeView() {
    return ({ node, view }) => new Chip(node, view, this.storage.chips, this.options.document);
  },

  addProseMirrorPlugins() {
    const { chips } = this.storage;
    return [
      new Plugin<ReferenceNumbers>({
        key: numbers,
        state: {
          init: (_, { doc }) => numberReferences(doc),
          apply: (transaction, before) =>
            transaction.docChanged ? renumber(before, transaction) : before,
        },
        view: () => ({
          update: (view, before) => {
            if (numbers.getState(view.state) === numbers.getState(before)) return;
            for (const chip of chips) chip.show();
          },
        }),
      }),
    ];
  },
});

/** The number that a source bears in an editor's document; null where it is not cited. */
export function referenceNumber(state: EditorState, source: string): number | null {
  return numbers.getState(state)?.get(source) ?? null;
}

/** One citation on the page: a node view of its own, since a thousand React ones mount slowly. */
class Chip implements NodeView {
  readonly dom = document.createElement('span');
  private node: ProseMirrorNode;
  private readonly view: EditorView;
  private readonly chips: Set<Chip>;
  private readonly document: Doc | null;

  constructor(node: ProseMirrorNode, view: EditorView, chips: Set<Chip>, document: Doc | null) {
    this.node = node;
    this.view = view;
    this.chips = chips;
    this.document = document;
    this.dom.className = 'citation';
    chips.add(this);
    this.show();
  }

  show(): void {
    const { source, stance } = citationAttributesOf(this.node.attrs);
    const { insertion, deletion } = suggestionsOn(this.node);
    const none = insertion === null ? '?' : '+';
    const number = String(referenceNumber(this.view.state, source) ?? none);
    if (this.dom.textContent !== number) this.dom.textContent = number;
    if (this.dom.dataset.stance !== stance) this.dom.dataset.stance = stance;
    showSuggested(this.dom, this.document, { insertion, deletion });
  }

  update(node: ProseMirrorNode): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.show();
    return true;
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.chips.delete(this);
  }
}
