import type { Line } from './lines.ts';
import { readBullet, readNumbered } from './markers.ts';

const NARROWEST = 40;
const WIDEST = 120;

/**
 * What a line may be joined to: nothing, when it is complete in itself; what follows it, when it
 * begins something; what stands before it too, when it could be the middle of anything.
 */
export type Joint = 'complete' | 'beginning' | 'any';

/**
 * Joins lines that a mail program or an editor broke at a column, so that a line is a paragraph, a
 * heading or an item.
 */
export function joinWrappedLines(lines: Line[], jointOf: (line: Line) => Joint): Line[] {
  return unbrokenStretches(lines, jointOf).flatMap((stretch) => {
    return isWrapped(stretch) ? [joinAll(stretch)] : joinContinuations(stretch);
  });
}

/** Runs of lines without an empty line, a beginning or a complete line between them. */
function unbrokenStretches(lines: Line[], jointOf: (line: Line) => Joint): Line[][] {
  const stretches: Line[][] = [];
  let before: Joint = 'complete';
  for (const line of lines) {
    const joint = jointOf(line);
    const open = stretches.at(-1) ?? [];
    const last = open.at(-1);
    const belongs = isLoneMarker(open) || joint === 'any' || (last && goesOn(last, line));
    if (belongs && before !== 'complete' && !line.afterBlank) open.push(line);
    else stretches.push([line]);
    before = joint;
  }
  return stretches;
}

/** A bullet or number alone on its line, as copying from a page leaves it: its words follow. */
function isLoneMarker(stretch: Line[]): boolean {
  const [line] = stretch;
  if (!line || stretch.length > 1) return false;
  return (readBullet(line.text) ?? readNumbered(line.text))?.rest === '';
}

/**
 * Whether lines were broken at a column: they are of such a length, each was full when it was
 * broken (the next word would not have fitted), and one goes on in the middle of a sentence.
 */
function isWrapped(stretch: Line[]): boolean {
  const width = stretch.reduce((widest, line) => Math.max(widest, line.text.length), 0);
  if (stretch.length < 2 || width < NARROWEST || width > WIDEST) return false;
  const pairs = stretch.slice(1).map((line, index) => ({ before: stretch[index], line }));
  return (
    pairs.every(({ before, line }) => before && before.text.length + wordLength(line) >= width) &&
    pairs.some(({ before, line }) => before && (goesOn(before, line) || beginsWithReference(line)))
  );
}

function wordLength(line: Line): number {
  const space = line.text.search(/\s/);
  return 1 + (space < 0 ? line.text.length : space);
}

function joinContinuations(stretch: Line[]): Line[] {
  const joined: Line[][] = [];
  for (const line of stretch) {
    const open = joined.at(-1);
    const [first] = open ?? [];
    const last = open?.at(-1);
    const belongs =
      isLoneMarker(joined.at(-1) ?? []) ||
      beginsWithReference(line) ||
      (last && goesOn(last, line)) ||
      (first && hangsBelow(first, line));
    if (open && belongs) open.push(line);
    else joined.push([line]);
  }
  return joined.map(joinAll);
}

/** The line begins in lower case and the one before it ended in the middle of a sentence. */
function goesOn(before: Line, line: Line): boolean {
  return /^(?!https?:)\p{Ll}/u.test(line.text) && /[\p{L}\p{N},;–—-]$/u.test(before.text.slice(-2));
}

/** The line begins with a reference, which belongs to what was said before. */
function beginsWithReference(line: Line): boolean {
  return /^\[\d{1,3}[\],-]/.test(line.text);
}

/** The line is indented under a bullet or number, so it is part of that item. */
function hangsBelow(first: Line, line: Line): boolean {
  const isItem = readBullet(first.text) !== null || readNumbered(first.text) !== null;
  return isItem && line.indent > first.indent;
}

function joinAll(stretch: Line[]): Line {
  const [first] = stretch;
  if (!first) throw new Error('Nothing to join.');
  return { ...first, text: stretch.map((line) => line.text).join(' ') };
}
