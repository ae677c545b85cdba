import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { createDocument } from '../document/create-document.ts';
import { bulletList, citation, paragraph, table, words } from '../document/edition/rich-nodes.ts';
import { HeadlessEditor } from '../document/testing/headless-editor.ts';
import { emptyContainer, makeEdit, randomEdits } from '../document/testing/random-edits.ts';
import { Trial } from './trial.ts';

const REPLICAS = 3;

const begun = Y.encodeStateAsUpdate(
  createDocument({
    headline: 'Is the pier safe?',
    body: [
      paragraph(words('The pier stands', { claim: 'a' }), citation('survey'), '. It leans.'),
      bulletList([paragraph('Wood')], [paragraph('Iron'), bulletList([paragraph('Rust')])]),
      { type: 'blockquote', content: [paragraph('Nobody swims here.')] },
      table([[paragraph('Year')], [paragraph('Depth')]], [[paragraph('1911')], [paragraph('4 m')]]),
    ],
  }),
);

function opened(): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, begun);
  return doc;
}

test('whatever editors make of a text without seeing each other comes in, and meets', () => {
  fc.assert(
    fc.property(randomEdits(REPLICAS), (edits) => {
      const server = opened();
      const trial = new Trial(server);
      for (let replica = 0; replica < REPLICAS; replica += 1) {
        const doc = opened();
        const editor = new HeadlessEditor(doc);
        const own = edits.filter((edit) => edit.replica === replica);
        for (const edit of own) makeEdit(editor, edit);
        editor.destroy();
        for (const edit of own) if (edit.kind === 'empty a container') emptyContainer(doc, edit);
        const update = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(server));
        expect(trial.try(update).kind).toMatch(/^(new|nothing-new)$/);
        Y.applyUpdate(server, update);
      }
      const editor = new HeadlessEditor(server);
      expect(() => editor.state.doc.check()).not.toThrow();
      editor.destroy();
    }),
    { numRuns: 200 },
  );
});
