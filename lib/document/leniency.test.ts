import { initProseMirrorDoc } from '@tiptap/y-tiptap';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createDocument, emptyBrief } from './create-document.ts';
import {
  bulletList,
  citation,
  paragraph,
  sectionHeading,
  table,
  words,
} from './edition/rich-nodes.ts';
import { readContent, readDocument } from './reading/read-document.ts';
import { documentSchema } from './schema.ts';
import { sharedRoots } from './shared-document.ts';
import { HeadlessEditor } from './testing/headless-editor.ts';
import { emptyContainer, makeEdit, type RandomEdit, randomEdits } from './testing/random-edits.ts';

const start = Y.encodeStateAsUpdate(
  createDocument({
    headline: 'Is the pier safe?',
    body: [
      sectionHeading('summary', 'In short'),
      paragraph(words('The pier stands', { claim: 'a' }), citation('survey'), '. It leans.'),
      bulletList([paragraph('Wood')], [paragraph('Iron'), bulletList([paragraph('Rust')])]),
      { type: 'blockquote', content: [paragraph('Nobody swims here.')] },
      table([[paragraph('Year')], [paragraph('Depth')]], [[paragraph('1911')], [paragraph('4 m')]]),
    ],
  }),
);

describe('opening a document', () => {
  it('writes nothing and loses nothing, however two people’s edits were merged', () => {
    fc.assert(
      fc.property(randomEdits(3), (edits) => {
        const merged = mergedAfter(edits, 3);
        const reading = readDocument(openedAsReceived(merged));
        const doc = openedAsReceived(merged);
        const updates = countUpdates(doc);

        const editor = new HeadlessEditor(doc);
        editor.dispatch(editor.state.tr.setMeta('nothing', true));

        expect(updates.count).toBe(0);
        expect(() => editor.state.doc.check()).not.toThrow();
        const seen = readContent(editor.state.doc, sharedRoots(doc));
        expect(seen.blocks.map(({ inlines }) => inlines)).toEqual(
          reading.blocks.map(({ inlines }) => inlines),
        );
        expect(seen.claims.map(({ digest }) => digest)).toEqual(
          reading.claims.map(({ digest }) => digest),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('keeps a list item that lost its paragraph, and the whole list with it', () => {
    const doc = openedAsReceived(start);
    const list = sharedRoots(doc).content.get(2);
    const item = list instanceof Y.XmlElement ? list.get(0) : null;
    if (!(item instanceof Y.XmlElement)) throw new Error('The list has no item.');
    item.delete(0, 1);
    const updates = countUpdates(doc);

    const { doc: opened } = initProseMirrorDoc(sharedRoots(doc).content, documentSchema);

    expect(updates.count).toBe(0);
    expect(opened.child(2).toString()).toContain('bulletList(listItem, listItem(');
  });
});

describe('a person’s own edit', () => {
  it('gives the containers that it empties a paragraph to type into', () => {
    const doc = openedAsReceived(start);
    const editor = new HeadlessEditor(doc);
    const cell = placeOf(editor, 'tableCell');
    const node = editor.state.doc.nodeAt(cell);
    editor.dispatch(editor.state.tr.delete(cell + 1, cell + (node?.nodeSize ?? 0) - 1));
    expect(editor.state.doc.nodeAt(cell)?.toString()).toBe('tableCell(paragraph)');
  });

  it('leaves alone what somebody else’s edit emptied', () => {
    const mine = openedAsReceived(start);
    const theirs = openedAsReceived(start);
    const editor = new HeadlessEditor(mine);
    const list = sharedRoots(theirs).content.get(2);
    if (list instanceof Y.XmlElement) list.delete(0, list.length);
    const table = sharedRoots(theirs).content.get(4);
    if (table instanceof Y.XmlElement) table.delete(0, 1);
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs));
    expect(Y.encodeStateVector(mine)).toEqual(Y.encodeStateVector(theirs));
    expect(editor.state.doc.child(2).toString()).toBe('bulletList');
  });

  it('reads the same to both while the binding sorts out words typed in one place at once', () => {
    const brief = Y.encodeStateAsUpdate(emptyBrief('Is the pier safe?'));
    const docs = [openedAsReceived(brief, 1), openedAsReceived(brief, 2)];
    const emptyParagraph = 20;
    for (const [index, doc] of docs.entries()) {
      const editor = new HeadlessEditor(doc);
      expect(editor.state.doc.resolve(emptyParagraph).parent.toString()).toBe('paragraph');
      editor.dispatch(editor.state.tr.insertText(['Yes.', 'No.'][index] ?? '', emptyParagraph));
    }
    const merged = Y.mergeUpdates(docs.map((doc) => Y.encodeStateAsUpdate(doc)));
    const read = blocksOf(openedAsReceived(merged));
    for (const doc of docs) {
      Y.applyUpdate(doc, merged);
      expect(blocksOf(doc)).toEqual(read);
    }
  });
});

/** Emptyings come last, past any editor: they stand for deletions that only meet in the merge. */
function mergedAfter(edits: readonly RandomEdit[], replicas: number): Uint8Array {
  const docs = Array.from({ length: replicas }, () => openedAsReceived(start));
  for (const [index, doc] of docs.entries()) {
    const editor = new HeadlessEditor(doc);
    const own = edits.filter(({ replica }) => replica === index);
    for (const edit of own) makeEdit(editor, edit);
    editor.destroy();
    for (const edit of own) if (edit.kind === 'empty a container') emptyContainer(doc, edit);
  }
  return Y.mergeUpdates(docs.map((doc) => Y.encodeStateAsUpdate(doc)));
}

function openedAsReceived(update: Uint8Array, client?: number): Y.Doc {
  const doc = new Y.Doc();
  if (client !== undefined) doc.clientID = client;
  Y.applyUpdate(doc, update);
  return doc;
}

function blocksOf(doc: Y.Doc) {
  return readDocument(doc).blocks.map(({ inlines }) => inlines);
}

function countUpdates(doc: Y.Doc): { count: number } {
  const updates = { count: 0 };
  doc.on('update', () => {
    updates.count += 1;
  });
  return updates;
}

function placeOf({ state }: HeadlessEditor, type: string): number {
  let place = -1;
  state.doc.descendants((node, position) => {
    if (place < 0 && node.type.name === type) place = position;
  });
  return place;
}
