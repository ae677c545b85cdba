import type { Place } from '../quotation/omission.ts';
import { foldCase, type MatchingText, matchingText } from './matching-text.ts';
import { occurrences } from './occurrences.ts';

/** More places than this nobody looks through. */
export const MOST_FOUND = 1000;

/**
 * Where a text says what somebody looks for, letter case and the kinds of signs aside, in order; at
 * most `MOST_FOUND`. For finding one's way; whether a quotation stands is `checkQuotation`'s to say.
 */
export function findInText(sought: string, text: MatchingText): Place[] {
  const wanted = foldCase(matchingText(sought).text.trim());
  if (wanted === '') return [];
  const places: Place[] = [];
  for (const at of occurrences(wanted, foldCase(text.text))) {
    const start = text.starts[at] ?? 0;
    const end = text.starts[at + wanted.length] ?? text.original.length;
    if (start < (places.at(-1)?.end ?? 0)) continue;
    places.push({ start, end });
    if (places.length === MOST_FOUND) break;
  }
  return places;
}
