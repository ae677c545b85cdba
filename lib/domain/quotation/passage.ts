import type { Passage } from '../publication/edition.ts';
import { isBorder } from '../words/matching-text.ts';

/** What readers get of a capture, quotation included: UTF-16 units, so never more characters. */
export const PASSAGE_LIMIT = 300;

/**
 * The stretch `start`–`end` of a text in its surroundings, in the text's own characters. The
 * surroundings are cut between words, or between characters in scripts that have no spaces; a
 * stretch that is too long is cut itself.
 */
export function passageAround(text: string, start: number, end: number): Passage {
  const room = PASSAGE_LIMIT - (end - start);
  if (room <= 0) {
    const quotation = text.slice(start, cutBefore(text, start, start + PASSAGE_LIMIT));
    return { before: '', quotation, after: '' };
  }
  const roomBefore = Math.min(start, Math.max(Math.floor(room / 2), room - (text.length - end)));
  const from = cutAfter(text, start - roomBefore, start);
  const to = cutBefore(text, end, Math.min(text.length, end + room - roomBefore));
  return {
    before: text.slice(from, start),
    quotation: text.slice(start, end),
    after: text.slice(end, to),
  };
}

/** Whether a passage shows only the beginning of a quotation that is longer than may be shown. */
export function isCutOff(quotation: string, { before, after }: Passage): boolean {
  return before === '' && after === '' && quotation.trim().length > PASSAGE_LIMIT;
}

/** How far a cut may move to fall between two words. */
const LONGEST_WORD = 40;

/** The first good place to begin at or after `earliest`, up to `latest`. */
function cutAfter(text: string, earliest: number, latest: number): number {
  if (earliest === 0 || isSpace(text, earliest - 1)) return earliest;
  const reach = Math.min(latest, earliest + LONGEST_WORD);
  for (let at = earliest; at < reach; at += 1) if (isSpace(text, at)) return at + 1;
  let at = earliest;
  while (at < latest && !isBorder(text, at)) at += 1;
  return at;
}

/** The last good place to end at or before `latest`, down to `earliest`. */
function cutBefore(text: string, earliest: number, latest: number): number {
  if (latest === text.length || isSpace(text, latest)) return latest;
  const reach = Math.max(earliest, latest - LONGEST_WORD);
  for (let at = latest - 1; at >= reach; at -= 1) if (isSpace(text, at)) return at;
  let at = latest;
  while (at > earliest && !isBorder(text, at)) at -= 1;
  return at;
}

function isSpace(text: string, at: number): boolean {
  return /\s/u.test(text.charAt(at));
}
