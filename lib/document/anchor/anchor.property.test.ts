import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { createDocument } from '../create-document.ts';
import { paragraph } from '../edition/rich-nodes.ts';
import { writtenBodyOf } from '../reading/body.ts';
import { sharedRoots } from '../shared-document.ts';
import { HeadlessEditor } from '../testing/headless-editor.ts';
import { makeEdit, randomEdits } from '../testing/random-edits.ts';
import { type Anchor, AnchorFinder } from './anchor.ts';
import { writtenBlocks } from './written-blocks.ts';

/** Letters that nobody types, so that a text shows what is left of the words. */
const QUOTE = 'Το φως άλλαξε πέρσι, λένε';
const LETTER = /\p{Script=Greek}/u;

describe('however two people edit a text at once', () => {
  test('both find the same words of a comment, whole where the text says them, and never others', () => {
    fc.assert(
      fc.property(randomEdits(2), fc.nat(3), (edits, pace) => {
        const docs = [startingText(), new Y.Doc()] as const;
        const [one, other] = docs;
        sync(one, other);
        const editors = docs.map((doc) => new HeadlessEditor(doc));
        const anchor = anchorOf(one);
        for (const [index, edit] of edits.entries()) {
          const editor = editors[edit.replica];
          if (editor) makeEdit(editor, edit);
          if (index % (pace + 1) !== 0) continue;
          sync(one, other);
          const found = new AnchorFinder(one).find(anchor);
          expect(new AnchorFinder(other).find(anchor)).toEqual(found);
          const written = writtenBlocks(writtenBodyOf(sharedRoots(one).content));
          if (written.some(({ words }) => words.includes(QUOTE))) expect(found?.words).toBe(QUOTE);
          if (found) expect(found.words).toMatch(LETTER);
        }
        for (const editor of editors) editor.destroy();
      }),
      { numRuns: 300 },
    );
  });
});

function startingText(): Y.Doc {
  return createDocument({
    headline: 'Is the lamp new?',
    body: [paragraph('At last.'), paragraph(`So: ${QUOTE}. It shines.`), paragraph('Then.')],
  });
}

function anchorOf(doc: Y.Doc): Anchor {
  const finder = new AnchorFinder(doc);
  const place = finder.placeIn(1, 'So: '.length, 'So: '.length + QUOTE.length);
  const anchor = place && finder.anchor(place);
  if (!anchor) throw new Error('The words are not there.');
  return anchor;
}

function sync(one: Y.Doc, other: Y.Doc): void {
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one, Y.encodeStateVector(other)));
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other, Y.encodeStateVector(one)));
}
