import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { canJoin, canSplit, findWrapping, liftTarget } from '@tiptap/pm/transform';
import * as fc from 'fast-check';
import * as Y from 'yjs';
import { sharedRoots } from '../shared-document.ts';
import type { HeadlessEditor } from './headless-editor.ts';

/** One edit of one of several replicas; places are fractions of the document's length. */
export type RandomEdit = { replica: number; kind: EditKind; from: number; length: number };

const editKinds = [
  'type',
  'delete',
  'split',
  'join',
  'quote',
  'list',
  'lift',
  'heading',
  'cite',
  'mark claim',
  'mark context',
  'suggest',
  'suggest a citation',
  'table',
  'empty a container',
] as const;
type EditKind = (typeof editKinds)[number];

/** Sequences of edits by people who do not see each other's. */
export function randomEdits(replicas: number): fc.Arbitrary<RandomEdit[]> {
  const edit = fc.record({
    replica: fc.nat(replicas - 1),
    kind: fc.constantFrom(...editKinds),
    from: fc.nat(999).map((thousandths) => thousandths / 1000),
    length: fc.nat(300).map((thousandths) => thousandths / 1000),
  });
  return fc.array(edit, { minLength: 1, maxLength: 40 });
}

/** Makes the edit in an editor; a place that does not allow it is left alone. */
export function makeEdit(editor: HeadlessEditor, edit: RandomEdit): void {
  const transaction = changed(editor.state.tr, edit);
  if (transaction?.docChanged) editor.dispatch(transaction);
}

/** Takes every child from some element, as a concurrent deletion of each of them would. */
export function emptyContainer(doc: Y.Doc, { from }: RandomEdit): void {
  const elements: Y.XmlElement[] = [];
  const collect = (parent: Y.XmlFragment) => {
    for (const child of parent.toArray()) {
      if (!(child instanceof Y.XmlElement)) continue;
      elements.push(child);
      collect(child);
    }
  };
  collect(sharedRoots(doc).content);
  const chosen = elements[Math.floor(from * elements.length)];
  if (chosen && chosen.length > 0) chosen.delete(0, chosen.length);
}

function changed(tr: Transaction, { kind, from, length }: RandomEdit): Transaction | null {
  const { schema } = tr.doc.type;
  const start = Math.floor(from * tr.doc.content.size);
  const end = Math.min(tr.doc.content.size, start + Math.ceil(length * tr.doc.content.size));
  const $start = tr.doc.resolve(start);
  const range = $start.blockRange(tr.doc.resolve(end));
  switch (kind) {
    case 'type':
      return $start.parent.isTextblock ? tr.insertText('words ', start) : null;
    case 'delete':
      return tr.deleteRange(start, end);
    case 'split':
      return canSplit(tr.doc, start) ? tr.split(start) : null;
    case 'join':
      return $start.nodeBefore?.type === $start.nodeAfter?.type && canJoin(tr.doc, start)
        ? tr.join(start)
        : null;
    case 'quote':
    case 'list': {
      const type = schema.nodes[kind === 'list' ? 'bulletList' : 'blockquote'];
      const wrapping = range && type && findWrapping(range, type);
      return range && wrapping ? tr.wrap(range, wrapping) : null;
    }
    case 'lift': {
      const target = range && liftTarget(range);
      return range && typeof target === 'number' ? tr.lift(range, target) : null;
    }
    case 'heading': {
      const { heading } = schema.nodes;
      return heading ? tr.setBlockType(start, end, heading, { level: 2, kind: 'limits' }) : null;
    }
    case 'cite':
      return $start.parent.isTextblock
        ? tr.insert(start, schema.node('citation', { source: 'tide-table' }))
        : null;
    case 'mark claim':
      return tr.addMark(start, end, schema.mark('claim', { id: `claim-${start}` }));
    case 'mark context':
      return tr.addMark(start, end, schema.mark('context', { reason: 'Known' }));
    case 'suggest':
      tr.addMark(start, end, schema.mark('deletion', { id: `suggestion-${start}` }));
      return $start.parent.isTextblock
        ? tr.insert(start, schema.text('new ', [schema.mark('insertion', { id: 'suggestion' })]))
        : tr;
    case 'suggest a citation':
      return $start.nodeAfter?.type.name === 'citation'
        ? tr.setNodeAttribute(start, 'deletion', `suggestion-${start}`)
        : null;
    case 'table':
      return $start.depth === 0 ? tr.insert(start, smallTable(tr.doc)) : null;
    default:
      return null;
  }
}

function smallTable(doc: ProseMirrorNode): ProseMirrorNode {
  const { schema } = doc.type;
  const cell = () => schema.node('tableCell', null, [schema.node('paragraph')]);
  const row = () => schema.node('tableRow', null, [cell(), cell()]);
  return schema.node('table', null, [row(), row()]);
}
