import { isDateOfPage, isFrame, isHidden, looksLikeFurniture } from './furniture.ts';
import { emptyPage, isElement, isText } from './parse.ts';

const DEEPEST = 200;
const MOST_ELEMENTS = 100_000;
const kept = ['class', 'id', 'role', 'itemprop', 'href', 'rel', 'dir'];

/** By this attribute an element is found again after Readability took the page to pieces. */
export const NUMBER = 'data-number';

export type VisibleCopy = { page: Document; elements: number; isCut: boolean };

/**
 * Copies what a person sees of a page, without its furniture, into a page of known shape: no deeper
 * and no larger than programs bear that walk it in ways of their own. What lies deeper is put flat
 * into the last level.
 */
export function visibleCopy(source: Document): VisibleCopy {
  const page = emptyPage();
  const lengths = textLengths(source);
  const most = (lengths.get(source) ?? 0) / 2;
  const isFurniture = (element: Element) =>
    looksLikeFurniture(element) && (lengths.get(element) ?? 0) <= most;
  let elements = 0;
  const waiting: { node: Node; parent: Node; depth: number }[] = [];
  const wait = (parent: Node, depth: number, of: Node) => {
    for (let child = of.lastChild; child; child = child.previousSibling) {
      waiting.push({ node: child, parent, depth });
    }
  };
  wait(page.body, 0, source);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, parent, depth } = next;
    if (isText(node)) addText(parent, node.data);
    if (!isElement(node)) continue;
    if (!isFrame(node) && (isHidden(node) || isFurniture(node) || isDateOfPage(node))) continue;
    elements += 1;
    if (elements > MOST_ELEMENTS) return { page, elements, isCut: true };
    // The frame of the copy stands already.
    if (isFrame(node) || depth >= DEEPEST) {
      wait(parent, depth, node);
      continue;
    }
    const copy = page.createElement(node.localName);
    for (const name of kept) {
      const value = node.getAttribute(name);
      if (value !== null) copy.setAttribute(name, value.slice(0, 500));
    }
    copy.setAttribute(NUMBER, String(elements));
    parent.appendChild(copy);
    wait(copy, depth + 1, node);
  }
  return { page, elements, isCut: false };
}

/** Parsers make a text of its own of every entity. */
function addText(parent: Node, words: string): void {
  const last = parent.lastChild;
  if (last && isText(last)) last.data += words;
  else if (parent.ownerDocument) parent.appendChild(parent.ownerDocument.createTextNode(words));
}

/** How much text there is within each element that anybody sees. */
function textLengths(source: Document): Map<Node, number> {
  const lengths = new Map<Node, number>();
  const order: Node[] = [source];
  for (let at = 0; at < order.length; at += 1) {
    const node = order[at];
    // From the last on: nothing follows a document type as linkedom has it.
    for (let child = node?.lastChild; child; child = child.previousSibling) {
      if (isText(child) || (isElement(child) && !isHidden(child))) order.push(child);
    }
  }
  for (const node of order.toReversed()) {
    const own = (lengths.get(node) ?? 0) + (isText(node) ? node.data.trim().length : 0);
    lengths.set(node, own);
    const parent = node.parentNode;
    if (parent) lengths.set(parent, (lengths.get(parent) ?? 0) + own);
  }
  return lengths;
}
