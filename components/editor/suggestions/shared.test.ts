import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { createDocument } from '@/lib/document/create-document.ts';
import { citation, paragraph, words } from '@/lib/document/edition/rich-nodes.ts';
import { readDocument } from '@/lib/document/reading/read-document.ts';
import { openDocument } from '@/lib/document/shared-document.ts';
import { HeadlessEditor } from '@/lib/document/testing/headless-editor.ts';
import { type Settlement, settle } from './settle.ts';
import { suggestEdit } from './suggest-edit.ts';
import { suggestedParts } from './suggested-nodes.ts';

/** Two people in one brief, each at an editor of their own. */
function company() {
  const doc = createDocument({
    headline: 'Is the pier safe?',
    body: [paragraph(words('The pier is safe', { claim: 'safe' }), citation('survey'), '.')],
  });
  const copy = openDocument();
  const meet = () => {
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(copy));
  };
  meet();
  const [ada, ben] = [new HeadlessEditor(doc), new HeadlessEditor(copy)];
  return { doc, copy, ada, ben, meet };
}

function suggest(editor: HeadlessEditor, name: string, from: number, to: number, text: string) {
  const { tr } = editor.state;
  const edit = text === '' ? tr.delete(from, to) : tr.insertText(text, from, to);
  const suggester = { isOwn: (id: string) => id === name, newId: name };
  const suggested = suggestEdit(edit, editor.state, suggester);
  if (suggested.ok) editor.dispatch(suggested.transaction);
}

function settleAll(editor: HeadlessEditor, settlement: Settlement) {
  const ids = new Set(suggestedParts(editor.state.doc).map(({ id }) => id));
  const settled = settle(editor.state, ids, settlement);
  if (settled) editor.dispatch(settled);
}

describe('what two people suggest apart from each other', () => {
  test.each([
    ['accept', 'That pier is unsafe', []],
    ['reject', 'The pier is safe', ['survey']],
  ] as const)('meets, and to %s it settles words and citations alike', (act, text, cited) => {
    const { doc, copy, ada, ben, meet } = company();
    suggest(ada, 'ada', 1, 4, 'That');
    suggest(ben, 'ben', 13, 13, 'un');
    suggest(ben, 'ben', 19, 20, '');
    meet();
    for (const replica of [doc, copy]) {
      const { claims, suggestions } = readDocument(replica);
      expect(claims[0]?.content).toMatchObject({ text: 'The pier is safe' });
      expect(suggestions).toMatchObject([
        { id: 'ada', inserted: 'That', removed: 'The', claims: ['safe'] },
        { id: 'ben', inserted: 'un', uncited: ['survey'], claims: ['safe'] },
      ]);
    }
    settleAll(ben, act);
    meet();
    for (const replica of [doc, copy]) {
      const { claims, suggestions, citations } = readDocument(replica);
      expect(suggestions).toEqual([]);
      expect(claims[0]?.content.text).toBe(text);
      expect(citations.map(({ source }) => source)).toEqual(cited);
    }
  });

  test('is settled once where both settle it at the same time', () => {
    const { doc, ada, ben, meet } = company();
    suggest(ada, 'ada', 1, 4, 'That');
    meet();
    settleAll(ada, 'accept');
    settleAll(ben, 'accept');
    meet();
    const { claims, suggestions } = readDocument(doc);
    expect([claims[0]?.content.text, suggestions]).toEqual(['That pier is safe', []]);
  });
});
