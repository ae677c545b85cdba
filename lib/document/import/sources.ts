import { isResolved, type SourceDescription, undescribed } from '../../domain/source/source.ts';
import { readIssued } from './dates.ts';
import type { Line } from './lines.ts';
import { readBullet, readNumbered } from './markers.ts';
import { plainForm } from './matching.ts';
import type { ImportNotes } from './notes.ts';

/** An entry of the input's list of sources. */
export type ListedSource = {
  number: number;
  line: Line;
  text: string;
  description: SourceDescription;
};

/**
 * Reads a list of sources ("1. Title — Publisher — https://…", "[1] https://…"), by number. A line
 * without a number goes on with the entry before it; where no line has one, they are counted.
 */
export function readSourceList(lines: Line[], notes: ImportNotes): Map<number, ListedSource> {
  const entries = joinEntries(lines.flatMap(splitInline), notes);
  const sources = new Map<number, ListedSource>();
  for (const { number, line, text } of entries) {
    if (sources.has(number)) {
      notes.leaveOut(line.number, `${number}. ${text}`, 'the list has this number twice');
      continue;
    }
    sources.set(number, { number, line, text, description: describeReference(text) });
  }
  return sources;
}

/** Whether a line could be an entry of a list of sources: it is numbered, or holds an address. */
export function looksLikeSource(line: Line): boolean {
  return readEntry(line).number !== null || /https?:\/\//.test(line.text);
}

type Entry = { number: number | null; line: Line; text: string };

/** "[1] https://… [2] https://…" on one line are two entries. */
function splitInline(line: Line): Line[] {
  if (!/^\[\d{1,3}\]/.test(line.text)) return [line];
  return line.text.split(/\s(?=\[\d{1,3}\]\s)/).map((text) => ({ ...line, text }));
}

function readEntry(line: Line): Entry {
  const text = readBullet(line.text)?.rest ?? line.text;
  const bracketed = /^\[(\d{1,3})\][:.]?\s*/.exec(text);
  if (bracketed)
    return { number: Number(bracketed[1]), line, text: text.slice(bracketed[0].length) };
  const numbered = readNumbered(text);
  if (numbered) return { number: numbered.number, line, text: numbered.rest };
  return { number: null, line, text };
}

function joinEntries(lines: Line[], notes: ImportNotes) {
  const read = lines.map(readEntry);
  const isNumbered = read.some(({ number }) => number !== null);
  const [first] = lines;
  if (first && !isNumbered) {
    notes.warn(first.number, 'The sources have no numbers; they were counted in their order.');
  }
  const entries: Array<{ number: number; line: Line; parts: string[] }> = [];
  for (const { number, line, text } of read) {
    const last = entries.at(-1);
    if (number !== null) entries.push({ number, line, parts: [text] });
    else if (!isNumbered) entries.push({ number: entries.length + 1, line, parts: [text] });
    else if (last) last.parts.push(text);
    else notes.leaveOut(line.number, line.text, 'it stands before the first source of the list');
  }
  return entries.map(({ number, line, parts }) => ({ number, line, text: parts.join(' ').trim() }));
}

const address = /https?:\/\/[^\s<>"“”]+/g;
const separator = /\s+(?:[—–|·]|-)\s+/;

/** Title, publisher, day and address, as far as an entry says them; no word of it is dropped. */
export function describeReference(text: string): SourceDescription {
  const [url, archive] = (text.match(address) ?? [])
    .map(trimAddress)
    .filter((found) => URL.canParse(found));
  const isArchive = archive !== undefined && /archive|perma\.cc/.test(archive);
  const words = [url, isArchive ? archive : undefined].reduce<string>(
    (rest, found) => (found ? rest.replace(found, ' ') : rest),
    text,
  );
  const parts = words
    .split(separator)
    .map(trimPart)
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  const [title = '', ...others] = parts;
  const issued = others.map((part) => readIssued(plainForm(part)));
  const dated = issued.findIndex((day) => day !== null);
  return {
    ...undescribed,
    type: url ? 'webpage' : 'document',
    title,
    publisher: others.filter((_, index) => index !== dated).join(' — '),
    issued: issued[dated] ?? '',
    url: url ?? '',
    archiveUrl: isArchive ? archive : '',
  };
}

/** A full stop or bracket behind an address belongs to the sentence around it. */
function trimAddress(url: string): string {
  return url.replace(/[.,;:!?'’)\]]{1,8}$/, '');
}

function trimPart(part: string): string {
  return part
    .trim()
    .replace(/^(?:[—–|·-]|\(\))\s*/, '')
    .replace(/\s*(?:[—–|·,;:-]|\(\))$/, '')
    .trim();
}

/** Whether a description is enough for somebody else to find the source. */
export function isFindable(description: SourceDescription): boolean {
  const kind = 'published' as const;
  return isResolved({ kind, description, publicDescription: '', placeholder: false });
}

/** What stands for a source that the input cites and does not give. */
export function placeholderFor(number: number): SourceDescription {
  const title = `Reference ${number} of the imported text`;
  return { ...undescribed, title };
}
