import { citationKeys } from '../../domain/reference/citation-keys.ts';
import type { CslItem } from '../../domain/reference/csl-item.ts';
import type { ReferenceFormat } from '../../domain/reference/reference-formats.ts';
import { bibtexEntry } from './write-bibtex.ts';
import { risRecord } from './write-ris.ts';

/** Writes references as a file of that form; each is called by a key that people can read. */
export function writeReferences(format: ReferenceFormat, items: readonly CslItem[]): string {
  const keys = citationKeys(items);
  const keyed = items.map((item, at) => ({ item, key: keys[at] ?? item.id }));
  switch (format) {
    case 'bibtex':
      return keyed.map(({ item, key }) => bibtexEntry(item, key)).join('\n');
    case 'ris':
      return keyed.map(({ item, key }) => risRecord(item, key)).join('\r\n');
    case 'csl-json': {
      const list = keyed.map(({ item, key }) => ({ ...item, id: key }));
      return `${JSON.stringify(list, null, 2)}\n`;
    }
  }
}
