import type { SourceDescription } from '../source/source.ts';

/** Where a value of a description came from, the most trusted first. */
export const origins = [
  'person',
  'doi',
  'json-ld',
  'citation-tags',
  'dublin-core',
  'opengraph',
  'microdata',
  'page',
  'file',
  'archive',
  'bibtex',
  'ris',
  'csl-json',
  'import',
] as const;
export type Origin = (typeof origins)[number];

export type DescriptionField = keyof SourceDescription;

/** Every field of a description. */
export const descriptionFields = [
  'type',
  'title',
  'author',
  'publisher',
  'issued',
  'url',
  'archiveUrl',
  'language',
  'doi',
  'container',
  'volume',
  'issue',
  'page',
] as const satisfies readonly DescriptionField[];

/** One value that a page, a file or a registry gave for a field. */
export type Finding = { field: DescriptionField; value: string; from: Origin };

/** Where each value of a description came from; a field that is old, or that nobody filled, has none. */
export type Origins = Partial<Record<DescriptionField, Origin>>;

/** What a page turned out to be. Only a readable one stands for what its source says. */
export const natures = ['readable', 'paywall', 'consent', 'challenge', 'empty', 'garbled'] as const;
export type Nature = (typeof natures)[number];

/** What kind of page it was that gave the text, as a sentence; null for one that was simply read. */
export const natureWords: Record<Nature, string | null> = {
  readable: null,
  paywall: 'This page shows its beginning only and asks for payment or a subscription.',
  consent: 'This is a page that asks for consent before it shows what the source says.',
  challenge: 'This is a page that asks whether a person is looking, and not the source itself.',
  empty: 'There is no text on this page.',
  garbled: 'The letters of this text could not be read reliably.',
};

/** What was read from a page or a file: its text as a person reads it, and what it says of itself. */
export type ReadSource = {
  /** Paragraphs apart by a blank line; empty where nothing could be read. */
  text: string;
  title: string;
  findings: Finding[];
  nature: Nature;
  /** What a person should know of how it was read, each a sentence. */
  remarks: string[];
  mediaType: string;
  /** The label of the encoding that it was read in. */
  encoding: string;
  /** Why it says of itself that it is retracted or withdrawn; null where it does not. */
  retraction: string | null;
};

/**
 * Fills what a description leaves empty, from the first finding that has a value for it. What
 * stands there stays, and what a person emptied stays empty.
 */
export function describeFrom(
  description: SourceDescription,
  known: Origins,
  findings: readonly Finding[],
): { description: SourceDescription; origins: Origins } {
  const filled = { ...description };
  const from = { ...known };
  for (const { field, value, from: origin } of findings) {
    if (filled[field].trim() !== '' || from[field] === 'person' || value.trim() === '') continue;
    filled[field] = value.trim();
    from[field] = origin;
  }
  return { description: filled, origins: from };
}
