import type { SourceDescription } from '../source/source.ts';

/** Without case and accents: "cafe" finds "Café". */
export function comparableWords(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words of a text, as they are compared. */
export function wordsIn(text: string): string[] {
  return comparableWords(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** All that a source is found by: its words, and nothing between them but a space. */
export function searchWords(source: {
  description: SourceDescription;
  publicDescription: string;
}): string {
  const { title, author, publisher, container, issued, url, doi } = source.description;
  const said = [title, author, publisher, container, issued, url, doi, source.publicDescription];
  return wordsIn(said.join(' ')).join(' ');
}
