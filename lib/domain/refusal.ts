import type { ClaimContent } from './claim/claim.ts';
import type { PinnedEdition } from './publication/edition-outline.ts';

/**
 * Why an act was not carried out, in words that the interface shows as they are.
 * `code` is stable and for programs; `message` says what happened and what to do.
 */
export type Refusal = {
  code: RefusalCode;
  message: string;
  /** Where the person can mend it: an address on the desk. */
  href?: string;
  /** What the claim says now, where the act was about what it said before. */
  now?: ClaimContent;
  /** What would be published now, where the act was about what would have been before. */
  edition?: PinnedEdition;
};

export type RefusalCode =
  | 'not-found'
  | 'not-allowed'
  | 'invalid'
  | 'stale'
  | 'blocked'
  | 'own-work'
  | 'conflict'
  | 'too-many';

/** What a command gives: a value, or the reason why nothing was changed. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export function accept<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function refuse(
  code: RefusalCode,
  message: string,
  href?: string,
): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: href === undefined ? { code, message } : { code, message, href } };
}
