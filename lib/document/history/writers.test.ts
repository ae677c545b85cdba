import type { Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createDocument } from '../create-document.ts';
import { paragraph } from '../edition/rich-nodes.ts';
import { readDocument } from '../reading/read-document.ts';
import { documentSchema } from '../schema.ts';
import { openDocument, sharedRoots } from '../shared-document.ts';
import { HeadlessEditor } from '../testing/headless-editor.ts';
import { authoredBlocks } from './authored-blocks.ts';
import { noWriters, WrittenDocument } from './writers.ts';

/** A log that several people write, each at an editor of their own, seeing what was written before. */
class Story {
  #written = new WrittenDocument(openDocument(), noWriters());
  #desks = new Map<string, { doc: Y.Doc; editor: HeadlessEditor; undo: Y.UndoManager }>();

  constructor(author: string, ...lines: string[]) {
    const doc = createDocument({ headline: '', body: lines.map((line) => paragraph(line)) });
    this.#written.apply(Y.encodeStateAsUpdate(doc), author);
  }

  /** Lets somebody change the text. */
  edits(author: string, change: (tr: Transaction) => Transaction): this {
    return this.#at(author, ({ editor }) => editor.dispatch(change(editor.state.tr)));
  }

  undoes(author: string): this {
    return this.#at(author, ({ undo }) => undo.undo());
  }

  /** Goes on from what a checkpoint keeps, as JSON. */
  isStored(): this {
    const doc = openDocument();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.#written.doc));
    this.#written = new WrittenDocument(doc, JSON.parse(JSON.stringify(this.#written.writers)));
    return this;
  }

  /** Each line as `author: words`, in the order of the words. */
  tells(): string[] {
    const { doc, writers } = this.#written;
    const { blocks } = readDocument(doc);
    return authoredBlocks(sharedRoots(doc).content, blocks, writers).map(({ runs }) =>
      runs.map(({ words, member }) => `${member}: ${words}`).join(' | '),
    );
  }

  #at(author: string, act: (desk: { editor: HeadlessEditor; undo: Y.UndoManager }) => void): this {
    const desk = this.#desks.get(author) ?? openDesk();
    this.#desks.set(author, desk);
    Y.applyUpdate(desk.doc, Y.encodeStateAsUpdate(this.#written.doc));
    desk.undo.stopCapturing();
    const known = Y.encodeStateVector(desk.doc);
    act(desk);
    this.#written.apply(Y.encodeStateAsUpdate(desk.doc, known), author);
    return this;
  }
}

function openDesk() {
  const doc = openDocument();
  const editor = new HeadlessEditor(doc);
  const undo = new Y.UndoManager(sharedRoots(doc).content, {
    trackedOrigins: new Set([ySyncPluginKey]),
  });
  return { doc, editor, undo };
}

const wall = 'The wall was finished in 1987.';

describe('who wrote what', () => {
  it('is told of what stands, and of a suggestion once it is accepted', () => {
    const insertion = documentSchema.mark('insertion', { id: 'one' });
    const story = new Story('ada', wall).edits('ben', (tr) =>
      tr.insert(5, documentSchema.text('harbour ', [insertion])),
    );
    expect(story.tells()).toEqual([`ada: ${wall}`]);
    story.edits('ada', (tr) => tr.removeMark(5, 13, insertion.type));
    expect(story.tells()).toEqual(['ada: The  | ben: harbour  | ada: wall was finished in 1987.']);
  });

  it('is told by the word, whoever writes between the words of another', () => {
    const story = new Story('ada', wall).edits('ben', (tr) => tr.insertText('harbour ', 5));
    expect(story.tells()).toEqual(['ada: The  | ben: harbour  | ada: wall was finished in 1987.']);
  });

  it('stays when somebody else parts a paragraph, joins it, or makes a heading of it', () => {
    const story = new Story('ada', wall);
    expect(story.edits('ben', (tr) => tr.split(10)).tells()).toEqual([
      'ada: The wall ',
      'ada: was finished in 1987.',
    ]);
    expect(story.edits('cem', (tr) => tr.join(11)).tells()).toEqual([`ada: ${wall}`]);
    const { heading } = new HeadlessEditor(openDocument()).state.schema.nodes;
    if (!heading) throw new Error('The schema has no headings.');
    expect(story.edits('ben', (tr) => tr.setBlockType(1, 2, heading)).tells()).toEqual([
      `ada: ${wall}`,
    ]);
  });

  it('stays with the last word that is parted off, however short', () => {
    const story = new Story('ada', 'It is so').edits('ben', (tr) => tr.split(7));
    expect(story.tells()).toEqual(['ada: It is ', 'ada: so']);
  });

  it('returns with words that an undo or a paste brings back', () => {
    const story = new Story('ada', wall, 'Nobody asked why.').edits('ben', (tr) =>
      tr.delete(1, 24),
    );
    expect(story.tells()[0]).toBe('ada: n 1987.');
    story.isStored();
    story.edits('cem', (tr) => tr.insertText('The wall was finished anew, i', 1));
    expect(story.tells()[0]).toBe('ada: The wall was finished  | cem: anew, i | ada: n 1987.');
  });

  it('returns with an undo of one word', () => {
    const story = new Story('ada', wall).edits('ben', (tr) => tr.delete(5, 10));
    expect(story.undoes('ben').tells()).toEqual([`ada: ${wall}`]);
  });

  it('goes to whoever puts other words in their place', () => {
    const story = new Story('ada', wall).edits('ben', (tr) => tr.insertText('1989', 26, 30));
    expect(story.tells()).toEqual(['ada: The wall was finished in 198 | ben: 9 | ada: .']);
  });
});
