import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cite, paragraph, words } from '../testing/text.ts';
import { settle } from './settle.ts';
import { suggestedParts } from './suggested-nodes.ts';
import { SuggestingWriter, said, stateOf } from './testing.ts';

/** One of two people puts words or a citation in the place of others; places are fractions. */
const edit = fc.record({
  by: fc.constantFrom('ada', 'ben'),
  from: fc.nat(999).map((thousandths) => thousandths / 1000),
  length: fc.nat(12),
  put: fc.constantFrom('', '', 'x', 'new words', '.', ' ', 'citation'),
});
type Edit = typeof edit extends fc.Arbitrary<infer One> ? One : never;

const begun = () =>
  stateOf(
    paragraph(
      words('Before. '),
      words('The pier has stood since 1911', 'pier'),
      cite('survey'),
      words(' and on.'),
    ),
    paragraph(words('The harbour is deep', 'harbour'), words('. '), cite('chart')),
  );

describe('whatever two people suggest', () => {
  test('changes nothing while it is open, nor when all of it is rejected', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 25 }), (edits) => {
        const before = said(begun().doc);
        const { state } = suggested(edits);
        const { suggestions, ...open } = said(state.doc);
        const rejected = said(settledAll(state, 'reject'));
        expect({ ...open, suggestions: [] }).toEqual(before);
        expect(rejected).toEqual(before);
      }),
    );
  });

  test('is what they would have written, once all of it is accepted', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 25 }), (edits) => {
        const { state, direct } = suggested(edits);
        expect(textOf(settledAll(state, 'accept'))).toBe(textOf(direct));
      }),
    );
  });

  test('is settled one by one in any order as it is all at once', () => {
    fc.assert(
      fc.property(
        fc.array(edit, { minLength: 1, maxLength: 12 }),
        fc.func(fc.nat()),
        fc.constantFrom('accept', 'reject'),
        (edits, rank, settlement) => {
          const { state } = suggested(edits);
          const ids = [...new Set(suggestedParts(state.doc).map(({ id }) => id))];
          const ordered = ids.toSorted((one, other) => rank(one) - rank(other));
          const settled = ordered.reduce((present, id) => {
            const transaction = settle(present, new Set([id]), settlement);
            return transaction ? present.apply(transaction) : present;
          }, state);
          expect(said(settled.doc)).toEqual(said(settledAll(state, settlement)));
        },
      ),
    );
  });
});

/** Makes the edits as suggestions, and the same ones outright in another copy. */
function suggested(edits: readonly Edit[]): { state: EditorState; direct: ProseMirrorNode } {
  const people = {
    ada: new SuggestingWriter('ada', begun()),
    ben: new SuggestingWriter('ben', begun()),
  };
  let state = begun();
  let direct = state.doc;
  for (const { by, from, length, put } of edits) {
    const person = people[by];
    const range = rangeIn(state.doc, from, length);
    const content = put === '' ? [] : [put === 'citation' ? cite('rumour') : words(put)];
    person.state = state;
    person.edit(state.tr.replaceWith(range.from, range.to, content));
    // Where these places are in the copy: accepting leads there.
    const ids = new Set(suggestedParts(state.doc).map(({ id }) => id));
    const through = settle(state, ids, 'accept')?.mapping ?? state.tr.mapping;
    const outright = EditorState.create({ doc: direct }).tr;
    outright.replaceWith(through.map(range.from), through.map(range.to), content);
    state = person.state;
    direct = outright.doc;
  }
  return { state, direct };
}

/** A stretch within one paragraph. */
function rangeIn(doc: ProseMirrorNode, fraction: number, length: number) {
  const selection = TextSelection.near(doc.resolve(Math.floor(fraction * doc.content.size)));
  const { $from } = selection;
  const from = selection instanceof NodeSelection ? $from.pos : selection.from;
  return { from, to: Math.min($from.end(), from + length) };
}

function settledAll(state: EditorState, settlement: 'accept' | 'reject'): ProseMirrorNode {
  const ids = new Set(suggestedParts(state.doc).map(({ id }) => id));
  const transaction = settle(state, ids, settlement);
  return transaction ? transaction.doc : state.doc;
}

function textOf(doc: ProseMirrorNode): string {
  return doc.textBetween(0, doc.content.size, '\n', ({ attrs }) => `[${attrs.source}]`);
}
