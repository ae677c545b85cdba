import type { SectionKind } from '../reading/reading.ts';
import { looksLikeTitle, readKnownHeading } from './headings.ts';
import type { Line } from './lines.ts';
import { readBullet, readNumbered } from './markers.ts';
import type { ImportNotes } from './notes.ts';
import { findNumberedHeadings } from './numbered-lines.ts';

/** A line of the text, told what it is. */
export type Block = HeadingBlock | ItemBlock | { role: 'paragraph'; line: Line; text: string };

export type HeadingBlock = {
  role: 'heading';
  line: Line;
  text: string;
  /** 2 opens a section, 3 is a heading within one. */
  level: 2 | 3;
  kind: SectionKind;
  runIn: ':' | '—' | null;
  /** The number that stood before it. */
  number: number | null;
};

export type ItemBlock = {
  role: 'item';
  line: Line;
  text: string;
  marker: string;
  number: number | null;
};

/** Tells what each line of the text is: a heading, an item of a list, or a paragraph. */
export function outline(lines: Line[], notes: ImportNotes): Block[] {
  const numbered = findNumberedHeadings(lines);
  return lines.flatMap((line, index) => {
    const next = lines[index + 1];
    return (
      readItem(line, numbered) ??
      readNamedHeading(line, next, numbered, notes) ??
      readNumberedHeading(line, numbered) ??
      readBareHeading(line, next, numbered, notes) ?? [
        { role: 'paragraph' as const, line, text: line.text },
      ]
    );
  });
}

function readItem(line: Line, headings: Set<Line>): Block[] | null {
  const bulleted = readBullet(line.text);
  if (bulleted?.rest) {
    const { marker, rest } = bulleted;
    return [{ role: 'item', line, text: rest, marker, number: null }];
  }
  const numbered = readNumbered(line.text);
  if (!numbered?.rest || headings.has(line)) return null;
  return [{ role: 'item', line, text: numbered.rest, marker: '1', number: numbered.number }];
}

/** A heading whose wording says its kind, with the text that runs on from it. */
function readNamedHeading(
  line: Line,
  next: Line | undefined,
  numbered: Set<Line>,
  notes: ImportNotes,
): Block[] | null {
  const { number, title } = takeNumber(line);
  const opensSection = next !== undefined && !opensAnother(next, numbered);
  const read = readKnownHeading(title, opensSection);
  if (!read) return null;
  const { kind, heading, runIn, rest } = read;
  if (/^(?:missing|potential)/i.test(heading)) {
    notes.warn(line.number, `“${heading}” was taken as the ${kind}: change its kind if it is not.`);
  }
  const block = { role: 'heading' as const, line, text: heading, level: 2 as const };
  const headed: Block[] = [{ ...block, kind, runIn, number }];
  return rest ? [...headed, { role: 'paragraph', line, text: rest }] : headed;
}

function readNumberedHeading(line: Line, headings: Set<Line>): Block[] | null {
  if (!headings.has(line)) return null;
  const { number, title } = takeNumber(line);
  return [{ role: 'heading', line, text: title, level: 2, kind: 'finding', runIn: null, number }];
}

/**
 * A heading without a number, known by its looks alone: a short line by itself above a text. Among
 * numbered headings it stands within a section; where none is numbered it opens one.
 */
function readBareHeading(
  line: Line,
  next: Line | undefined,
  numbered: Set<Line>,
  notes: ImportNotes,
): Block[] | null {
  const isMarked = line.text.startsWith('#') && /^#{1,6}\s/.test(line.text);
  if (!isMarked && !looksLikeBareHeading(line, next, numbered)) return null;
  const { number, title } = isMarked ? takeNumber(line) : { number: null, title: line.text };
  const level = number === null && numbered.size > 0 ? 3 : 2;
  if (!isMarked) {
    notes.warn(line.number, `“${title}” was taken as a heading: it stands by itself above a text.`);
  }
  return [{ role: 'heading', line, text: title, level, kind: 'finding', runIn: null, number }];
}

function looksLikeBareHeading(line: Line, next: Line | undefined, numbered: Set<Line>): boolean {
  if (!next?.afterBlank || !line.afterBlank || opensAnother(next, numbered)) return false;
  if (line.text.length > 100 || /https?:/.test(line.text) || !looksLikeTitle(line.text))
    return false;
  const hasText = readBullet(next.text) !== null || !looksLikeTitle(next.text);
  return hasText && /^["“'‘(]?[\p{Lu}\p{N}]/u.test(line.text);
}

/** Whether a line certainly opens a section of its own. */
function opensAnother(line: Line, numbered: Set<Line>): boolean {
  return numbered.has(line) || readKnownHeading(takeNumber(line).title, true) !== null;
}

function takeNumber(line: Line): { number: number | null; title: string } {
  const title = line.text.replace(/^#{1,6}\s+/, '');
  const numbered = readNumbered(title);
  return numbered?.rest
    ? { number: numbered.number, title: numbered.rest }
    : { number: null, title };
}
