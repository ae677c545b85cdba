import * as Y from 'yjs';
import { sharedRoots } from '../../lib/document/shared-document.ts';
import type { Random } from './random.ts';

// A token is a number in brackets that nobody else types, such as [3.17].

const TOKEN = /\[\d+\.\d+\]/g;

/** Everything in a brief that somebody can type into: headline, text, questions, claims' fields. */
export function textsOf(doc: Y.Doc): Y.Text[] {
  const { headline, content, followUps, claims } = sharedRoots(doc);
  const runs = [...content.createTreeWalker((node) => node instanceof Y.XmlText)];
  const fields = [...followUps.toArray(), ...claims.values()].flatMap((entry) =>
    entry instanceof Y.Map ? [...entry.values()] : [],
  );
  return [headline, ...runs, ...fields].filter((text) => text instanceof Y.Text);
}

/** How often each token stands in a document. */
export function tokensIn(doc: Y.Doc): Map<string, number> {
  const found = new Map<string, number>();
  for (const text of textsOf(doc)) {
    for (const [token] of wordsOf(text).matchAll(TOKEN)) {
      found.set(token, (found.get(token) ?? 0) + 1);
    }
  }
  return found;
}

/** All that a document says, to compare it with another replica. */
export function contentsOf(doc: Y.Doc): string {
  return JSON.stringify(Object.values(sharedRoots(doc)).map((root) => root.toJSON()));
}

/**
 * Types a token letter by letter: somewhere in the brief, but never inside of another token, or in
 * a new paragraph.
 */
export async function typeToken(
  doc: Y.Doc,
  token: string,
  random: Random,
  betweenKeys: () => Promise<void>,
): Promise<void> {
  const text = random.next() < 0.05 ? newParagraph(doc, random) : random.oneOf(textsOf(doc));
  let place = random.oneOf(gapsIn(wordsOf(text)));
  for (const letter of token) {
    text.insert(place, letter);
    const caret = Y.createRelativePositionFromTypeIndex(text, place + 1, -1);
    await betweenKeys();
    place = Y.createAbsolutePositionFromRelativePosition(caret, doc)?.index ?? place + 1;
  }
}

/** Takes a token out again. */
export function rubOut(doc: Y.Doc, token: string): void {
  for (const text of textsOf(doc)) {
    const place = wordsOf(text).indexOf(token);
    if (place >= 0) text.delete(place, token.length);
  }
}

function newParagraph(doc: Y.Doc, random: Random): Y.Text {
  const { content } = sharedRoots(doc);
  const text = new Y.XmlText();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [text]);
  content.insert(Math.floor(random.between(0, content.length)), [paragraph]);
  return text;
}

/** The places before, between and after tokens; words that are no tokens stay whole too. */
function gapsIn(words: string): number[] {
  const ends = [...words.matchAll(TOKEN)].map(({ index, 0: token }) => index + token.length);
  return [0, ...ends];
}

function wordsOf(text: Y.Text): string {
  const runs: Array<{ insert?: unknown }> = text.toDelta();
  return runs.map(({ insert }) => (typeof insert === 'string' ? insert : '\0')).join('');
}
