import type { DescriptionField } from '../../../domain/health/source-finding.ts';

/** What one place says of a page, before it is known to make sense. */
export type Said = { field: DescriptionField; value: string };

/** Several names as a description writes them. */
export function together(names: readonly string[]): string {
  const sound = names.map((name) => name.replace(/\s+/g, ' ').replaceAll(';', ',').trim());
  return [...new Set(sound.filter((name) => name !== '' && !isAddress(name)))].join('; ');
}

/** Sites give the address of a profile where a name is meant. */
function isAddress(name: string): boolean {
  return /^(https?:\/\/|www\.|@)/i.test(name);
}

/** "1–12" from the first and the last page, whichever is known. */
export function pageRange(first: string, last: string): string {
  return [...new Set([first.trim(), last.trim()].filter((page) => page !== ''))].join('-');
}
