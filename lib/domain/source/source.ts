import { webAddress } from './web-address.ts';

/** What a source is, described with the field names of CSL 1.0.2 (`issued` as an ISO date part). */
export type SourceDescription = {
  /** A type of CSL 1.0.2: `webpage`, `article-newspaper`, `article-journal`, `report` … */
  type: string;
  title: string;
  /** Semicolons between several; a person as "Family, Given", an organisation as it is called. */
  author: string;
  publisher: string;
  /** ISO year, year-month or date; empty when unknown. */
  issued: string;
  url: string;
  /** Link to an archived copy elsewhere; empty when there is none. */
  archiveUrl: string;
  /** BCP 47; empty when unknown. */
  language: string;
  /** Without `https://doi.org/`, in lower case; empty when there is none. */
  doi: string;
  /** What it appeared in: the name of a journal, a newspaper, a book. */
  container: string;
  volume: string;
  issue: string;
  page: string;
};

/** A library entry, shared by briefs. */
export type Source = {
  id: string;
  kind: 'published' | 'unpublished';
  description: SourceDescription;
  /** For an unpublished source: what readers are told about it. */
  publicDescription: string;
  /** True for a number that came without its source when a brief was imported. */
  placeholder: boolean;
  /** Ids of the entries that were merged into it: citations of those are citations of it. */
  aliases: string[];
};

/** The entry that an id leads to: its own, or the one that it was merged into. */
export function entryNamed<S extends Pick<Source, 'id' | 'aliases'>>(
  id: string,
  sources: readonly S[],
): S | undefined {
  return sources.find((source) => source.id === id || source.aliases.includes(id));
}

/**
 * Resolved means that somebody else could find it: an address, or a full reference (title, who
 * published it, and when), or the public description of an unpublished source.
 */
export function isResolved(source: Omit<Source, 'id' | 'aliases'>): boolean {
  if (source.placeholder) return false;
  if (source.kind === 'unpublished') return source.publicDescription.trim() !== '';
  const { url, title, publisher, author, issued } = source.description;
  const isSaid = (words: string) => words.trim() !== '';
  return (
    webAddress(url) !== null ||
    (isSaid(title) && (isSaid(publisher) || isSaid(author)) && isSaid(issued))
  );
}

/** A description that says nothing, as an unpublished source's does: its name is not for readers. */
export const undescribed: SourceDescription = {
  type: 'document',
  title: '',
  author: '',
  publisher: '',
  issued: '',
  url: '',
  archiveUrl: '',
  language: '',
  doi: '',
  container: '',
  volume: '',
  issue: '',
  page: '',
};

/** One line naming the source for lists and menus. */
export function sourceTitle(source: Source): string {
  if (source.kind === 'unpublished') return source.publicDescription || 'Unpublished source';
  return source.description.title || source.description.url || 'Untitled source';
}

/** A source as a brief cites it, for lists: named and judged even where the library lost it. */
export type CitedSource = { id: string; number: number; title: string; resolved: boolean };

/** The cited source of that id under its reference number. */
export function citedSource(id: string, number: number, sources: readonly Source[]): CitedSource {
  const source = entryNamed(id, sources);
  if (!source) return { id, number, title: 'A source that is not in the library', resolved: false };
  return { id, number, title: sourceTitle(source), resolved: isResolved(source) };
}
