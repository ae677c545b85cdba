import { digestOf } from '../claim/claim.ts';
import type { EditionContent, EditionSource } from './edition.ts';

/**
 * The digest that a sign-off signs: SHA-256 over the canonical JSON of exactly what the next
 * version would freeze. Publishing builds the content again and compares.
 */
export function manifestDigest(content: EditionContent): string {
  return digestOf({ ...content, sources: content.sources.map(asSigned) });
}

/** What descriptions could not say yet when the first sign-offs were made. */
const addedLater = ['language', 'doi', 'container', 'volume', 'issue', 'page'] as const;

/** A field that was added later counts where it says something, so that signatures of old stand. */
function asSigned({ description, ...source }: EditionSource): object {
  const unsaid = new Set<string>(addedLater.filter((field) => description[field] === ''));
  const said = Object.entries(description).filter(([field]) => !unsaid.has(field));
  return { ...source, description: Object.fromEntries(said) };
}

type DigestedClaim = { id: string; digest: string };

/**
 * Whether any claim differs between the live version and the next: reworded, added or removed.
 * Their order is not content. Where it is true, the next version cannot be a minor one.
 */
export function claimsChanged(
  live: readonly DigestedClaim[],
  next: readonly DigestedClaim[],
): boolean {
  if (live.length !== next.length) return true;
  const digests = new Map(live.map((claim) => [claim.id, claim.digest]));
  return next.some((claim) => digests.get(claim.id) !== claim.digest);
}
