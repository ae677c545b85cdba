import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { createDocument, emptyBrief } from '../document/create-document.ts';
import {
  addClaimEntry,
  addFollowUp,
  setMeta,
  setVerdict,
  sharedRoots,
} from '../document/shared-document.ts';
import { Trial } from './trial.ts';

const QUESTION = 'Is the water of Alder Bay safe to swim in?';

/** A document as the server has it, and a client that is in step with it. */
function openBrief(document = emptyBrief(QUESTION)) {
  const client = new Y.Doc();
  Y.applyUpdate(client, Y.encodeStateAsUpdate(document));
  return { document, client, trial: new Trial(document) };
}

/** The update that a change makes at a client. */
function updateOf(client: Y.Doc, change: (client: Y.Doc) => void): Uint8Array {
  const before = Y.encodeStateVector(client);
  client.transact(() => change(client));
  return Y.encodeStateAsUpdate(client, before);
}

function firstParagraph(client: Y.Doc): Y.XmlElement {
  const found = sharedRoots(client)
    .content.toArray()
    .find((node) => node instanceof Y.XmlElement && node.nodeName === 'paragraph');
  if (!(found instanceof Y.XmlElement)) throw new Error('The brief has no paragraph.');
  return found;
}

/** Puts quotations into each other. */
function nest(client: Y.Doc, levels: number): void {
  let parent: Y.XmlFragment = sharedRoots(client).content;
  for (let level = 0; level < levels; level += 1) {
    const quotation = new Y.XmlElement('blockquote');
    parent.insert(0, [quotation]);
    parent = quotation;
  }
}

/** Puts a run of text into the first paragraph. */
function write(client: Y.Doc, words: string, marks: Record<string, unknown> = {}): Y.XmlText {
  const text = new Y.XmlText();
  firstParagraph(client).insert(0, [text]);
  text.insert(0, words, marks);
  return text;
}

const everything = () =>
  createDocument({
    headline: QUESTION,
    checkedOn: '2026-03-02',
    answer: 'claim1',
    followUps: [{ id: 'next', question: 'Who tests it?' }],
    claims: {
      claim1: { verdict: 'confirmed', claimant: 'The harbour office', rationale: 'Tests.' },
    },
    body: [
      {
        type: 'heading',
        attrs: { level: 2, kind: 'finding', runIn: ':' },
        content: [{ type: 'text', text: 'Tests' }],
      },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'It is safe', marks: [{ type: 'claim', attrs: { id: 'claim1' } }] },
          {
            type: 'citation',
            attrs: { source: 's1', stance: 'supports', quotation: 'safe', locator: 'p. 1' },
          },
          { type: 'hardBreak' },
          { type: 'text', text: 'so', marks: [{ type: 'bold' }, { type: 'italic' }] },
          {
            type: 'text',
            text: 'they',
            marks: [{ type: 'link', attrs: { href: 'https://bay.example' } }],
          },
          {
            type: 'text',
            text: 'say',
            marks: [{ type: 'context', attrs: { reason: 'Courtesy' } }],
          },
        ],
      },
      { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] },
      { type: 'orderedList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] },
      { type: 'blockquote', content: [{ type: 'paragraph' }] },
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [
              { type: 'tableHeader', attrs: { colwidth: [120] }, content: [{ type: 'paragraph' }] },
              { type: 'tableCell', content: [{ type: 'paragraph' }] },
            ],
          },
        ],
      },
    ],
  });

