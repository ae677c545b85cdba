import * as Y from 'yjs';
import { addSuggestionEntry, newId, sharedRoots } from '../../lib/document/shared-document.ts';

/** Replaces the first occurrence of some words in the text; the new words keep the marks of the old. */
export function replaceWords(doc: Y.Doc, before: string, after: string): void {
  const { text, at } = placeOf(doc, before);
  doc.transact(() => {
    text.insert(at + before.length, after);
    text.delete(at, before.length);
  });
}

/** Suggests to replace some words; the new ones keep no marks of the old. */
export function suggestWords(
  doc: Y.Doc,
  before: string,
  after: string,
  suggested: { by: string; at: Date },
): void {
  const { text, at } = placeOf(doc, before);
  const id = newId();
  doc.transact(() => {
    addSuggestionEntry(doc, id, suggested);
    text.format(at, before.length, { deletion: { id } });
    text.insert(at + before.length, after, { insertion: { id } });
  });
}

function placeOf(doc: Y.Doc, words: string): { text: Y.XmlText; at: number } {
  for (const text of textsOf(sharedRoots(doc).content)) {
    const plain = text
      .toDelta()
      .map(({ insert }: { insert: unknown }) => (typeof insert === 'string' ? insert : '\uFFFC'))
      .join('');
    const at = plain.indexOf(words);
    if (at !== -1) return { text, at };
  }
  throw new Error(`The text does not say “${words}”.`);
}

function textsOf(parent: Y.XmlFragment): Y.XmlText[] {
  return parent.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return [child];
    return child instanceof Y.XmlElement ? textsOf(child) : [];
  });
}
