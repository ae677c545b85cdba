import type { Place } from '@/lib/domain/quotation/omission.ts';

/** One line of a captured text, by where it begins there. */
export type Paragraph = { start: number; words: string };

/** The lines of a text that say something, in order. */
export function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const words of text.split('\n')) {
    if (words.trim() !== '') paragraphs.push({ start, words });
    start += words.length + 1;
  }
  return paragraphs;
}

/** The range of the page that shows this place; each paragraph's element holds one text. */
export function rangeOf(
  element: HTMLElement,
  paragraphs: readonly Paragraph[],
  { start, end }: Place,
): Range | null {
  const from = pointAt(element, paragraphs, start);
  const to = pointAt(element, paragraphs, end);
  if (from === null || to === null) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** The place in the text that a selection of the page covers; null where it is elsewhere or empty. */
export function placeOf(
  element: HTMLElement,
  paragraphs: readonly Paragraph[],
  selection: Selection | null,
): Place | null {
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.commonAncestorContainer)) return null;
  const start = offsetOf(element, paragraphs, range.startContainer, range.startOffset);
  const end = offsetOf(element, paragraphs, range.endContainer, range.endOffset);
  return end > start ? { start, end } : null;
}

function pointAt(
  element: HTMLElement,
  paragraphs: readonly Paragraph[],
  offset: number,
): { node: Node; offset: number } | null {
  const index = indexAt(paragraphs, offset);
  const paragraph = paragraphs[index];
  const node = element.children[index]?.firstChild;
  if (!paragraph || !node) return null;
  return { node, offset: Math.min(Math.max(0, offset - paragraph.start), paragraph.words.length) };
}

/** The last paragraph that begins at or before an offset. */
function indexAt(paragraphs: readonly Paragraph[], offset: number): number {
  let [low, high] = [0, paragraphs.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((paragraphs[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function offsetOf(
  element: HTMLElement,
  paragraphs: readonly Paragraph[],
  node: Node,
  offset: number,
): number {
  const last = paragraphs.at(-1);
  const end = last ? last.start + last.words.length : 0;
  if (node === element) return paragraphs[offset]?.start ?? end;
  const shown = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  const index = Array.prototype.indexOf.call(element.children, shown);
  const paragraph = paragraphs[index];
  if (!paragraph) return end;
  if (node.nodeType === Node.TEXT_NODE) return paragraph.start + offset;
  return paragraph.start + (offset === 0 ? 0 : paragraph.words.length);
}
