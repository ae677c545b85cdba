import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { readContent } from '@/lib/document/reading/read-document.ts';
import { documentSchema } from '@/lib/document/schema.ts';
import { openDocument, sharedRoots } from '@/lib/document/shared-document.ts';
import { type Settlement, settle } from './settle.ts';
import { suggestEdit } from './suggest-edit.ts';
import { suggestedParts } from './suggested-nodes.ts';

/** Somebody at an editor without a screen, who suggests everything that they do. */
export class SuggestingWriter {
  state: EditorState;
  /** Why the last edit was refused; null when it was not. */
  refused: string | null = null;
  readonly #name: string;
  #count = 0;

  constructor(name: string, state: EditorState) {
    this.#name = name;
    this.state = state;
  }

  /** Ids of suggestions say whose they are, so that a test can tell. */
  edit(transaction: Transaction): void {
    const suggester = {
      isOwn: (id: string) => id.startsWith(`${this.#name}-`),
      newId: `${this.#name}-${this.#count + 1}`,
    };
    const suggested = suggestEdit(transaction, this.state, suggester);
    this.refused = suggested.ok ? null : suggested.why;
    if (!suggested.ok) return;
    if (suggested.id === suggester.newId) this.#count += 1;
    this.state = this.state.apply(suggested.transaction);
  }

  /** One letter after the other, as a keyboard does. */
  type(text: string): void {
    for (const letter of text) this.edit(this.state.tr.insertText(letter));
  }

  backspace(times = 1): void {
    for (let time = 0; time < times; time += 1) {
      const { from, empty } = this.state.selection;
      this.edit(empty ? this.state.tr.delete(from - 1, from) : this.state.tr.deleteSelection());
    }
  }

  forwardDelete(times = 1): void {
    for (let time = 0; time < times; time += 1) {
      const { from } = this.state.selection;
      this.edit(this.state.tr.delete(from, from + 1));
    }
  }

  select(from: number, to = from): void {
    const selection = TextSelection.create(this.state.doc, from, to);
    this.state = this.state.apply(this.state.tr.setSelection(selection));
  }

  settleAll(settlement: Settlement): ProseMirrorNode {
    const ids = new Set(suggestedParts(this.state.doc).map(({ id }) => id));
    const settled = settle(this.state, ids, settlement);
    return settled ? this.state.apply(settled).doc : this.state.doc;
  }
}

export function stateOf(...blocks: ProseMirrorNode[]): EditorState {
  return EditorState.create({ doc: documentSchema.node('doc', null, blocks) });
}

/** The text with what is suggested to come between `+` signs and what is to go between `-` signs. */
export function shown(doc: ProseMirrorNode): string {
  let text = '';
  doc.descendants((node) => {
    if (!node.isInline) return;
    const words = node.text ?? `[${node.attrs.source}]`;
    const on = suggestedParts(documentSchema.node('paragraph', null, node));
    const signs = on.map(({ kind }) => (kind === 'insertion' ? '+' : '-')).join('');
    text += `${signs}${words}${[...signs].reverse().join('')}`;
  });
  return text;
}

/** What an editor's document says, its claims' digests included. */
export function said(doc: ProseMirrorNode) {
  return readContent(doc, sharedRoots(openDocument()));
}
