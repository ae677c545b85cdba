import { parseHTML } from 'linkedom';

const SKELETON = '<!doctype html><html><head><title></title></head><body></body></html>';

/** The elements of a page as they stand in it; nothing is loaded and no script runs. */
export function parsePage(markup: string): Document {
  return parseHTML(markup).document;
}

/** A page that says nothing yet. */
export function emptyPage(): Document {
  return parseHTML(SKELETON).document;
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

export function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

/** The words that name what an element is for: its classes and its id, in lower case. */
export function roleWords(element: Element): string[] {
  const classes = (element.getAttribute('class') ?? '').slice(0, 400);
  // A longer id is a heading's own words.
  const id = element.id.length <= 24 ? element.id : '';
  return `${classes} ${id}`.toLowerCase().split(/[^a-z]+/);
}

/** Text with runs of white space made one space. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
