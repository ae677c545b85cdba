// What is asked of the page itself: each function is sent there, and knows nothing outside of it.

/** A stretch of words on the screen, in pixels of the window. */
export type Stretch = { from: Point; to: Point };
type Point = { x: number; y: number };

/** What a text says, without reference numbers and the names at other people's carets. */
export function wordsOf(text: Element): string {
  const copy = document.createElement('div');
  copy.innerHTML = text.innerHTML;
  for (const other of copy.querySelectorAll('.citation, .caret')) other.remove();
  return copy.textContent ?? '';
}

/**
 * Where words of a text begin and end on the screen, whatever elements they are spread over; brings
 * them into view.
 *
 * @throws where the text does not say them
 */
export function findWords(text: Element, words: string): Stretch {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('.citation, .caret')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const letters: Array<[node: Node, offset: number]> = [];
  let all = '';
  while (walker.nextNode()) {
    const { currentNode } = walker;
    const part = currentNode.textContent ?? '';
    for (let offset = 0; offset < part.length; offset += 1) letters.push([currentNode, offset]);
    all += part;
  }
  const at = all.indexOf(words);
  const first = letters[at];
  const last = letters[at + words.length - 1];
  if (!first || !last) throw new Error(`The text does not say “${words}”.`);
  const range = document.createRange();
  range.setStart(...first);
  range.setEnd(last[0], last[1] + 1);
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
  const [begin, end] = [rects.at(0), rects.at(-1)];
  if (!begin || !end) throw new Error(`“${words}” cannot be seen.`);
  return {
    from: { x: begin.left, y: begin.top + begin.height / 2 },
    to: { x: end.right, y: end.top + end.height / 2 },
  };
}
