import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { advance, contributorsTo, emptyLedger } from '@/lib/document/authorship/authorship.ts';
import { createDocument } from '@/lib/document/create-document.ts';
import { paragraph, words } from '@/lib/document/edition/rich-nodes.ts';
import { readDocument } from '@/lib/document/reading/read-document.ts';
import { HeadlessEditor } from '@/lib/document/testing/headless-editor.ts';
import { settle } from './settle.ts';
import { suggestEdit } from './suggest-edit.ts';
import { suggestedParts } from './suggested-nodes.ts';

/** Everybody writes with a letter of their own, so that a claim shows whose words it holds. */
const letters = { ada: 'α', ben: 'β', cem: 'γ' } as const;

const act = fc.record({
  kind: fc.constantFrom('write', 'suggest', 'suggest', 'accept', 'reject'),
  at: fc.nat(999).map((thousandths) => thousandths / 1000),
  removed: fc.nat(4),
  written: fc.integer({ min: 1, max: 14 }),
});
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

/** What one person does before somebody else comes; the server reads the brief only then. */
const turn = fc.record({
  by: fc.constantFrom('ada', 'ben', 'cem'),
  acts: fc.array(act, { minLength: 1, maxLength: 3 }),
});

test('nobody is missing from the contributors of a claim that holds words they suggested', () => {
  fc.assert(
    fc.property(fc.array(turn, { minLength: 1, maxLength: 14 }), (turns) => {
      const doc = createDocument({
        headline: '',
        body: [
          paragraph(words('....', { claim: 'one' }), ' . '),
          paragraph(words('....', { claim: 'two' })),
        ],
      });
      const editor = new HeadlessEditor(doc);
      let reading = readDocument(doc);
      let ledger = advance(
        emptyLedger(),
        readDocument(createDocument({ headline: '', body: [] })),
        reading,
        'dea',
      );
      for (const { by, acts } of turns) {
        for (const one of acts) perform(editor, by, one);
        const before = reading;
        reading = readDocument(doc);
        ledger = advance(ledger, before, reading, by);
      }
      for (const { id, content } of reading.claims) {
        const writers = Object.entries(letters).filter(([, letter]) =>
          content.text.includes(letter),
        );
        expect(contributorsTo(ledger, id)).toEqual(
          expect.arrayContaining(writers.map(([name]) => name)),
        );
      }
    }),
    { numRuns: 300 },
  );
});

function perform(editor: HeadlessEditor, by: keyof typeof letters, done: Act): void {
  const transaction = changed(editor.state, by, done);
  if (transaction) editor.dispatch(transaction);
}

function changed(
  state: EditorState,
  by: keyof typeof letters,
  { kind, at, removed, written }: Act,
): Transaction | null {
  const { from, to } = rangeIn(state.doc, at, removed);
  const edit = state.tr.insertText(letters[by].repeat(written), from, to);
  if (kind === 'write') return edit;
  const parts = suggestedParts(state.doc);
  if (kind === 'suggest') {
    const newId = `${by}-${parts.length}`;
    const suggester = { newId, isOwn: (id: string) => id.startsWith(`${by}-`) };
    const suggested = suggestEdit(edit, state, suggester);
    return suggested.ok ? suggested.transaction : null;
  }
  const chosen = parts[written % (parts.length || 1)];
  return chosen ? settle(state, new Set([chosen.id]), kind) : null;
}

function rangeIn(doc: ProseMirrorNode, fraction: number, length: number) {
  const { $from } = TextSelection.near(doc.resolve(Math.floor(fraction * doc.content.size)));
  return { from: $from.pos, to: Math.min($from.end(), $from.pos + length) };
}
