import type * as Y from 'yjs';
import { difference, wordsOf } from '../../domain/words/word-diff.ts';
import { type TextRun, textRuns } from './shared-values.ts';

type Attributes = TextRun['attributes'];

/** Makes a shared text say what another says: word by word, then its formatting and marks. */
export function restoreText(now: Y.Text, then: Y.Text): void {
  const runs = textRuns(then);
  const words = runs.map(({ text }) => text).join('');
  restoreWords(now, words, runs);
  restoreFormat(now, runs);
}

function restoreWords(now: Y.Text, words: string, runs: readonly TextRun[]): void {
  const standing = textRuns(now)
    .map(({ text }) => text)
    .join('');
  if (standing === words) return;
  let index = 0;
  for (const { kind, parts } of difference(wordsOf(standing), wordsOf(words))) {
    const text = parts.join('');
    if (kind === 'removed') {
      now.delete(index, text.length);
      continue;
    }
    if (kind === 'added') insert(now, index, index + text.length, runs);
    index += text.length;
  }
}

/** Puts in what stands between two offsets of the runs, as it is formatted there. */
function insert(now: Y.Text, from: number, to: number, runs: readonly TextRun[]): void {
  let at = 0;
  for (const { text, attributes } of runs) {
    const part = text.slice(Math.max(0, from - at), Math.max(0, to - at));
    if (part !== '') now.insert(Math.max(from, at), part, attributes);
    at += text.length;
  }
}

/** Both say the same words by now; only where their formatting differs is anything written. */
function restoreFormat(now: Y.Text, runs: readonly TextRun[]): void {
  let at = 0;
  const ends = new Set<number>([0]);
  const standing = textRuns(now);
  for (const list of [standing, runs]) {
    at = 0;
    for (const { text } of list) {
      at += text.length;
      ends.add(at);
    }
  }
  const places = [...ends].sort((one, other) => one - other);
  for (const [index, from] of places.entries()) {
    const to = places[index + 1];
    if (to === undefined) return;
    const changes = differing(attributesAt(standing, from), attributesAt(runs, from));
    if (changes) now.format(from, to - from, changes);
  }
}

function attributesAt(runs: readonly TextRun[], offset: number): Attributes {
  let at = 0;
  for (const { text, attributes } of runs) {
    at += text.length;
    if (offset < at) return attributes;
  }
  return {};
}

/** What has to be set to come from some attributes to others; null where nothing has. */
function differing(is: Attributes, was: Attributes): Attributes | null {
  const changes: Attributes = {};
  for (const name of new Set([...Object.keys(is), ...Object.keys(was)])) {
    if (JSON.stringify(is[name]) !== JSON.stringify(was[name])) changes[name] = was[name] ?? null;
  }
  return Object.keys(changes).length > 0 ? changes : null;
}
