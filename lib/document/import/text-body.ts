import type { RichNode } from '../../domain/publication/edition.ts';
import type { ImportedClaim, ImportedSection } from './imported-brief.ts';
import { type BlockContent, readInlines } from './inlines.ts';
import type { Line } from './lines.ts';
import { ListBuilder } from './lists.ts';
import type { ImportNotes } from './notes.ts';
import { type Block, type HeadingBlock, type ItemBlock, outline } from './outline.ts';

/** The text of a brief in the document's shape, and what stands in it. */
export type TextBody = {
  body: RichNode[];
  sections: ImportedSection[];
  claims: ImportedClaim[];
  /** Every citation in reading order. */
  cited: Array<{ number: number; line: number }>;
};

/** Reads the lines of the text proper: headings, paragraphs, lists, citations, claims. */
export function readTextBody(lines: Line[], notes: ImportNotes): TextBody {
  const writer = new BodyWriter(notes);
  const blocks = outline(lines, notes);
  for (const [index, block] of blocks.entries()) writer.add(block, blocks[index + 1]);
  return writer.read;
}

class BodyWriter {
  readonly read: TextBody = { body: [], sections: [], claims: [], cited: [] };
  readonly #notes: ImportNotes;
  readonly #lists = new ListBuilder(this.read.body);
  #claims = 0;
  #numbered = 0;

  constructor(notes: ImportNotes) {
    this.#notes = notes;
  }

  add(block: Block, next: Block | undefined): void {
    const content = this.#readContent(block);
    if (block.role === 'item') {
      this.#addItem(block, content);
      return;
    }
    this.#lists.close();
    if (block.role === 'heading') this.#addHeading(block, content, next);
    else this.read.body.push({ type: 'paragraph', content: content.nodes });
  }

  #readContent({ role, text, line }: Block): BlockContent {
    const content = readInlines(text, role === 'heading' ? null : () => this.#nextClaimId());
    for (const claim of content.claims) this.read.claims.push({ ...claim, line: line.number });
    for (const number of content.cited) this.read.cited.push({ number, line: line.number });
    for (const doubt of content.doubts) this.#notes.warn(line.number, doubt);
    if (role === 'heading' && content.cited.length > 0) {
      this.#notes.warn(line.number, 'A reference in a heading belongs to no claim: move it.');
    }
    return content;
  }

  #nextClaimId(): string {
    this.#claims += 1;
    return `claim-${this.#claims}`;
  }

  #addItem(block: ItemBlock, { nodes }: BlockContent): void {
    const number = this.#lists.add(block, { type: 'paragraph', content: nodes });
    if (number === block.number) return;
    const change = `number ${block.number} in the text and ${number} here`;
    this.#notes.warn(block.line.number, `This item is ${change}.`);
  }

  #addHeading(block: HeadingBlock, { nodes, words }: BlockContent, next: Block | undefined): void {
    const { level, kind, runIn, line } = block;
    this.read.body.push({ type: 'heading', attrs: { level, kind, runIn }, content: nodes });
    if (level === 3) return;
    const isNumbered = kind === 'finding' || kind === 'limits';
    if (isNumbered) this.#numbered += 1;
    const number = isNumbered ? this.#numbered : null;
    this.read.sections.push({ kind, number, heading: words.trim(), runIn });
    if (block.number !== null && block.number !== number) {
      const here = number === null ? 'has no number' : `is number ${number}`;
      const change = `is number ${block.number} in the text and ${here} here`;
      this.#notes.warn(line.number, `“${words}” ${change}.`);
    }
    if (!next || (next.role === 'heading' && next.level === 2)) {
      this.#notes.warn(line.number, `The section “${words}” is empty.`);
    }
  }
}
