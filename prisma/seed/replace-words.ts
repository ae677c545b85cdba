import * as Y from 'yjs';
import { sharedRoots } from '../../lib/document/shared-document.ts';

/** Replaces the first occurrence of some words in the text; the new words keep the marks of the old. */
export function replaceWords(doc: Y.Doc, before: string, after: string): void {
  for (const text of textsOf(sharedRoots(doc).content)) {
    const plain = text
      .toDelta()
      .map(({ insert }: { insert: unknown }) => (typeof insert === 'string' ? insert : '\uFFFC'))
      .join('');
    const at = plain.indexOf(before);
    if (at === -1) continue;
    doc.transact(() => {
      text.insert(at + before.length, after);
      text.delete(at, before.length);
    });
    return;
  }
  throw new Error(`The text does not say “${before}”.`);
}

function textsOf(parent: Y.XmlFragment): Y.XmlText[] {
  return parent.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return [child];
    return child instanceof Y.XmlElement ? textsOf(child) : [];
  });
}
