import type { Transaction } from '@tiptap/pm/state';
import { canJoin, canSplit } from '@tiptap/pm/transform';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { createDocument } from '../create-document.ts';
import { paragraph } from '../edition/rich-nodes.ts';
import { readDocument } from '../reading/read-document.ts';
import { openDocument, sharedRoots } from '../shared-document.ts';
import { HeadlessEditor } from '../testing/headless-editor.ts';
import { authoredBlocks } from './authored-blocks.ts';
import { noWriters, WrittenDocument } from './writers.ts';

/** Each writes words of one letter only, so that a text shows who wrote what in it. */
const letters = ['a', 'b', 'c'] as const;

type Act = {
  writer: number;
  kind: 'write' | 'take out' | 'split' | 'join' | 'head';
  from: number;
  length: number;
};

const acts = fc.array(
  fc.record<Act>({
    writer: fc.nat(2),
    kind: fc.constantFrom('write', 'write', 'take out', 'split', 'join', 'head'),
    from: fc.nat(999).map((thousandths) => thousandths / 1000),
    length: fc.integer({ min: 1, max: 30 }),
  }),
  { minLength: 5, maxLength: 40 },
);

it('says of every letter whose it is, whatever people do to a text', () => {
  fc.assert(
    fc.property(acts, (story) => {
      const first = createDocument({ headline: '', body: [paragraph('aaaa'), paragraph('aa aa')] });
      const written = new WrittenDocument(openDocument(), noWriters());
      written.apply(Y.encodeStateAsUpdate(first), 'a');
      for (const act of story) {
        const doc = openDocument();
        Y.applyUpdate(doc, Y.encodeStateAsUpdate(written.doc));
        const known = Y.encodeStateVector(doc);
        perform(new HeadlessEditor(doc), act);
        written.apply(Y.encodeStateAsUpdate(doc, known), letters[act.writer] ?? '');
      }
      const { blocks } = readDocument(written.doc);
      const told = authoredBlocks(sharedRoots(written.doc).content, blocks, written.writers);
      for (const { words, member } of told.flatMap(({ runs }) => runs)) {
        expect(words.replaceAll(' ', '').replaceAll(member, '')).toBe('');
      }
    }),
  );
});

function perform(editor: HeadlessEditor, act: Act): void {
  const transaction = changed(editor.state.tr, act);
  if (transaction?.docChanged) editor.dispatch(transaction);
  editor.destroy();
}

function changed(tr: Transaction, { writer, kind, from, length }: Act): Transaction | null {
  const { schema } = tr.doc.type;
  const start = Math.floor(from * tr.doc.content.size);
  const end = Math.min(tr.doc.content.size, start + length);
  const inText = tr.doc.resolve(start).parent.isTextblock;
  switch (kind) {
    case 'write':
      return inText ? tr.insert(start, schema.text((letters[writer] ?? '').repeat(length))) : null;
    case 'take out':
      return tr.deleteRange(start, end);
    case 'split':
      return canSplit(tr.doc, start) ? tr.split(start) : null;
    case 'join':
      return canJoin(tr.doc, start) ? tr.join(start) : null;
    case 'head': {
      const { heading } = schema.nodes;
      return heading ? tr.setBlockType(start, end, heading) : null;
    }
  }
}
