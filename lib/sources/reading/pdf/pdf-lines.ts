import type { PrintedLine } from '../../../domain/capture/printed-lines.ts';

/** What PDF.js tells of a stretch of text, as far as it is needed. */
type Stretch = { str: string; transform: number[]; width: number; height: number; hasEOL: boolean };

/** Puts the stretches of a page together to lines. */
export function linesOf(items: readonly object[]): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let line: PrintedLine | null = null;
  for (const item of items) {
    if (!isStretch(item)) continue;
    const [, , , , x = 0, y = 0] = item.transform;
    if (line === null) line = { text: '', x, y, width: 0, size: item.height };
    line.text += item.str;
    line.width = Math.max(line.width, x + item.width - line.x);
    line.size = Math.max(line.size, item.height);
    if (item.hasEOL) {
      lines.push(line);
      line = null;
    }
  }
  if (line) lines.push(line);
  return lines
    .map((each) => ({ ...each, text: tidy(each.text) }))
    .filter(({ text }) => text !== '');
}

function isStretch(item: object): item is Stretch {
  return 'str' in item && 'transform' in item && 'hasEOL' in item;
}

/** Ligatures are letters; what has no place in a text is left out. */
function tidy(text: string): string {
  return text
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/[^\P{Cc}\s]|[\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
