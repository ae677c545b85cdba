import type { EditionSource } from '@/lib/domain/publication/edition.ts';
import { issuedInWords } from './dates.ts';

/** What a source is called: its title, or for an unpublished one what readers are told about it. */
export function sourceName(source: EditionSource): string {
  const { title, url } = source.description;
  if (source.kind === 'unpublished')
    return source.publicDescription || title || 'Unpublished source';
  return title || url || 'Untitled source';
}

/** Who is behind a source and when it appeared, in the order of a reference; blanks left out. */
export function sourceFacts(source: EditionSource): string[] {
  const { author, publisher, issued } = source.description;
  const facts = [author, publisher, issued ? issuedInWords(issued) : ''];
  return [...facts, source.kind === 'unpublished' ? 'unpublished' : ''].filter(Boolean);
}
