import { isElement, isText } from './parse.ts';

/** A paragraph, an item of a list, a row of a table, a heading, a caption. */
export type Block = {
  element: Element;
  text: string;
  /** How many of its characters are links. */
  linked: number;
  /** The list or table that it belongs to. */
  group: Element | null;
};

const blockTags = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset
  figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol
  optgroup option p pre section summary table tbody td tfoot th thead title tr ul`.split(/\s+/),
);
const groupTags = new Set(['ul', 'ol', 'dl', 'table']);
const cellTags = new Set(['td', 'th']);

/**
 * The blocks of text within an element, in the order of the page. Words are parted where a person
 * sees them parted: inline elements, `<wbr>` and soft hyphens part nothing, `<br>` parts lines, the
 * cells of a row stand apart by tabs.
 */
export function blocksWithin(root: Element): Block[] {
  const walk = new Walk();
  walk.whole(root, { element: root, group: null, isPre: false, isLink: false });
  return walk.blocks;
}

type Place = { element: Element; group: Element | null; isPre: boolean; isLink: boolean };

class Walk {
  readonly blocks: Block[] = [];
  #words: string[] = [];
  #linked = 0;

  whole(element: Element, place: Place): void {
    this.#enter(element, place);
    this.#end(place);
  }

  /** Pages are copied before, so that they are not too deep for this. */
  #enter(element: Element, place: Place): void {
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (isText(child)) this.#say(child.data, place);
      else if (isElement(child)) this.#visit(child, place);
    }
  }

  #visit(child: Element, place: Place): void {
    const tag = child.localName;
    const isLink = place.isLink || tag === 'a';
    if (tag === 'br') {
      this.#say('\n', { ...place, isPre: true });
    } else if (!blockTags.has(tag)) {
      this.#enter(child, { ...place, isLink });
    } else if (cellTags.has(tag) && isPlainRow(child.parentElement)) {
      if (child.previousElementSibling) this.#say('\t', { ...place, isPre: true });
      this.#enter(child, { ...place, isLink });
    } else {
      this.#end(place);
      const group = place.group ?? (groupTags.has(tag) ? child : null);
      const own = { element: child, group, isPre: place.isPre || tag === 'pre', isLink };
      this.whole(child, own);
    }
  }

  #say(words: string, { isPre, isLink }: Place): void {
    this.#words.push(isPre ? words : words.replace(/[ \t\n\f\r]+/g, ' '));
    if (isLink) this.#linked += words.trim().length;
  }

  #end({ element, group, isPre }: Place): void {
    const text = tidy(this.#words.join(''), isPre);
    if (text !== '') this.blocks.push({ element, text, linked: this.#linked, group });
    this.#words = [];
    this.#linked = 0;
  }
}

/** Whether a row's cells hold words only; others lay a page out. */
function isPlainRow(row: Element | null): boolean {
  if (row?.localName !== 'tr') return false;
  return [...row.children].every((cell) =>
    [...cell.children].every((child) => !blockTags.has(child.localName)),
  );
}

/** Soft hyphens, and characters that only steer which way others run. */
const INVISIBLE = /[\0\u00ad\u202a-\u202e\u2066-\u2069\ufeff]/g;

function tidy(text: string, isPre: boolean): string {
  const seen = text.replace(INVISIBLE, '').replace(/\r\n?/g, '\n');
  if (isPre) return seen.replace(/^\n+/, '').trimEnd();
  return seen
    .replace(/ {2,}/g, ' ')
    .replace(/ ?([\n\t]) ?/g, '$1')
    .replace(/\n{2,}/g, '\n\n')
    .trim();
}

/** The text of blocks: paragraphs apart by a blank line, items and rows by a line. */
export function textOf(blocks: readonly Block[]): string {
  let text = '';
  let before: Block | null = null;
  for (const block of blocks) {
    const isGrouped = before?.group && before.group === block.group;
    text += before === null ? block.text : `${isGrouped ? '\n' : '\n\n'}${block.text}`;
    before = block;
  }
  return text;
}
