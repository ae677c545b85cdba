import * as Y from 'yjs';
import { sharedRoots } from '../../document/shared-document.ts';
import { below, type Chance, oneOf } from './seeded.ts';

// Updates that Yjs itself makes and that must not come in, whoever sends them.

type Vandal = (doc: Y.Doc, chance: Chance) => void;

const NUL = '\0';

/** Changes that a brief cannot hold, each by what is wrong with it. */
export const vandalism: Record<string, Vandal> = {
  'an unknown root': (doc) => doc.getText('elsewhere').insert(0, 'x'),
  'an unknown node': (doc, chance) =>
    insertNode(doc, oneOf(['script', 'doc', 'constructor', '__proto__', 'iframe'], chance)),
  'a node where none can stand': (doc, chance) =>
    paragraph(doc).insert(0, [new Y.XmlElement(oneOf(['paragraph', 'tableRow', 'text'], chance))]),
  'an unknown mark': (doc, chance) =>
    writeMarked(doc, oneOf(['strike', 'onclick', 'toString'], chance), {}),
  'an unknown attribute': (doc, chance) =>
    paragraph(doc).setAttribute(oneOf(['onclick', 'style', 'valueOf'], chance), 'x'),
  'a value of another kind': (doc) => setAny(paragraph(doc), 'kind', { deep: [{ deeper: true }] }),
  'an unknown field': (doc) => sharedRoots(doc).meta.set('admin', true),
  'a document within': (doc) => sharedRoots(doc).meta.set('answer', new Y.Doc()),
  'nesting without end': (doc, chance) => nest(doc, 105 + below(200, chance)),
  'what Postgres cannot store': (doc) => sharedRoots(doc).headline.insert(0, `a${NUL}b`),
  'a number out of bounds': (doc) => setAny(paragraph(doc), 'colspan', 1e12),
};

/** The update of an unlawful change to a brief that stands at `base`. */
export function unlawfulEdit(base: Uint8Array, vandal: Vandal, chance: Chance): Uint8Array {
  return editOf(base, null, (doc) => vandal(doc, chance));
}

/** The update of a change, under a client id of one's choice or a new one. */
export function editOf(
  base: Uint8Array,
  client: number | null,
  change: (doc: Y.Doc) => void,
): Uint8Array<ArrayBuffer> {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, base);
  if (client !== null) doc.clientID = client;
  const before = Y.encodeStateVector(doc);
  doc.transact(() => change(doc));
  return new Uint8Array(Y.encodeStateAsUpdate(doc, before));
}

/** The second of two edits, of which the first is never sent. */
export function editAfterAGap(base: Uint8Array): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, base);
  sharedRoots(doc).headline.insert(0, 'never sent');
  const before = Y.encodeStateVector(doc);
  sharedRoots(doc).headline.insert(3, 'x');
  return Y.encodeStateAsUpdate(doc, before);
}

function paragraph(doc: Y.Doc): Y.XmlElement {
  const found = new Y.XmlElement('paragraph');
  sharedRoots(doc).content.insert(0, [found]);
  return found;
}

function insertNode(doc: Y.Doc, name: string): void {
  sharedRoots(doc).content.insert(0, [new Y.XmlElement(name)]);
}

function writeMarked(doc: Y.Doc, mark: string, value: unknown): void {
  const text = new Y.XmlText();
  paragraph(doc).insert(0, [text]);
  text.insert(0, 'x', { [mark]: value });
}

function nest(doc: Y.Doc, levels: number): void {
  let parent: Y.XmlFragment = sharedRoots(doc).content;
  for (let level = 0; level < levels; level += 1) {
    const quotation = new Y.XmlElement('blockquote');
    parent.insert(0, [quotation]);
    parent = quotation;
  }
}

/** Sets what the types of the interface would not let one set. */
function setAny(element: Y.XmlElement, name: string, value: unknown): void {
  Reflect.apply(Y.XmlElement.prototype.setAttribute, element, [name, value]);
}
