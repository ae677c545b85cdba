import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { z } from 'zod';
import { cslTypes } from '../../domain/reference/csl-types.ts';
import { type BibtexChunk, bibtexChunks } from './bibtex-chunks.ts';
import type { ReadEntry } from './read-entry.ts';

/** How far an entry may borrow from others that it names. */
const CROSSREFS = 8;

const entrySchema = z.object({
  type: z.string(),
  label: z.string(),
  properties: z.record(z.string(), z.union([z.string(), z.number().transform(String)])),
});
type Entry = z.infer<typeof entrySchema>;

/**
 * The references of a BibTeX or BibLaTeX file. Entries are read one by one, so that a broken one does
 * not break those beside it. Nothing in them is looked up anywhere.
 */
export function readBibtex(text: string): ReadEntry[] {
  const read = bibtexChunks(text).flatMap(entriesOf);
  const byLabel = new Map(
    read.flatMap((one) => (one.entry ? [[one.entry.label, one.entry] as const] : [])),
  );
  return read.map(({ line, key, entry, problem }) => {
    if (entry === null) return { line, key, problem };
    try {
      return { line, key, item: itemOfEntry(entry, byLabel) };
    } catch {
      return { line, key, problem: 'Its values could not be read.' };
    }
  });
}

type Parsed = { line: number; key: string | null } & (
  | { entry: Entry; problem: null }
  | { entry: null; problem: string }
);

function entriesOf({ line, key, text, definitions }: BibtexChunk): Parsed[] {
  try {
    const parsed = plugins.input.data(definitions + text, '@biblatex/text');
    const entries = z.array(entrySchema).parse(parsed);
    return entries.map((entry) => ({ line, key: entry.label, entry, problem: null }));
  } catch (error) {
    const problem = explained(error, line - lines(definitions));
    return [{ line, key, entry: null, problem }];
  }
}

/** Why an entry could not be read; `before` is how many lines of the file stand before its text. */
function explained(error: unknown, before: number): string {
  const message = error instanceof Error ? error.message : '';
  const [, at] = /at line (\d+) col/.exec(message) ?? [];
  if (at === undefined || message.includes('got EOF')) {
    return 'It ends before its braces or quotation marks are closed.';
  }
  return `It could not be read at line ${before + Number(at) - 1}.`;
}

function lines(text: string): number {
  return text.split('\n').length - 1;
}

function itemOfEntry(entry: Entry, byLabel: ReadonlyMap<string, Entry>): unknown {
  const [item] = z
    .array(z.looseObject({}))
    .parse(plugins.input.data([entry, ...parentsOf(entry, byLabel)], '@biblatex/entries+list'));
  const { url, entrysubtype = '' } = entry.properties;
  const subtype = cslTypes.find((type) =>
    [type, type.replace(/^article-/, '')].includes(entrysubtype),
  );
  return { ...item, ...(url && { URL: address(url) }), ...(subtype && { type: subtype }) };
}

function parentsOf(entry: Entry, byLabel: ReadonlyMap<string, Entry>): Entry[] {
  const parents: Entry[] = [];
  let named = entry.properties.crossref;
  while (named !== undefined && parents.length < CROSSREFS) {
    const parent = byLabel.get(named);
    if (!parent || parent === entry || parents.includes(parent)) break;
    parents.push(parent);
    named = parent.properties.crossref;
  }
  return parents;
}

/** An address as it is meant: programs of old write its signs as LaTeX wants them. */
function address(raw: string): string {
  const inside = /^\\url\{(.*)\}$/.exec(raw.trim())?.[1] ?? raw.trim();
  return inside
    .replace(/\\([_%&#$~])(?:\{\})?/g, '$1')
    .replace(/\{?\\textasciitilde(?:\{\})?\}?/g, '~');
}
