import { type CslItem, descriptionOf } from '../../domain/reference/csl-item.ts';
import {
  looksLikeReferences,
  type ReferenceFormat,
} from '../../domain/reference/reference-formats.ts';
import { cslItemSchema } from './csl-item-schema.ts';
import { fileText } from './file-text.ts';
import { namedLanguage } from './latex-language.ts';
import { readBibtex } from './read-bibtex.ts';
import { readCslJson } from './read-csl-json.ts';
import type { ReadEntry } from './read-entry.ts';
import { readRis } from './read-ris.ts';
import type { ReadReferences } from './references-shape.ts';

const readers: Readonly<Record<ReferenceFormat, (text: string) => ReadEntry[]>> = {
  bibtex: readBibtex,
  ris: readRis,
  'csl-json': readCslJson,
};

/** More than any title or list of authors of a work that people cite; see the library's form. */
const LONGEST = 2_000;

/**
 * Reads a file of references: what it is is told by its content. A broken entry is named and the
 * others are read. Whatever addresses stand in it, none is asked for anything.
 */
export async function readReferences(file: string | Uint8Array): Promise<ReadReferences> {
  const text = fileText(file);
  const format = looksLikeReferences(text);
  const read: ReadReferences = { format, items: [], problems: [] };
  if (format === null) return read;
  for (const [at, entry] of readers[format](text).entries()) {
    const { line, key } = entry;
    const item = entry.problem === undefined ? checked(entry.item) : entry.problem;
    if (typeof item !== 'string') read.items.push(item);
    else read.problems.push({ line, key: key ?? `reference ${at + 1}`, sentence: item });
  }
  return read;
}

/** The reference in what was read, or what is wrong with it. */
function checked(read: unknown): CslItem | string {
  const parsed = cslItemSchema.safeParse(read);
  if (!parsed.success) return 'It is no reference.';
  const { language, ...said } = parsed.data;
  const item = language === undefined ? said : { ...said, language: namedLanguage(language) };
  const description = descriptionOf(item);
  if (description.title === '' && description.url === '' && description.doi === '') {
    return 'It has neither a title nor an address nor a DOI.';
  }
  const long = Object.entries(description).find(([, value]) => value.length > LONGEST);
  return long ? `Its ${long[0]} is longer than 2,000 characters.` : item;
}
