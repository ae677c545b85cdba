import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

export const stances = ['supports', 'contradicts', 'background'] as const;
export type Stance = (typeof stances)[number];

/** A citation as it belongs to a claim's content. The order of citations is content too. */
export type ClaimCitation = {
  /** Source id. */
  source: string;
  /** SHA-256 (hex) of the capture it was checked against, or null. */
  capture: string | null;
  /** The exact quotation, or null. */
  quotation: string | null;
  locator: string | null;
  stance: Stance;
};

/**
 * What a decision is about: the canonical words of a claim and what stands behind them.
 * Formatting and reference numbers are not content. `v` names the rules of this very shape,
 * so that old decisions stay comparable under the rules they were made by.
 */
export type ClaimContent = {
  v: 1;
  text: string;
  verdict: string | null;
  rationale: string;
  claimant: string | null;
  citations: ClaimCitation[];
};

/**
 * The canonical form of a claim's words: NFC, white space collapsed to single spaces, trimmed,
 * no space left before punctuation where a citation was taken out.
 */
export function canonicalText(words: string): string {
  return words
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/ ([.,;:!?])/gu, '$1')
    .trim();
}

/** SHA-256 (hex) over the canonical JSON (RFC 8785) of any plain data. */
export function digestOf(data: object): string {
  const json = canonicalize(data);
  if (json === undefined) throw new Error('Only plain data has a digest.');
  return bytesToHex(sha256(utf8ToBytes(json)));
}

/** SHA-256 (hex) of a text in UTF-8: the name of a capture. */
export function textDigest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** The digest that an approval is bound to: equal digests mean equal content, word for word. */
export function claimDigest(content: ClaimContent): string {
  return digestOf(content);
}
