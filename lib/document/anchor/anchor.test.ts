import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { createDocument } from '../create-document.ts';
import { citation, paragraph, words } from '../edition/rich-nodes.ts';
import { readDocument } from '../reading/read-document.ts';
import { sharedRoots } from '../shared-document.ts';
import { HeadlessEditor } from '../testing/headless-editor.ts';
import { type Anchor, AnchorFinder } from './anchor.ts';

const LAMP = 'The lamp was changed in 2019';

/** A text whose first paragraph says something about a lamp, open in an editor. */
function openText(...body: Parameters<typeof createDocument>[0]['body']) {
  const doc = createDocument({ headline: 'Is the lamp new?', body });
  return { doc, editor: new HeadlessEditor(doc) };
}

const oneParagraph = () => openText(paragraph(`At last. ${LAMP}. It shines.`), paragraph('Then.'));

function anchorOf(doc: Y.Doc, quote: string, block = 0): Anchor {
  const finder = new AnchorFinder(doc);
  const whole = finder.placeIn(block)?.words ?? '';
  const from = whole.indexOf(quote);
  const place = from < 0 ? null : finder.placeIn(block, from, from + quote.length);
  const anchor = place && finder.anchor(place);
  if (!anchor) throw new Error(`Nothing says “${quote}”.`);
  return anchor;
}

function found(doc: Y.Doc, anchor: Anchor): { block: number; words: string } | null {
  const place = new AnchorFinder(doc).find(anchor);
  return place && { block: place.block, words: place.words };
}

/** Where words begin in the editor. */
function at(editor: HeadlessEditor, wanted: string): number {
  let position = -1;
  editor.state.doc.descendants((node, start) => {
    const index = node.isText ? (node.text ?? '').indexOf(wanted) : -1;
    if (position < 0 && index >= 0) position = start + index;
  });
  if (position < 0) throw new Error(`Nothing says “${wanted}”.`);
  return position;
}

function type(editor: HeadlessEditor, before: string, typed: string): void {
  editor.dispatch(editor.state.tr.insertText(typed, at(editor, before)));
}

function takeOut(editor: HeadlessEditor, wanted: string): void {
  const from = at(editor, wanted);
  editor.dispatch(editor.state.tr.delete(from, from + wanted.length));
}

describe('words that a comment is about are found', () => {
  test('where they stand, whatever is written before and behind them', () => {
    const { doc, editor } = oneParagraph();
    const anchor = anchorOf(doc, LAMP);
    type(editor, 'At last', 'Listen. ');
    type(editor, '. It shines', ', they say');
    expect(found(doc, anchor)).toEqual({ block: 0, words: LAMP });
  });

  test('with what was changed in them', () => {
    const { doc, editor } = oneParagraph();
    const anchor = anchorOf(doc, LAMP);
    type(editor, 'changed', 'quickly ');
    takeOut(editor, ' in 2019');
    expect(found(doc, anchor)?.words).toBe('The lamp was quickly changed');
  });

  test('after the paragraph was split before them, which writes them anew', () => {
    const { doc, editor } = oneParagraph();
    const anchor = anchorOf(doc, LAMP);
    editor.dispatch(editor.state.tr.split(at(editor, LAMP)));
    expect(found(doc, anchor)).toEqual({ block: 1, words: LAMP });
  });

  test('as far as they stay together when the paragraph is split within them', () => {
    const { doc, editor } = oneParagraph();
    const anchor = anchorOf(doc, LAMP);
    editor.dispatch(editor.state.tr.split(at(editor, 'in 2019')));
    expect(found(doc, anchor)).toEqual({ block: 0, words: 'The lamp was changed' });
    editor.dispatch(editor.state.tr.join(at(editor, 'in 2019') - 1));
    expect(found(doc, anchor)).toEqual({ block: 0, words: LAMP });
  });

  test('after they were changed, seen, and then moved', () => {
    const { doc, editor } = oneParagraph();
    const anchor = anchorOf(doc, LAMP);
    takeOut(editor, ' in 2019');
    const followed = new AnchorFinder(doc).follow(anchor);
    if (!followed) throw new Error('The change was not seen.');
    editor.dispatch(editor.state.tr.split(at(editor, 'The lamp')));
    expect(found(doc, anchor)).toBeNull();
    expect(found(doc, followed)).toEqual({ block: 1, words: 'The lamp was changed' });
    expect(followed.quote).toBe(LAMP);
    const again = new AnchorFinder(doc).follow(followed);
    expect(again && new AnchorFinder(doc).follow(again)).toBeNull();
  });

  test('after they were moved to another paragraph', () => {
    const { doc, editor } = oneParagraph();
    const anchor = anchorOf(doc, LAMP);
    takeOut(editor, LAMP);
    expect(found(doc, anchor)).toBeNull();
    type(editor, 'Then', `${LAMP}. `);
    expect(found(doc, anchor)).toEqual({ block: 1, words: LAMP });
  });

  test('after a citation was put before them and within them', () => {
    const { doc, editor } = oneParagraph();
    const anchor = anchorOf(doc, LAMP);
    for (const before of [LAMP, 'changed']) {
      const cite = editor.state.schema.node('citation', { source: 'log' });
      editor.dispatch(editor.state.tr.insert(at(editor, before), cite));
      expect(found(doc, anchor)).toEqual({ block: 0, words: LAMP });
    }
  });

  test('whole, when somebody wrote in them while somebody else had them written anew', () => {
    const { doc, editor } = oneParagraph();
    const anchor = anchorOf(doc, LAMP);
    const theirs = new Y.Doc();
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(doc));
    type(new HeadlessEditor(theirs), 'changed', 'quickly ');
    const cite = editor.state.schema.node('citation', { source: 'log' });
    editor.dispatch(editor.state.tr.insert(at(editor, LAMP), cite));
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs));
    expect(found(doc, anchor)).toEqual({ block: 0, words: LAMP });
  });

  test('around a citation, and after it was taken out', () => {
    const { doc, editor } = openText(
      paragraph('Yes. ', words('The lamp', { claim: 'lamp' }), citation('log'), ' is new.'),
    );
    const anchor = anchorOf(doc, 'The lamp is new');
    expect(found(doc, anchor)?.words).toBe('The lamp is new');
    const position = at(editor, 'The lamp') + 'The lamp'.length;
    editor.dispatch(editor.state.tr.delete(position, position + 1));
    expect(found(doc, anchor)?.words).toBe('The lamp is new');
  });

  test('in a document that says the same under other ids', () => {
    const { doc } = openText(paragraph(`At last. ${LAMP}.`), paragraph(`Then: ${LAMP}?`));
    const { doc: restored } = openText(
      paragraph('New.'),
      paragraph(`Then: ${LAMP}?`),
      paragraph(`At last. ${LAMP}.`),
    );
    expect(found(restored, anchorOf(doc, LAMP))).toEqual({ block: 2, words: LAMP });
  });
});

