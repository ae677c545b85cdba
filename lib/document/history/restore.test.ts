import type { Transaction } from '@tiptap/pm/state';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createDocument } from '../create-document.ts';
import { bulletList, citation, paragraph, sectionHeading, words } from '../edition/rich-nodes.ts';
import { writtenBodyOf } from '../reading/body.ts';
import { readDocument } from '../reading/read-document.ts';
import {
  addFollowUp,
  addSuggestionEntry,
  openDocument,
  removeFollowUp,
  setMeta,
  setVerdict,
  sharedClaimEntry,
  sharedRoots,
} from '../shared-document.ts';
import { HeadlessEditor } from '../testing/headless-editor.ts';
import { emptyContainer, makeEdit, randomEdits } from '../testing/random-edits.ts';
import { restoreDocument } from './restore.ts';

function firstDraft(): Y.Doc {
  return createDocument({
    headline: 'Is the wall high?',
    checkedOn: '2026-03-01',
    followUps: [
      { id: 'who', question: 'Who built it?' },
      { id: 'why', question: 'Why?' },
    ],
    body: [
      sectionHeading('summary', 'In short'),
      paragraph(words('The wall is high', { claim: 'high' }), citation('minutes'), '.'),
      paragraph('Nobody ', words('measured', { bold: true }), ' it.'),
      bulletList([paragraph('One stone.')], [paragraph('Another stone.')]),
      sectionHeading('conclusion', 'Conclusion'),
      paragraph('So it stands.'),
    ],
    claims: { high: { verdict: 'disputed', claimant: '', rationale: 'Two say so.' } },
  });
}

function copy(doc: Y.Doc): Y.Doc {
  const replica = openDocument();
  Y.applyUpdate(replica, Y.encodeStateAsUpdate(doc));
  return replica;
}

/** What a document says, the keys of its blocks aside: what was made anew has others. */
function says(doc: Y.Doc): unknown {
  return JSON.parse(
    JSON.stringify(readDocument(doc), (name, value) =>
      ['key', 'blockKey', 'blockKeys'].includes(name) ? undefined : value,
    ),
  );
}

function edit(doc: Y.Doc, ...changes: Array<(tr: Transaction) => Transaction>): void {
  const editor = new HeadlessEditor(doc);
  for (const change of changes) editor.dispatch(change(editor.state.tr));
  editor.destroy();
}

/** Where words stand in the text, as the editor counts. */
function placeOf(doc: Y.Doc, text: string): number {
  const editor = new HeadlessEditor(doc);
  let found = -1;
  editor.state.doc.descendants((node, position) => {
    const at = node.isText ? (node.text ?? '').indexOf(text) : -1;
    if (at >= 0) found = position + at;
  });
  editor.destroy();
  if (found < 0) throw new Error(`The text does not say “${text}”.`);
  return found;
}

describe('restoring a point', () => {
  it('brings back everything that the brief said, in every root', () => {
    const past = firstDraft();
    const present = copy(past);
    edit(
      present,
      (tr) => tr.insertText('very ', placeOf(present, 'high')),
      (tr) => tr.split(placeOf(present, 'measured')),
      (tr) => tr.insertText('Somebody', placeOf(present, 'Nobody'), placeOf(present, 'Nobody') + 6),
    );
    sharedRoots(present).headline.insert(0, 'Truly: ');
    setMeta(present, 'checkedOn', '2026-03-02');
    setMeta(present, 'answer', 'high');
    setVerdict(present, 'high', 'false');
    sharedClaimEntry(present, 'high')?.rationale.insert(0, 'Hardly. ');
    removeFollowUp(present, 'who');
    addFollowUp(present, { id: 'how', question: 'How?' });
    expect(says(present)).not.toEqual(says(past));
    restoreDocument(present, past);
    expect(says(present)).toEqual(says(past));
  });

  it('writes nothing where nothing differs', () => {
    const past = firstDraft();
    const present = copy(past);
    expect(restoreDocument(present, past)).toBeNull();
  });

  it('leaves paragraphs that stand at both points what they are', () => {
    const past = firstDraft();
    const present = copy(past);
    edit(
      present,
      (tr) => tr.insertText('tall', placeOf(present, 'high'), placeOf(present, 'high') + 4),
      (tr) => tr.insertText('!', placeOf(present, 'stands') + 6),
    );
    restoreDocument(present, past);
    expect(readDocument(present)).toEqual(readDocument(past));
  });

  it('keeps what somebody types meanwhile, wherever they are', () => {
    const past = firstDraft();
    const present = copy(past);
    edit(present, (tr) => tr.insertText('Truly. ', placeOf(present, 'Nobody')));
    const elsewhere = copy(present);
    edit(
      elsewhere,
      (tr) => tr.insertText(' (in 1987)', placeOf(elsewhere, ' it.')),
      (tr) => tr.insertText('Grey: ', placeOf(elsewhere, 'Another stone')),
    );
    restoreDocument(present, past);
    Y.applyUpdate(present, Y.encodeStateAsUpdate(elsewhere));
    const text = JSON.stringify(says(present));
    expect(text).not.toContain('Truly');
    expect(text).toContain(' (in 1987)');
    expect(text).toContain('Grey: Another stone.');
  });

  it('brings back a claim whose words and entry are gone', () => {
    const past = firstDraft();
    const present = copy(past);
    const from = placeOf(present, 'The wall is high');
    edit(present, (tr) => tr.delete(from, from + 17));
    sharedRoots(present).claims.delete('high');
    restoreDocument(present, past);
    expect(readDocument(present).claims).toMatchObject([
      { id: 'high', digest: readDocument(past).claims[0]?.digest },
    ]);
  });

  it('leaves the entry of a later claim to whoever writes in it', () => {
    const past = createDocument({ headline: '', body: [paragraph('One.')] });
    const present = copy(past);
    sharedRoots(present).claims.set('later', new Y.Map([['verdict', 'false']]));
    restoreDocument(present, past);
    expect(sharedRoots(present).claims.has('later')).toBe(true);
  });

  it('keeps who suggested what, for a suggestion that an undo may bring back', () => {
    const past = firstDraft();
    const present = copy(past);
    sharedRoots(present).headline.insert(0, 'Truly: ');
    addSuggestionEntry(present, 'very', { by: 'ada', at: new Date(0) });
    restoreDocument(present, past);
    expect(sharedRoots(present).suggestions.get('very')).toEqual({ by: 'ada', at: 0 });
  });

  it('says exactly what was said, whatever was done since', () => {
    fc.assert(
      fc.property(randomEdits(1), randomEdits(1), (first, second) => {
        const doc = firstDraft();
        perform(doc, first);
        const past = copy(doc);
        perform(doc, second);
        const present = copy(doc);
        restoreDocument(present, past);
        expect(writtenBodyOf(sharedRoots(present).content).nodes).toEqual(
          writtenBodyOf(sharedRoots(past).content).nodes,
        );
        expect(says(present)).toEqual(says(past));
      }),
      { numRuns: 500 },
    );
  });
});

function perform(doc: Y.Doc, edits: Parameters<typeof makeEdit>[1][]): void {
  for (const one of edits) {
    if (one.kind === 'empty a container') emptyContainer(doc, one);
    const editor = new HeadlessEditor(doc);
    makeEdit(editor, one);
    editor.destroy();
  }
}
