import { countWords, difference, type WordChange, wordsOf } from '../words/word-diff.ts';

/** A stretch of two texts compared: words with what came and went, or how many unchanged ones are left out. */
export type ComparedPassage =
  | { kind: 'words'; words: WordChange[] }
  | { kind: 'left-out'; count: number };

/** What changed between two texts; `isCut` says that there is more than could be shown. */
export type PassageDiff = { passages: ComparedPassage[]; isCut: boolean };

/** How much of what stayed the same is shown beside a change, in UTF-16 units. */
const CONTEXT = 240;

/** More than anybody reads, in UTF-16 units. */
const MOST_SHOWN = 120_000;

/** Texts may differ in so many paragraphs, a stretch in so many words, and all stretches together in the root of so many steps. */
const MOST_CHANGES = 800;
const MOST_STEPS = 2_000_000;
const LONGEST_STRETCH = 1_000_000;

/**
 * The passages in which two long texts differ, word by word, each with some context; what stayed
 * the same is left out and counted. The work is bounded, whatever the texts: paragraphs are compared
 * first, words only in those that changed, and passages that have too little in common, or come
 * after too many others, are told as replaced.
 */
export function passageDiff(before: string, after: string): PassageDiff {
  return shown(wordChanges(before, after));
}

function wordChanges(before: string, after: string): WordChange[] {
  const changes: WordChange[] = [];
  let steps = MOST_STEPS;
  let removed: string[] = [];
  let added: string[] = [];
  const close = () => {
    const most = Math.min(MOST_CHANGES, Math.floor(Math.sqrt(steps)));
    const told = difference(removed, added, Object.is, most);
    const edits = told.reduce(
      (sum, { kind, parts }) => sum + (kind === 'same' ? 0 : parts.length),
      0,
    );
    steps -= Math.min(most, edits) ** 2;
    changes.push(...told.map(({ kind, parts }) => ({ kind, text: parts.join('') })));
    removed = [];
    added = [];
  };
  const paragraphs = difference(paragraphsOf(before), paragraphsOf(after), Object.is, MOST_CHANGES);
  for (const { kind, parts } of paragraphs) {
    const text = parts.join('');
    if (kind === 'removed') removed = wordsWithin(text);
    else if (kind === 'added') added = wordsWithin(text);
    else {
      close();
      changes.push({ kind, text });
    }
  }
  close();
  return changes;
}

/** A text cut behind every line break: put together again, the parts are the text. */
function paragraphsOf(text: string): string[] {
  return text.split(/(?<=\n)(?=[^\n])/u);
}

/** The words of a stretch; one that is too long to be cut into words is told whole. */
function wordsWithin(text: string): string[] {
  return text.length > LONGEST_STRETCH ? [text] : wordsOf(text);
}

/** Changes with their context, as much of it as can be shown. */
function shown(changes: readonly WordChange[]): PassageDiff {
  const passages: ComparedPassage[] = [];
  let room = MOST_SHOWN;
  let isCut = false;
  const show = (change: WordChange) => {
    const text = change.text.slice(0, Math.max(0, room));
    room -= text.length;
    isCut ||= text.length < change.text.length;
    if (text === '') return;
    const last = passages.at(-1);
    if (last?.kind === 'words') last.words.push({ ...change, text });
    else passages.push({ kind: 'words', words: [{ ...change, text }] });
  };
  for (const [index, change] of changes.entries()) {
    if (change.kind !== 'same' || change.text.length <= 2 * CONTEXT) {
      show(change);
      continue;
    }
    const head = index === 0 ? '' : beginning(change.text);
    const tail = index === changes.length - 1 ? '' : ending(change.text);
    const between = change.text.slice(head.length, change.text.length - tail.length);
    if (head !== '') show({ kind: 'same', text: head });
    passages.push({ kind: 'left-out', count: countWords(between) });
    if (tail !== '') show({ kind: 'same', text: tail });
  }
  return { passages, isCut };
}

/** The beginning of a text, cut behind a word where there is one. */
function beginning(text: string): string {
  const cut = text.slice(0, CONTEXT);
  const border = cut.search(/\s\S*$/u);
  return border > 0 ? cut.slice(0, border) : cut;
}

/** The end of a text, cut before a word where there is one. */
function ending(text: string): string {
  const cut = text.slice(-CONTEXT);
  const border = cut.search(/\s/u);
  return border >= 0 ? cut.slice(border) : cut;
}
