import { Fragment, type Node as ProseMirrorNode, Slice } from '@tiptap/pm/model';

/**
 * What is copied or moved comes as words and citations of whoever puts it there: a suggestion stays
 * in its place.
 */
export function withoutSuggestions(slice: Slice): Slice {
  return new Slice(plainFragment(slice.content), slice.openStart, slice.openEnd);
}

function plainFragment(content: Fragment): Fragment {
  return Fragment.fromArray(content.content.map(plainNode));
}

function plainNode(node: ProseMirrorNode): ProseMirrorNode {
  if (node.isText) {
    return node.mark(node.marks.filter(({ type }) => !SUGGESTING.has(type.name)));
  }
  if (node.type.name !== 'citation') return node.copy(plainFragment(node.content));
  return node.type.create({ ...node.attrs, insertion: null, deletion: null });
}

const SUGGESTING = new Set(['insertion', 'deletion']);