describe('what editors write comes in', () => {
  test('everything that a brief can hold', () => {
    const { trial } = openBrief(new Y.Doc());
    expect(trial.try(Y.encodeStateAsUpdate(everything()))).toEqual({ kind: 'new' });
  });

  test('a change of every part of it', () => {
    const { trial, client } = openBrief(everything());
    const changes: Array<(client: Y.Doc) => void> = [
      (doc) => sharedRoots(doc).headline.insert(0, 'Still: '),
      (doc) => sharedRoots(doc).headline.delete(0, 3),
      (doc) => setMeta(doc, 'checkedOn', null),
      (doc) => setVerdict(doc, 'claim1', null),
      (doc) => addClaimEntry(doc, 'claim2', { verdict: null, claimant: '', rationale: 'New.' }),
      (doc) => addFollowUp(doc, { id: 'more', question: 'And in winter?' }),
      (doc) => sharedRoots(doc).followUps.delete(0, 1),
      (doc) => sharedRoots(doc).claims.delete('claim1'),
      (doc) => void write(doc, 'A word', { claim: { id: 'claim2' } }),
      (doc) => firstParagraph(doc).delete(0, 1),
      (doc) => sharedRoots(doc).content.delete(0, 2),
    ];
    for (const change of changes) {
      expect(trial.try(updateOf(client, change)), change.toString()).toEqual({ kind: 'new' });
    }
  });

  test('edits of several people in any order that keeps each one’s own', () => {
    const edit = fc.record({
      who: fc.nat(2),
      at: fc.nat(40),
      words: fc.string({ minLength: 1, maxLength: 5, unit: 'grapheme' }),
      marks: fc.constantFrom(
        {},
        { bold: {} },
        { claim: { id: 'c' } },
        { context: { reason: 'r' } },
      ),
      removes: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
        const { document, client } = openBrief();
        const text = updateOf(client, (doc) => void write(doc, 'A line to begin with'));
        Y.applyUpdate(document, text);
        const clients = [0, 1, 2].map(() => openBrief(document).client);
        const trial = new Trial(document);
        for (const { who, at, words, marks, removes } of edits) {
          const mine = clients[who] ?? client;
          const update = updateOf(mine, (doc) => {
            const run = firstParagraph(doc).get(0);
            if (!(run instanceof Y.XmlText)) return;
            const place = Math.min(at, run.length);
            if (removes) run.delete(place, Math.min(3, run.length - place));
            else run.insert(place, words.replaceAll('\0', ''), marks);
          });
          expect(trial.try(update).kind).toMatch(/^(new|nothing-new)$/);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('an edit that came already says nothing new', () => {
    const { trial, client } = openBrief();
    const update = updateOf(client, (doc) => sharedRoots(doc).headline.insert(0, 'x'));
    expect(trial.try(update)).toEqual({ kind: 'new' });
    expect(trial.try(update)).toEqual({ kind: 'nothing-new' });
    expect(trial.try(Y.encodeStateAsUpdate(client))).toEqual({ kind: 'nothing-new' });
    expect(trial.try(Y.encodeStateAsUpdate(new Y.Doc()))).toEqual({ kind: 'nothing-new' });
  });
});

describe('what no editor writes stays out', () => {
  const hostile: Array<[string, (client: Y.Doc) => void]> = [
    ['a root of its own', (doc) => doc.getText('elsewhere').insert(0, 'x')],
    ['a node that we do not have', (doc) => insertNode(doc, 'script')],
    ['the document itself as a node', (doc) => insertNode(doc, 'doc')],
    ['a node named like a method', (doc) => insertNode(doc, 'constructor')],
    ['an attribute that we do not have', (doc) => firstParagraph(doc).setAttribute('onclick', 'x')],
    ['a mark that we do not have', (doc) => void write(doc, 'x', { strike: {} })],
    [
      'a mark under a made-up name',
      (doc) => void write(doc, 'x', { 'claim--AAAAAAAA': { id: 'c' } }),
    ],
    [
      'a mark with an extra',
      (doc) => void write(doc, 'x', { link: { href: 'https://a.example', x: 1 } }),
    ],
    ['words suggested under no name', (doc) => void write(doc, 'x', { insertion: {} })],
    [
      'words suggested under a name that is none',
      (doc) => write(doc, 'x', { deletion: { id: '~' } }),
    ],
    ['a mark that is no object', (doc) => void write(doc, 'x', { claim: 'c' })],
    ['an object for an attribute', (doc) => set(firstParagraph(doc), 'kind', { deep: true })],
    ['an embedded object', (doc) => write(doc, 'x').insertEmbed(0, { image: 'x' })],
    ['marks in the headline', (doc) => sharedRoots(doc).headline.insert(0, 'x', { bold: {} })],
    ['a document within the document', (doc) => sharedRoots(doc).meta.set('answer', new Y.Doc())],
    ['bytes', (doc) => sharedRoots(doc).meta.set('answer', new Uint8Array([1]))],
    ['a fact that we do not have', (doc) => sharedRoots(doc).meta.set('admin', true)],
    ['a claim that is no map', (doc) => sharedRoots(doc).claims.set('c', 'x')],
    ['a question that is no map', (doc) => sharedRoots(doc).followUps.insert(0, ['x'])],
    ['an unknown field of a claim', (doc) => setEntry(doc, 'approved', true)],
    ['a rationale that is no text', (doc) => setEntry(doc, 'rationale', 'x')],
    ['words among the blocks', (doc) => insertType(doc, new Y.XmlText('x'))],
    [
      'a paragraph in a paragraph',
      (doc) => firstParagraph(doc).insert(0, [new Y.XmlElement('paragraph')]),
    ],
    ['a row among the blocks', (doc) => insertNode(doc, 'tableRow')],
    ['words in a list', (doc) => insertNode(doc, 'bulletList', new Y.XmlText('x'))],
    [
      'a node named like a run of text',
      (doc) => firstParagraph(doc).insert(0, [new Y.XmlElement('text')]),
    ],
    ['a list among the text', (doc) => insertType(doc, new Y.Array())],
    ['a hook among the text', (doc) => insertType(doc, new Y.XmlHook('paragraph'))],
    ['a table of a billion columns', (doc) => set(firstParagraph(doc), 'colspan', 1e9)],
    ['quotations within quotations without end', (doc) => nest(doc, 3_000)],
    ['a character that Postgres cannot store', (doc) => void write(doc, 'a\0b')],
    [
      'half a character in a mark',
      (doc) => void write(doc, 'x', { context: { reason: '\ud800' } }),
    ],
  ];

  test.for(hostile)('%s', ([, change]) => {
    const { trial, client, document } = openBrief(everything());
    const before = Y.encodeStateAsUpdate(document);
    const finding = trial.try(updateOf(client, change));
    expect(finding.kind).toBe('refused');
    expect(Y.encodeStateAsUpdate(document)).toEqual(before);
  });

  test('what is cut off or made of noise', () => {
    const { trial, client } = openBrief();
    const whole = updateOf(client, (doc) => void write(doc, 'A sentence, whole.'));
    fc.assert(
      fc.property(fc.nat(whole.length - 3), (length) => {
        expect(trial.try(whole.slice(0, length)).kind).not.toBe('new');
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), (noise) => {
        const { kind } = trial.try(noise);
        expect(kind).not.toBe('new');
      }),
      { numRuns: 1_000 },
    );
  });

  test('the next honest edit comes in all the same', () => {
    const { trial, client, document } = openBrief();
    const attacker = openBrief(document).client;
    expect(trial.try(updateOf(attacker, (doc) => insertNode(doc, 'script'))).kind).toBe('refused');
    const honest = updateOf(client, (doc) => sharedRoots(doc).headline.insert(0, 'x'));
    expect(trial.try(honest)).toEqual({ kind: 'new' });
  });
});

test('an edit that builds on one that is not here is a gap, until that one is here', () => {
  const { trial, client } = openBrief();
  const first = updateOf(client, (doc) => sharedRoots(doc).headline.insert(0, 'x'));
  const second = updateOf(client, (doc) => sharedRoots(doc).headline.insert(1, 'y'));
  expect(trial.try(second)).toEqual({ kind: 'gap' });
  expect(trial.try(first)).toEqual({ kind: 'new' });
  expect(trial.try(second)).toEqual({ kind: 'new' });
});

test('what others bring into the document is there to build on', () => {
  const { trial, client, document } = openBrief();
  trial.try(Y.encodeStateAsUpdate(client));
  const theirs = updateOf(client, (doc) => sharedRoots(doc).headline.insert(0, 'x'));
  Y.applyUpdate(document, theirs);
  const next = updateOf(client, (doc) => sharedRoots(doc).headline.insert(1, 'y'));
  expect(trial.try(next)).toEqual({ kind: 'new' });
});

function insertNode(doc: Y.Doc, name: string, child?: Y.XmlText): void {
  const node = new Y.XmlElement(name);
  sharedRoots(doc).content.insert(0, [node]);
  if (child) node.insert(0, [child]);
}

/** Puts a shared type where the types of the interface would not let one. */
function insertType(doc: Y.Doc, type: object): void {
  Reflect.apply(Y.XmlFragment.prototype.insert, sharedRoots(doc).content, [0, [type]]);
}

function set(element: Y.XmlElement, name: string, value: unknown): void {
  Reflect.apply(Y.XmlElement.prototype.setAttribute, element, [name, value]);
}

function setEntry(doc: Y.Doc, field: string, value: unknown): void {
  const entry = sharedRoots(doc).claims.get('claim1');
  if (entry instanceof Y.Map) entry.set(field, value);
}
