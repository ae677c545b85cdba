import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { readLines } from './lines.ts';

/** The longest text that is imported: hundreds of times the length of an ordinary brief. */
export const MAX_IMPORT_BYTES = 2_000_000;

/** More lines or references than any brief has; so many would make a document nobody can open. */
const MOST_LINES = 20_000;
const MOST_REFERENCES = 20_000;

/**
 * The text of a file, from UTF-8, or from UTF-16 where a byte order mark says so; the mark itself
 * is taken off. Refuses what is too long or not text.
 */
export function decodeImport(bytes: Uint8Array): Outcome<string> {
  if (bytes.byteLength > MAX_IMPORT_BYTES) return tooLong();
  try {
    return accept(new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes));
  } catch {
    return notText('its bytes are not valid UTF-8');
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/**
 * Refuses a string that no text file decodes to: one that is empty, too long, or holds control
 * characters or halves of characters, which the database could not store.
 */
export function checkText(text: string): Outcome<string> {
  if (text.length > MAX_IMPORT_BYTES) return tooLong();
  if (text.trim() === '')
    return refuse('invalid', 'There is nothing to import: the text is empty.');
  const control = controlCharacter.exec(text);
  if (control) return notText(`line ${lineOf(text, control.index)} holds a control character`);
  if (!text.isWellFormed()) return notText('it holds broken characters');
  if (readLines(text).length > MOST_LINES) return tooMany(MOST_LINES, 'lines');
  if ((text.match(/\[\d/g)?.length ?? 0) > MOST_REFERENCES)
    return tooMany(MOST_REFERENCES, 'references');
  return accept(text);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const controlCharacter = /[\u0000-\u0008\u000E-\u001F\u007F]/;

function lineOf(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

function tooMany(most: number, things: string) {
  const limit = most.toLocaleString('en-US');
  return refuse('invalid', `This is too much to be a brief: it has more than ${limit} ${things}.`);
}

function tooLong() {
  return refuse('invalid', 'This is too long to be a brief: at most 2 MB of text can be imported.');
}

function notText(why: string) {
  return refuse('invalid', `This is not a text: ${why}. Save it as plain text and try again.`);
}
