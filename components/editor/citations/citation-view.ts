import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import type { EditorView, NodeView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type { Doc } from 'yjs';
import {
  type Entries,
  numberReferences,
  type ReferenceNumbers,
  renumber,
} from '@/lib/document/reading/numbering.ts';
import { Citation, citationAttributesOf } from '@/lib/document/schema/citation.ts';
import { suggestionsOn } from '../suggestions/suggested-nodes.ts';
import { showSuggested } from '../suggestions/with-author.ts';

type Numbering = { entries: Entries; numbers: ReferenceNumbers };

const numbering = new PluginKey<Numbering>('referenceNumbers');

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
      new Plugin<Numbering>({
        key: numbering,
        state: { init: (_, { doc }) => numbered(doc, []), apply: numberedAfter },
        view: () => ({
          update: (view, before) => {
            if (numbersIn(view.state) === numbersIn(before)) return;
            for (const chip of chips) chip.show();
          },
        }),
      }),
    ];
  },
});

function numbered(doc: ProseMirrorNode, entries: Entries): Numbering {
  return { entries, numbers: numberReferences(doc, entries) };
}

function numberedAfter(transaction: Transaction, before: Numbering): Numbering {
  const entries: Entries | undefined = transaction.getMeta(numbering);
  if (entries) return numbered(transaction.doc, entries);
  if (!transaction.docChanged) return before;
  const numbers = renumber(before.numbers, transaction, before.entries);
  return numbers === before.numbers ? before : { ...before, numbers };
}

function numbersIn(state: EditorState): ReferenceNumbers | undefined {
  return numbering.getState(state)?.numbers;
}

/** The transaction that numbers citations by these entries: those of merged ones bear one number. */
export function numberBy(state: EditorState, entries: Entries): Transaction {
  return state.tr.setMeta(numbering, entries).setMeta(ySyncPluginKey, { addToHistory: true });
}

/** The ids that citations may name an entry by. */
export function idsOfEntry(state: EditorState, id: string): string[] {
  const entry = numbering.getState(state)?.entries.find((candidate) => candidate.id === id);
  return [id, ...(entry?.aliases ?? [])];
}

/** The number that a source bears in an editor's document; null where it is not cited. */
export function referenceNumber(state: EditorState, source: string): number | null {
  return numbersIn(state)?.get(source) ?? null;
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
