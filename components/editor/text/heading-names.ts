import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** Gives a heading that has no words yet a name, so that nobody who hears the page meets a blank. */
export const HeadingNames = Extension.create({
  name: 'headingNames',
  addProseMirrorPlugins() {
    return [
      new Plugin<DecorationSet>({
        state: {
          init: (_, { doc }) => namesOf(doc),
          apply: (transaction, names) =>
            transaction.docChanged ? namesOf(transaction.doc) : names,
        },
        props: {
          decorations(state) {
            return this.getState(state);
          },
        },
      }),
    ];
  },
});

function namesOf(doc: Node): DecorationSet {
  const names: Decoration[] = [];
  doc.forEach((node, offset) => {
    if (node.type.name !== 'heading' || node.content.size > 0) return;
    const name = `Untitled ${node.attrs.level === 2 ? node.attrs.kind : 'subheading'}`;
    names.push(Decoration.node(offset, offset + node.nodeSize, { 'aria-label': name }));
  });
  return DecorationSet.create(doc, names);
}
