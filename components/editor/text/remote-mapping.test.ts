import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { Slice } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { describe, expect, test } from 'vitest';
import { documentSchema } from '@/lib/document/schema.ts';
import { paragraph, words } from '../testing/text.ts';
import { positionsThrough } from './remote-mapping.ts';

/** The binding replaces the whole text, whatever somebody else changed in it. */
function arrival(before: ProseMirrorNode[], after: ProseMirrorNode[]) {
  const state = EditorState.create({ doc: documentSchema.node('doc', null, before) });
  const content = documentSchema.node('doc', null, after).content;
  return state.tr
    .replace(0, state.doc.content.size, new Slice(content, 0, 0))
    .setMeta(ySyncPluginKey, { isChangeOrigin: true });
}

describe('while somebody else types, a place in the text', () => {
  test('before it stays, and behind it moves along', () => {
    const transaction = arrival(
      [paragraph(words('one two three'))],
      [paragraph(words('one and two three'))],
    );
    const mapping = positionsThrough(transaction);
    expect(mapping.map(1)).toBe(1);
    expect(mapping.map(9)).toBe(13);
  });

  test('stays where letters repeat', () => {
    const mapping = positionsThrough(
      arrival([paragraph(words('aaa'))], [paragraph(words('aaaa'))]),
    );
    expect(mapping.map(1)).toBe(1);
    expect(mapping.map(4, 1)).toBe(5);
  });

  test('stays when nothing changed at all', () => {
    const same = [paragraph(words('one'))];
    expect(positionsThrough(arrival(same, same)).map(2)).toBe(2);
  });
});
