import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { type Suggested, suggestedAt } from '@/lib/document/assessment/standing.ts';

/** Which suggestions words or a citation in the editor are part of. */
export function suggestionsOn(node: ProseMirrorNode | null | undefined): Suggested {
  if (!node?.isInline) return { insertion: null, deletion: null };
  const marks = node.marks.map(({ type, attrs }) => ({ type: type.name, attrs }));
  return suggestedAt({ type: node.type.name, marks, attrs: node.attrs });
}

/** A part of a suggestion in the editor's document: one run of words, or one citation. */
export type SuggestedPart = {
  id: string;
  kind: keyof Suggested;
  node: ProseMirrorNode;
  from: number;
  to: number;
};

/** Everything that is suggested, in reading order. What two people suggest comes once for each. */
export function suggestedParts(doc: ProseMirrorNode): SuggestedPart[] {
  const parts: SuggestedPart[] = [];
  doc.descendants((node, from) => {
    if (!node.isInline) return;
    const on = suggestionsOn(node);
    for (const kind of ['insertion', 'deletion'] as const) {
      const id = on[kind];
      if (id !== null) parts.push({ id, kind, node, from, to: from + node.nodeSize });
    }
  });
  return parts;
}
