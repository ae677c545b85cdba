import type { Passage } from '../publication/edition.ts';
import { webAddress } from '../source/web-address.ts';
import { wordsOf } from '../words/word-diff.ts';

/** Up to this length a quotation is looked for as a whole; browsers mark it from start to end beyond. */
const LONGEST_WHOLE = 120;
/** Fewer letters than this may stand in many places of a page. */
const TELLING = 24;

/**
 * The address of a page at the very words that were quoted from it, for browsers that know text
 * fragments; others open the page. Null where that cannot work: no address of the web, a PDF, an
 * address whose fragment the page itself reads, or words that begin or end inside of a word.
 */
export function quotationAddress(address: string, passage: Passage): string | null {
  const url = webAddress(address);
  const terms = termsOf(passage);
  if (url === null || terms === null || isPdf(url) || isRead(fragmentOf(url))) return null;
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${terms}`;
}

/** `[prefix-,]start[,end][,-suffix]`, in the page's own words. */
function termsOf({ before, quotation, after }: Passage): string | null {
  const lines = linesOf(quotation);
  const [first = '', last = ''] = [lines[0], lines.at(-1)];
  if (!/[\p{L}\p{N}]/u.test(first) || !/[\p{L}\p{N}]/u.test(last)) return null;
  if (cutsWord(before, quotation) || cutsWord(quotation, after)) return null;
  const isWhole = lines.length === 1 && first.length <= LONGEST_WHOLE;
  const terms = isWhole ? [first] : [telling(first, 'first'), telling(last, 'last')];
  if (isWhole && isAmbiguous(first, before, after)) {
    const prefix = telling(linesOf(before, 'keep').at(-1) ?? '', 'last');
    const suffix = telling(linesOf(after, 'keep')[0] ?? '', 'first');
    if (prefix !== '') return [`${encoded(prefix)}-`, ...terms.map(encoded)].join(',');
    if (suffix !== '') return [...terms.map(encoded), `-${encoded(suffix)}`].join(',');
  }
  return terms.map(encoded).join(',');
}

/** A term is looked for within one block of the page, and a line of a capture is one at most. */
function linesOf(text: string, blank: 'drop' | 'keep' = 'drop'): string[] {
  const lines = text.split(/[\n\r\u2029]+/u).map((line) => line.replace(/\s+/gu, ' ').trim());
  return blank === 'keep' ? lines : lines.filter((line) => line !== '');
}

function isAmbiguous(words: string, before: string, after: string): boolean {
  const letters = words.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return letters < TELLING || before.includes(words) || after.includes(words);
}

/** Whether two texts meet within a word of letters that are written with spaces between words. */
function cutsWord(one: string, other: string): boolean {
  const [left, right] = [wordsOf(one).at(-1) ?? '', wordsOf(other)[0] ?? ''];
  const isWord = (word: string) => /[\p{L}\p{N}]/u.test(word);
  return isWord(left) && isWord(right) && wordsOf(left + right).length === 1;
}

/** As many words from an end of a line as say enough to be found; whole words only. */
function telling(line: string, end: 'first' | 'last'): string {
  const words = wordsOf(line);
  const taken: string[] = [];
  const said = () => taken.join('').match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  while (words.length > 0 && said() < TELLING) {
    const word = end === 'first' ? words.shift() : words.pop();
    if (word === undefined) break;
    if (end === 'first') taken.push(word);
    else taken.unshift(word);
  }
  return taken.join('').trim();
}

/** In a fragment, commas and ampersands part the terms, and dashes mark what stands around. */
function encoded(term: string): string {
  return encodeURIComponent(term.toWellFormed()).replaceAll('-', '%2D');
}

function fragmentOf(url: string): string {
  const at = url.indexOf('#');
  return at === -1 ? '' : url.slice(at + 1);
}

/** Pages that find their way by their fragment would be led astray, and old links have their own. */
function isRead(fragment: string): boolean {
  return fragment.startsWith('/') || fragment.startsWith('!') || fragment.includes(':~:');
}

function isPdf(url: string): boolean {
  return /^[^?#]*\.pdf(?:[?#]|$)/iu.test(url);
}
