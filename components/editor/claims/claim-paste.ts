import { Extension } from '@tiptap/core';
import { Fragment, type Node as ProseMirrorNode, Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { Doc } from 'yjs';
import { copyEntry } from './claim-commands.ts';

/**
 * Pasted or moved words make claims of their own: each gets a new id and a copy of the entry that
 * it came with, so that no decision about one place speaks for another.
 */
export const ClaimPaste = Extension.create<{ document: Doc | null }>({
  name: 'claimPaste',

  addOptions() {
    return { document: null };
  },

  addProseMirrorPlugins() {
    const { document } = this.options;
    if (document === null) return [];
    return [
      new Plugin({
        props: {
          transformPasted: (slice) =>
            withNewClaims(slice, new Map(), (id) => copyEntry(document, id)),
        },
      }),
    ];
  },
});

/** The slice with every claim's id replaced, one new id for each old one. */
export function withNewClaims(
  slice: Slice,
  copies: Map<string, string>,
  copy: (id: string) => string,
): Slice {
  const renamed = (node: ProseMirrorNode): ProseMirrorNode => {
    if (!node.isText) return node.copy(renamedAll(node.content));
    const marks = node.marks.map((mark) => {
      const id: unknown = mark.attrs.id;
      if (mark.type.name !== 'claim' || typeof id !== 'string') return mark;
      const newId = copies.get(id) ?? copy(id);
      copies.set(id, newId);
      return mark.type.create({ id: newId });
    });
    return node.mark(marks);
  };
  const renamedAll = (content: Fragment): Fragment =>
    Fragment.fromArray(
      Array.from({ length: content.childCount }, (_, i) => renamed(content.child(i))),
    );
  return new Slice(renamedAll(slice.content), slice.openStart, slice.openEnd);
}