describe('beside what is only suggested', () => {
  const suggesting = () =>
    openText(
      paragraph(
        words('First: ', { insertion: 'one' }),
        'At last. ',
        words('The lamp was ', { claim: 'lamp' }),
        words('really ', { claim: 'lamp', insertion: 'two' }),
        words('changed', { claim: 'lamp', deletion: 'two' }),
        words(' in 2019', { claim: 'lamp' }),
        '.',
      ),
    );

  test('a claim is found as it is written, and its comments touch it', () => {
    const { doc } = suggesting();
    const [claim] = readDocument(doc).claims;
    if (!claim) throw new Error('There is no claim.');
    const finder = new AnchorFinder(doc);
    const place = finder.placeOfClaim(claim);
    expect(place?.words).toBe('The lamp was really changed in 2019');
    expect(place?.standing).toEqual({ from: claim.from, to: claim.to });
  });

  test('words can be meant that are not accepted, within a claim or outside of it', () => {
    const { doc } = suggesting();
    const [claim] = readDocument(doc).claims;
    if (!claim) throw new Error('There is no claim.');
    const standing = (quote: string) => new AnchorFinder(doc).find(anchorOf(doc, quote))?.standing;
    const within = standing('really');
    expect(within?.from).toBeGreaterThan(claim.from);
    expect(within?.to).toBeLessThan(claim.to);
    expect(standing('First')).toEqual({ from: 0, to: 0 });
    expect(standing('At last. The lamp')).toEqual({ from: 0, to: 'At last. The lamp'.length });
  });
});

describe('words that a comment is about are gone', () => {
  test('when they were deleted, until they come back', () => {
    const { doc, editor } = oneParagraph();
    const anchor = anchorOf(doc, LAMP);
    const undo = new Y.UndoManager(sharedRoots(doc).content, { trackedOrigins: new Set([null]) });
    doc.transact(() => sharedRoots(doc).content.delete(0, 1));
    expect(editor.state.doc.childCount).toBe(1);
    expect(found(doc, anchor)).toBeNull();
    undo.undo();
    expect(found(doc, anchor)).toEqual({ block: 0, words: LAMP });
  });

  test('also where the same words always stood elsewhere', () => {
    const { doc, editor } = openText(paragraph(`${LAMP}.`), paragraph(`Again: ${LAMP}.`));
    const anchor = anchorOf(doc, LAMP);
    takeOut(editor, LAMP);
    expect(found(doc, anchor)).toBeNull();
  });

  test('where only a short word like them is written somewhere else', () => {
    const { doc, editor } = oneParagraph();
    const anchor = anchorOf(doc, 'lamp');
    takeOut(editor, 'lamp');
    type(editor, 'Then', 'A lamp. ');
    expect(found(doc, anchor)).toBeNull();
  });

  test('where two places that always said the same could be meant', () => {
    const same = () => openText(paragraph(`${LAMP}.`), paragraph(`${LAMP}.`));
    expect(found(same().doc, anchorOf(same().doc, LAMP))).toBeNull();
  });
});

describe('what somebody selected', () => {
  test('is confirmed where it stands, quote marks and spaces compared by kind', () => {
    const { doc } = openText(paragraph('He said  “no” twice.'));
    const { first, last } = anchorOf(doc, 'said  “no”');
    const finder = new AnchorFinder(doc);
    expect(finder.confirm({ first, last }, 'said "no"')?.words).toBe('said  “no”');
    expect(finder.confirm({ first, last }, 'said yes')).toBeNull();
  });

  test('is not confirmed where this document does not know it', () => {
    const { doc } = oneParagraph();
    const { doc: other } = oneParagraph();
    const { first, last, quote } = anchorOf(other, LAMP);
    expect(new AnchorFinder(doc).confirm({ first, last }, quote)).toBeNull();
  });

  test('is trimmed, and is nothing where it holds no words', () => {
    const finder = new AnchorFinder(oneParagraph().doc);
    expect(finder.placeIn(0, 8, 18)?.words).toBe('The lamp');
    expect(finder.placeIn(0, 8, 9)).toBeNull();
    expect(finder.placeIn(7)).toBeNull();
  });
});
