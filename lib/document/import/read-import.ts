import { accept, type Outcome } from '../../domain/refusal.ts';
import { checkText } from './decode-import.ts';
import { furnitureOf } from './furniture.ts';
import { isFollowUpHeading, isSourceHeading, readKnownHeading } from './headings.ts';
import { warnOfHeadline } from './headline.ts';
import type { ImportedBrief, ImportedSource } from './imported-brief.ts';
import { type Line, readLines } from './lines.ts';
import { readBullet, readNumbered } from './markers.ts';
import { warnOfMissingParts } from './missing-parts.ts';
import { ImportNotes } from './notes.ts';
import { partition } from './partition.ts';
import { isDisclaimer, readCheckedOn } from './preamble.ts';
import { isFindable, type ListedSource, placeholderFor, readSourceList } from './sources.ts';
import { readTextBody, type TextBody } from './text-body.ts';
import { type Joint, joinWrappedLines } from './unwrap.ts';

/**
 * Reads the text of a brief. Whatever the text holds is in the brief that comes back or in its
 * `leftOut`, and what is doubtful is in its `warnings`. Refuses (`invalid`) what is empty, is not
 * text, or has no question to begin with.
 */
export function readImport(text: string): Outcome<ImportedBrief> {
  const checked = checkText(text);
  if (!checked.ok) return checked;
  const notes = new ImportNotes();
  const parts = partition(joinWrappedLines(readLines(text), jointOf), notes);
  if (!parts.ok) return parts;
  const { headline, checkedOn, disclaimer, followUps, followUpHeadings } = parts.value;
  const read = readTextBody(parts.value.text, notes);
  const listed = readSourceList(parts.value.sources, notes);
  const sources = citedSources(read, listed, notes);
  const isListed = sources.some(({ placeholder }) => !placeholder);
  leaveOutHeadings(parts.value.sourceHeadings, isListed, /^sources:?$/i, notes);
  leaveOutHeadings(followUpHeadings, followUps.length > 0, /^want to dive deeper\?$/i, notes);
  warnOfHeadline(headline, notes);
  warnOfMissingParts(headline, parts.value.text, read, notes);
  warnOfRenumbering(read, notes);
  return accept({
    headline: headline.text,
    checkedOn,
    disclaimer,
    sections: read.sections,
    body: read.body,
    citations: read.cited.length,
    sources,
    unresolved: sources.filter(({ placeholder }) => placeholder).map(({ number }) => number),
    claims: read.claims,
    followUps,
    ...notes.inOrder(),
  });
}

/** Which lines are complete or begin something, however the lines around them were broken. */
function jointOf({ text }: Line): Joint {
  const known = readKnownHeading(text, true);
  if (known?.rest === '' || isFollowUpHeading(text) || isSourceHeading(text)) return 'complete';
  if (readCheckedOn(text) || furnitureOf(text)) return 'complete';
  const isMarked = readBullet(text) ?? readNumbered(text);
  const isOther = /^(?:#{1,6}\s|\[\d{1,3}\]:?\s+(?:["“'‘]?\p{Lu}|https?:))/u.test(text);
  return isMarked || isOther || known || isDisclaimer(text) ? 'beginning' : 'any';
}

/** What the text cites, by number, and the notes about the sources that are missing or unused. */
function citedSources(
  { cited }: TextBody,
  listed: Map<number, ListedSource>,
  notes: ImportNotes,
): ImportedSource[] {
  const numbers = new Set(cited.map(({ number }) => number));
  for (const source of listed.values()) noteListed(source, numbers.has(source.number), notes);
  return [...numbers]
    .sort((one, other) => one - other)
    .map((number) => {
      const description = listed.get(number)?.description;
      return description
        ? { number, placeholder: false, description }
        : { number, placeholder: true, description: placeholderFor(number) };
    });
}

function noteListed(source: ListedSource, isCited: boolean, notes: ImportNotes): void {
  const { number, line, text, description } = source;
  if (!isCited) {
    const reason = 'no reference in the text leads to this source';
    notes.leaveOut(line.number, `${number}. ${text}`, reason);
  } else if (!isFindable(description)) {
    notes.warn(line.number, `Source ${number} has neither an address nor a full reference.`);
  }
}

/** The first heading of a list comes back on export, in one wording; any other is left out. */
function leaveOutHeadings(
  headings: Line[],
  hasEntries: boolean,
  wording: RegExp,
  notes: ImportNotes,
): void {
  for (const [index, { number, text }] of headings.entries()) {
    if (!hasEntries) notes.leaveOut(number, text, 'nothing is listed under it');
    else if (index > 0 || !wording.test(text)) notes.leaveOut(number, text, 'the list has its own');
  }
}

/** References are numbered by first appearance; an input that counts otherwise changes numbers. */
function warnOfRenumbering({ cited }: TextBody, notes: ImportNotes): void {
  const lines = new Map<number, number>();
  for (const { number, line } of cited) if (!lines.has(number)) lines.set(number, line);
  const changes = [...lines].flatMap(([number, line], index) => {
    return number === index + 1 ? [] : [{ line, change: `[${number}] becomes [${index + 1}]` }];
  });
  const [first] = changes;
  if (!first) return;
  const named = changes.slice(0, 10).map(({ change }) => change);
  const more = changes.length > named.length ? ', and so on' : '';
  const list = `${named.join(', ')}${more}`;
  notes.warn(first.line, `References are numbered by first appearance here: ${list}.`);
}
