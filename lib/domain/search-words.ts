import type { SourceDescription } from './source.ts';

/** Without case and accents: "cafe" finds "Café". */
export function comparableWords(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** All that a source is found by, as `comparableWords`. */
export function searchWords(source: {
  description: SourceDescription;
  publicDescription: string;
}): string {
  const { title, author, publisher, container, issued, url, doi } = source.description;
  const said = [title, author, publisher, container, issued, url, doi, source.publicDescription];
  return comparableWords(said.filter((part) => part !== '').join(' '));
}
