/** A line as it is printed on a page: where it begins, how long it is, how large its letters are. */
export type PrintedLine = { text: string; x: number; y: number; width: number; size: number };

/**
 * Puts paragraphs together from the lines of pages, in the order in which they come. Running heads
 * and page numbers, which would stand in the middle of sentences, are left out.
 *
 * A word parted at the end of a line is made one only where that is safe: at a soft hyphen, or where
 * the whole word stands elsewhere in the text and its parts with a hyphen do not. Otherwise the
 * hyphen stays, since it may belong to the word.
 */
export function paragraphsOf(pages: readonly (readonly PrintedLine[])[]): string[] {
  const body = withoutRunningHeads(pages);
  const words = wordsIn(body.flat());
  const paragraphs: string[] = [];
  let text = '';
  let before: PrintedLine | null = null;
  for (const lines of body) {
    const width = Math.max(...lines.map((line) => line.width), 0);
    const leading = usualLeading(lines);
    for (const [at, line] of lines.entries()) {
      const isNew =
        before === null ||
        (at === 0 ? endsAtPage(before, line) : parts(before, line, width, leading));
      if (isNew && text !== '') paragraphs.push(text);
      text = isNew ? line.text : joined(text, line.text, words);
      before = line;
    }
  }
  return text === '' ? paragraphs : [...paragraphs, text];
}

/** Ends of sentences, in the scripts that have a sign of their own for it. */
const ENDED = /[.!?:。！？।؟…]["'”’»)\]]*\s*$/u;

/** Whether a paragraph ends between two lines of a page. */
function parts(before: PrintedLine, line: PrintedLine, width: number, leading: number): boolean {
  const down = before.y - line.y;
  const isResized = Math.abs(before.size - line.size) > 0.15 * Math.max(before.size, line.size);
  if (isResized) return true;
  // The next column begins above.
  if (down < 0) return endsAtPage(before, line);
  if (down > 1.4 * leading) return true;
  const isIndented = line.x > before.x + line.size && before.width > 0.5 * width;
  return ENDED.test(before.text) && (isIndented || before.width < 0.75 * width);
}

/** Whether a paragraph ends with a page or a column: its sentence does, or the next begins anew. */
function endsAtPage(before: PrintedLine, line: PrintedLine): boolean {
  return (
    ENDED.test(before.text) ||
    /^[\p{Lu}\d•–-]/u.test(line.text) === !/[-\u00ad,]$/.test(before.text)
  );
}

function usualLeading(lines: readonly PrintedLine[]): number {
  const steps = lines
    .flatMap((line, at) => {
      const above = lines[at - 1];
      return above && above.y > line.y ? [above.y - line.y] : [];
    })
    .toSorted((one, other) => one - other);
  return steps[Math.floor(steps.length / 3)] ?? 0;
}

const PARTED = /([\p{L}\p{M}]+)[-\u2010\u00ad]$/u;
/** Written without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}、。，]$/u;
const UNSPACED_START =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}、。，]/u;

function joined(text: string, line: string, words: ReadonlySet<string>): string {
  const tail = text.slice(-60);
  const [, first] = PARTED.exec(tail) ?? [];
  const [second] = /^\p{Ll}[\p{L}\p{M}]*/u.exec(line) ?? [];
  if (first && second) {
    const isOne = words.has(first + second) && !words.has(`${first}-${second}`);
    return isOne || text.endsWith('\u00ad') ? text.slice(0, -1) + line : text + line;
  }
  return UNSPACED.test(tail) && UNSPACED_START.test(line) ? text + line : `${text} ${line}`;
}

/** The words that stand within lines, whole, those with hyphens too. */
function wordsIn(lines: readonly PrintedLine[]): Set<string> {
  const words = new Set<string>();
  for (const { text } of lines) {
    const found = text.match(/[\p{L}\p{M}]+(-[\p{L}\p{M}]+)*/gu) ?? [];
    for (const word of /[-\u2010]$/.test(text) ? found.slice(0, -1) : found) words.add(word);
  }
  return words;
}

const EDGE = 2;

/** Without what stands at the edge of most pages alike, numbers aside. */
function withoutRunningHeads(pages: readonly (readonly PrintedLine[])[]): PrintedLine[][] {
  const counts = new Map<string, number>();
  const form = ({ text }: PrintedLine) => text.replace(/\d+/g, '#').trim();
  const isEdge = (at: number, of: readonly unknown[]) => at < EDGE || at >= of.length - EDGE;
  for (const lines of pages) {
    const edges = lines.filter((_, at) => isEdge(at, lines)).map(form);
    for (const edge of new Set(edges)) counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  const isRunning = (line: PrintedLine) =>
    pages.length >= 3 && (counts.get(form(line)) ?? 0) > pages.length / 2;
  const isNumber = (line: PrintedLine) => pages.length > 1 && /^[\d\s/–-]{1,12}$/.test(line.text);
  return pages.map((lines) =>
    lines.filter((line, at) => !(isEdge(at, lines) && (isRunning(line) || isNumber(line)))),
  );
}
