import type { Passage } from '../publication/edition.ts';
import { type MatchingText, matchingText } from '../words/matching-text.ts';
import { occurrences } from '../words/occurrences.ts';
import { type Place, placesOfParts } from './omission.ts';
import { passageAround } from './passage.ts';

/** What comparing a citation's quotation with its capture gave. */
export type QuotationCheck = 'verified' | 'not-found' | 'no-capture' | 'no-quotation';

export type QuotationMatch =
  | { state: 'verified'; start: number; end: number; parts: Place[]; passage: Passage }
  | { state: 'not-found' };

/**
 * Looks for the exact quotation in a capture's text, hyphens, quote marks, dashes, ellipses and
 * white space being compared by kind (see `matchingText`). Never fuzzy: another case or another word
 * is not found, and a quotation of nothing verifies nothing. Where the text does not have the
 * brackets of "[…]" themselves, words may be left out there (see `placesOfParts`); the match then
 * reaches from the first part to the last, and `parts` says where each stands. `start` and `end` are
 * offsets into the text as it was captured. For several quotations of one capture, give its
 * `matchingText`, made once.
 */
export function checkQuotation(quotation: string, capture: string | MatchingText): QuotationMatch {
  const text = typeof capture === 'string' ? matchingText(capture) : capture;
  for (const place of quotationPlaces(quotation, text)) return verified([place], text);
  const parts = placesOfParts(quotation, text);
  return parts === null ? { state: 'not-found' } : verified(parts, text);
}

function verified(parts: Place[], { original }: MatchingText): QuotationMatch {
  const start = parts[0]?.start ?? 0;
  const end = parts.at(-1)?.end ?? start;
  return { state: 'verified', start, end, parts, passage: passageAround(original, start, end) };
}

/** Every place where a text says the very quotation, as offsets into its original. */
export function* quotationPlaces(quotation: string, text: MatchingText): Generator<Place> {
  const wanted = matchingText(quotation).text.trim();
  if (wanted === '') return;
  for (const at of occurrences(wanted, text.text)) {
    if (!isWhole(text, at, at + wanted.length)) continue;
    const start = text.starts[at] ?? 0;
    const end = text.starts[at + wanted.length] ?? text.original.length;
    yield { start, end };
  }
}

/** The check of one citation, which may have no quotation or no capture, with its passage if found. */
export function checkCitation(
  quotation: string | null,
  capture: string | MatchingText | null,
): { check: QuotationCheck; passage: Passage | null } {
  if (quotation === null || quotation.trim() === '') {
    return { check: 'no-quotation', passage: null };
  }
  if (capture === null) return { check: 'no-capture', passage: null };
  const match = checkQuotation(quotation, capture);
  if (match.state === 'not-found') return { check: 'not-found', passage: null };
  return { check: 'verified', passage: match.passage };
}

/** Whether a match begins and ends between characters: "cafe" is no part of "café". */
function isWhole({ starts }: MatchingText, from: number, to: number): boolean {
  return starts[from] !== starts[from - 1] && starts[to] !== starts[to - 1];
}
