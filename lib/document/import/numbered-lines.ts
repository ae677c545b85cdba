import { LONGEST_HEADING, looksLikeTitle, readKnownHeading } from './headings.ts';
import type { Line } from './lines.ts';
import { readNumbered } from './markers.ts';

type NumberedLine = {
  line: Line;
  number: number;
  rest: string;
  /** Whether an empty line stands behind it. */
  beforeBlank: boolean;
};

/** What is known of the text before and after a run of numbered lines. */
type Surroundings = {
  /** The number that the next heading should have. */
  expected: number;
  /** The number of the last item of a list since the last heading. */
  listed: number;
  /** Whether the number stands before a later line too. */
  comesAgain: (item: NumberedLine) => boolean;
};

/**
 * Tells numbered headings from the items of ordered lists, which look alike line by line. Headings
 * count on through the whole text and have text under them; the items of a list stand together,
 * begin again at 1, or read as sentences.
 */
export function findNumberedHeadings(lines: Line[]): Set<Line> {
  const headings = new Set<Line>();
  const runs = numberedRuns(lines);
  const lastOfNumber = new Map(runs.flat().map(({ number, line }) => [number, line.number]));
  const comesAgain = ({ number, line }: NumberedLine) => {
    return (lastOfNumber.get(number) ?? 0) > line.number;
  };
  let expected = 1;
  let listed = 0;
  for (const run of runs) {
    const found = new Set(headingsOfRun(run, { expected, listed, comesAgain }));
    for (const item of run) {
      if (!found.has(item)) {
        listed = item.number;
        continue;
      }
      headings.add(item.line);
      expected = item.number + 1;
      listed = 0;
    }
  }
  return headings;
}

/** Stretches of neighbouring lines that are numbered one after the other: 1, 2, 3. */
function numberedRuns(lines: Line[]): NumberedLine[][] {
  const runs: NumberedLine[][] = [];
  let open: NumberedLine[] | null = null;
  for (const [index, line] of lines.entries()) {
    const read = readNumbered(line.text);
    if (!read) {
      open = null;
      continue;
    }
    const item = { line, ...read, beforeBlank: lines[index + 1]?.afterBlank ?? true };
    if (open && open.at(-1)?.number === item.number - 1) open.push(item);
    else {
      open = [item];
      runs.push(open);
    }
  }
  return runs;
}

function headingsOfRun(run: NumberedLine[], around: Surroundings): NumberedLine[] {
  const [first] = run;
  if (!first) return [];
  if (run.length === 1) return isLoneHeading(first, around) ? run : [];
  if (first.number < around.expected) return headingsAfterList(run, around.expected);
  const couldBeItems = first.number === around.expected && around.listed === first.number - 1;
  const isList = standsTogether(run) || (couldBeItems && around.comesAgain(first));
  return isList ? run.filter(({ rest }) => isPureKnownHeading(rest)) : run;
}

function isLoneHeading(item: NumberedLine, around: Surroundings): boolean {
  const { number, rest, beforeBlank } = item;
  const { expected, listed, comesAgain } = around;
  if (isKnownHeading(rest)) return true;
  if (rest === '' || rest.length > LONGEST_HEADING || number < expected) return false;
  if (number > expected) return looksLikeTitle(rest);
  const couldBeItem = listed > 0 ? listed === number - 1 : !beforeBlank;
  const isCitedSentence = /\[\d/.test(rest) && !looksLikeTitle(withoutBrackets(rest));
  return !isCitedSentence && !(couldBeItem && comesAgain(item));
}

function withoutBrackets(text: string): string {
  return text.replace(/\[[^[\]]{1,60}\]/g, '').trim();
}

/** A list that begins again at 1 may be followed by the next heading: 1, 2, 3 and then heading 4. */
function headingsAfterList(run: NumberedLine[], expected: number): NumberedLine[] {
  const next = run.findIndex(({ number }) => number === expected);
  const heading = run[next];
  if (!heading?.line.afterBlank || !looksLikeTitle(heading.rest)) return [];
  return standsTogether(run.slice(0, next)) ? run.slice(next) : [];
}

/** Whether numbered lines are the items of one list: side by side, or most of them sentences. */
function standsTogether(run: NumberedLine[]): boolean {
  const sentences = run.filter(({ rest }) => !looksLikeTitle(rest) && !isKnownHeading(rest));
  return run.slice(1).some(({ line }) => !line.afterBlank) || sentences.length * 2 >= run.length;
}

function isKnownHeading(rest: string): boolean {
  return readKnownHeading(rest, true) !== null;
}

function isPureKnownHeading(rest: string): boolean {
  return readKnownHeading(rest, true)?.runIn === null;
}
