import { digestOf } from './claim.ts';
import type { EditionContent } from './edition.ts';

/**
 * The digest that a sign-off signs: SHA-256 over the canonical JSON of exactly what the next
 * version would freeze. Publishing builds the content again and compares.
 */
export function manifestDigest(content: EditionContent): string {
  return digestOf(content);
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
