import { EditorState, TextSelection } from '@tiptap/pm/state';
import { beforeEach, describe, expect, test } from 'vitest';
import { documentSchema } from '@/lib/document/schema.ts';
import { paragraph, words } from '../testing/text.ts';
import { keepRewrittenWords } from './claim-rewriting.ts';

let state: EditorState;

beforeEach(() => {
  const line = paragraph(words('So: '), words('it opened in 2019', 'opening'), words('. Later.'));
  state = EditorState.create({
    doc: documentSchema.node('doc', null, [line]),
    plugins: [keepRewrittenWords()],
  });
});

/** Selects words, as with the mouse. */
function select(selected: string): void {
  const from = state.doc.textContent.indexOf(selected) + 1;
  const selection = TextSelection.create(state.doc, from, from + selected.length);
  state = state.apply(state.tr.setSelection(selection));
}

/** Types letter by letter, the first in place of what is selected. */
function type(text: string): void {
  for (const letter of text) state = state.apply(state.tr.insertText(letter));
}

function erase(letters: number): void {
  for (let erased = 0; erased < letters; erased += 1) {
    const { from, to, empty } = state.selection;
    state = state.apply(state.tr.delete(empty ? from - 1 : from, to));
  }
}

function putCaretBehind(text: string): void {
  const position = state.doc.textContent.indexOf(text) + text.length + 1;
  state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, position)));
}

function claimed(): string {
  let found = '';
  state.doc.descendants((node) => {
    if (node.marks.some(({ type }) => type.name === 'claim')) found += node.text ?? '';
  });
  return found;
}

describe('a claim keeps its last words', () => {
  test('when they are selected and typed anew', () => {
    select('2019');
    type('2020 or so');
    expect(claimed()).toBe('it opened in 2020 or so');
  });

  test('when they are erased and typed anew', () => {
    putCaretBehind('2019');
    erase(2);
    type('21');
    expect(claimed()).toBe('it opened in 2021');
  });

  test('when all of its words are replaced', () => {
    select('it opened in 2019');
    type('nobody knows');
    expect(claimed()).toBe('nobody knows');
  });
});

describe('what is typed behind a claim is no part of it', () => {
  test('when nothing of the claim was taken out', () => {
    putCaretBehind('2019');
    type(', they say');
    expect(claimed()).toBe('it opened in 2019');
  });

  test('once the sentence is over', () => {
    select('2019');
    type('2020. And so on');
    expect(claimed()).toBe('it opened in 2020.');
  });

  test('once the caret has been elsewhere', () => {
    select('2019');
    type('2020');
    putCaretBehind('So');
    putCaretBehind('2020');
    type(' at last');
    expect(claimed()).toBe('it opened in 2020');
  });

  test('when the claim was erased as a whole', () => {
    select('it opened in 2019');
    erase(1);
    type('Other words');
    expect(claimed()).toBe('');
  });
});
