import { textDigest } from '../claim/claim.ts';
import { canonicalAddress } from './canonical-address.ts';
import { doiIn } from './doi.ts';
import type { Source } from './source.ts';

/** What a work is known by: its DOI, or an address in its canonical form. */
export type Identifier = { kind: 'address' | 'doi'; value: string };

/** Longer than any that people pass on; what is longer is known by its digest. */
const LONGEST = 1_000;

/**
 * All that a source is known by, the most certain first. A placeholder is known by nothing, and so is
 * what was never published; an address at doi.org says no more than its DOI.
 */
export function identifiersOf({
  kind,
  placeholder,
  description: { url, doi },
}: Pick<Source, 'kind' | 'placeholder' | 'description'>): Identifier[] {
  if (kind === 'unpublished' || placeholder) return [];
  const dois = [doiIn(doi), doiIn(url)].flatMap((value) => identifier('doi', value));
  const address = canonicalAddress(url);
  const isRegistry = /^https:\/\/(?:dx\.|www\.)?doi\.org\//.test(address ?? '');
  const addresses = isRegistry && dois.length > 0 ? [] : identifier('address', address);
  const [first, second] = dois;
  return [...(second?.value === first?.value ? dois.slice(0, 1) : dois), ...addresses];
}

function identifier(kind: Identifier['kind'], found: string | null): Identifier[] {
  if (found === null) return [];
  const value = found.length > LONGEST ? `sha256:${textDigest(found)}` : found;
  return [{ kind, value }];
}
