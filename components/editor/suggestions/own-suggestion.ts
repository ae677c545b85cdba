import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { suggestionsOn } from './suggested-nodes.ts';

/** Who suggests: which open suggestions are theirs, and the id that a new one would have. */
export type Suggester = { isOwn: (id: string) => boolean; newId: string };

/**
 * The open suggestion of one's own that an edit of this stretch goes on with: the one before it,
 * in it or behind it. Null where there is none.
 */
export function ownSuggestionAt(
  doc: ProseMirrorNode,
  from: number,
  to: number,
  { isOwn }: Suggester,
): string | null {
  const nodes: Array<ProseMirrorNode | null> = [doc.resolve(from).nodeBefore];
  doc.nodesBetween(from, to, (node) => {
    nodes.push(node);
  });
  nodes.push(doc.resolve(to).nodeAfter);
  const ids = nodes.flatMap((node) => Object.values(suggestionsOn(node)));
  return ids.find((id) => id !== null && isOwn(id)) ?? null;
}
