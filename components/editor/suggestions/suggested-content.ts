import type { Mark, Node as ProseMirrorNode, Slice } from '@tiptap/pm/model';
import { suggestionsOn } from './suggested-nodes.ts';

/** What an edit would insert, marked as suggested under this id. */
export function suggestedContent(
  doc: ProseMirrorNode,
  { from, to, slice }: { from: number; to: number; slice: Slice },
  id: string,
): ProseMirrorNode[] {
  const insertion = doc.type.schema.mark('insertion', { id });
  const inherited = inheritedMarks(doc, from, to, id);
  return slice.content.content.map((node) => {
    if (!node.isText) return node.type.create({ ...node.attrs, insertion: id, deletion: null });
    const plain = node.marks.filter(({ type }) => !SUGGESTING.has(type.name));
    const marks = [...plain, ...inherited, insertion];
    return node.mark(marks.reduce<readonly Mark[]>((set, mark) => mark.addToSet(set), []));
  });
}

const SUGGESTING = new Set(['insertion', 'deletion']);
const INHERITED = new Set(['claim', 'context']);

/**
 * Words put in the place of a claim's belong to the claim, and so do those typed on behind them in
 * the same suggestion, until the sentence is over. A claim's mark does not grow by itself.
 */
function inheritedMarks(
  doc: ProseMirrorNode,
  from: number,
  to: number,
  id: string,
): readonly Mark[] {
  if (from < to) return commonMarks(doc, from, to);
  const before = doc.resolve(from).nodeBefore;
  const { insertion, deletion } = suggestionsOn(before);
  if (!before?.isText || (insertion !== id && deletion !== id)) return [];
  return isSentenceOver(before) ? [] : before.marks.filter(({ type }) => INHERITED.has(type.name));
}

function commonMarks(doc: ProseMirrorNode, from: number, to: number): Mark[] {
  let common: Mark[] | null = null;
  doc.nodesBetween(from, to, (node) => {
    if (!node.isText) return;
    common = (common ?? [...node.marks]).filter(
      (mark) => INHERITED.has(mark.type.name) && mark.isInSet(node.marks),
    );
  });
  return common ?? [];
}

function isSentenceOver({ text = '' }: ProseMirrorNode): boolean {
  return /[.!?…]\s$/u.test(text);
}
