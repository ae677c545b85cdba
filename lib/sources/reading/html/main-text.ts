import { Readability } from '@mozilla/readability';
import { weightOfWords } from '../../../domain/words/weight-of-words.ts';
import { type Block, blocksWithin, textOf } from './blocks.ts';
import { isElement } from './parse.ts';
import { NUMBER, type VisibleCopy } from './visible-copy.ts';

const MOST_FOR_READABILITY = 20_000;
/** A text of that many characters is taken for the article. */
const ENOUGH = 140;
/** How many blocks may stand between a headline and the text below it: standfirst, byline, date. */
const BELOW_HEADLINE = 8;

/**
 * The text of a page. Readability tells where the article is, or where it finds none, the paragraphs
 * that are long enough to be prose do. Between the first and the last of them everything that a
 * person sees is taken, because a quotation may be in a table or a caption that Readability leaves
 * out. Lists of links, which lead to other pages, are not. Of a page without prose, all is taken.
 */
export function mainText(copy: VisibleCopy): string {
  const blocks = blocksWithin(copy.page.body);
  const found = copy.elements <= MOST_FOR_READABILITY ? articleNumbers(copy.page) : null;
  const isFound = ({ element }: Block) => found?.has(element.getAttribute(NUMBER) ?? '') ?? false;
  const all = textOf(blocks);
  const texts = [isFound, isProse].map((isPart) => between(blocks, isPart));
  return texts.find((text) => text.length >= Math.min(ENOUGH, all.length / 2)) ?? all;
}

/** The text from the first block of a kind, and the headline above it, to the last. */
function between(blocks: readonly Block[], isPart: (block: Block) => boolean): string {
  const first = blocks.findIndex(isPart);
  if (first === -1) return '';
  const last = blocks.findLastIndex(isPart);
  return textOf(withoutLists(blocks.slice(headlineBefore(blocks, first), last + 1)));
}

/** Blocks of that weight are paragraphs of prose. */
const PROSE = 70;

function isProse({ text, linked }: Block): boolean {
  return weightOfWords(text) >= PROSE && linked < text.length / 2;
}

/** The numbers of the elements that Readability keeps; null where it finds no article. */
function articleNumbers(page: Document): Set<string> | null {
  const article = new Readability<Set<string>>(page, {
    disableJSONLD: true,
    keepClasses: true,
    maxElemsToParse: 0,
    serializer: numbersWithin,
  }).parse();
  return article?.content ?? null;
}

function numbersWithin(node: Node): Set<string> {
  const numbers = new Set<string>();
  const waiting = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const number = isElement(next) ? next.getAttribute(NUMBER) : null;
    if (number !== null) numbers.add(number);
    for (let child = next.firstChild; child; child = child.nextSibling) waiting.push(child);
  }
  return numbers;
}

/** Where an article begins that has its headline above what Readability found. */
function headlineBefore(blocks: readonly Block[], first: number): number {
  for (let at = first; at >= Math.max(0, first - BELOW_HEADLINE); at -= 1) {
    if (blocks[at]?.element.closest('h1')) return at;
  }
  return first;
}

/** Without two or more blocks in a row that are nothing but links, nor the heading above them. */
function withoutLists(blocks: readonly Block[]): Block[] {
  const isLink = (block: Block | undefined) =>
    block !== undefined && block.linked > 0 && block.linked >= 0.8 * block.text.length;
  const isListed = blocks.map(
    (block, at) => isLink(block) && (isLink(blocks[at - 1]) || isLink(blocks[at + 1])),
  );
  return blocks.filter((block, at) => {
    const isHeading = /^h[2-6]$/.test(block.element.localName);
    return !isListed[at] && !(isHeading && isListed[at + 1]);
  });
}
