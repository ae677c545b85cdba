import * as Y from 'yjs';
import type { MemberId } from '../authorship/members.ts';
import {
  type AuthoredRun,
  appendRun,
  knownWords,
  returnedWords,
  sliceRuns,
  type TakenWords,
} from './returned-words.ts';
import { changedStretches, type Stretch } from './text-changes.ts';

/**
 * Who wrote the characters of a brief's document, as plain JSON. Every character has a Yjs id, a
 * client's and a clock, for as long as it stands; an editor that splits or turns a paragraph gives the
 * words behind it new ones. So this says for each client from which clock on whose the words are, and
 * words that were only put elsewhere, or come back, stay those of whoever wrote them.
 */
export type Writers = {
  v: 1;
  /** By client id: from which clock on it is whose, in the order of clocks. */
  clocks: Record<string, Array<[from: number, member: MemberId]>>;
  /** Words that were taken out, the newest last, for the day they come back. */
  gone: AuthoredRun[][];
};

export function noWriters(): Writers {
  return { v: 1, clocks: {}, gone: [] };
}

/** More characters that were taken out than this are not remembered: the oldest go. */
const REMEMBERED = 100_000;

/** By id: who wrote words that an edit put in. */
type Returned = ReadonlyMap<string, AuthoredRun[]>;

const NOTHING: Returned = new Map();

/** A document that is brought along its log edit by edit, and who wrote what in it. */
export class WrittenDocument {
  readonly doc: Y.Doc;
  readonly #clocks: Writers['clocks'];
  readonly #gone: AuthoredRun[][];
  #goneLength: number;
  #author: MemberId = '';

  /** @param doc the document that `writers` speaks of; from here on it changes by `apply` alone */
  constructor(doc: Y.Doc, { clocks, gone }: Writers) {
    this.doc = doc;
    this.#clocks = structuredClone(clocks);
    this.#gone = [...gone];
    this.#goneLength = gone.reduce((sum, runs) => sum + lengthOf(runs), 0);
    doc.on('afterTransaction', (transaction) => this.#note(transaction));
  }

  /** Applies an edit that this member made. */
  apply(update: Uint8Array, author: MemberId): void {
    this.#author = author;
    Y.applyUpdate(this.doc, update);
  }

  get writers(): Writers {
    return { v: 1, clocks: this.#clocks, gone: this.#gone };
  }

  #note(transaction: Y.Transaction): void {
    if (isTyping(transaction)) {
      this.#noteNew(transaction, NOTHING);
      return;
    }
    const { removed, inserted } = changedStretches(transaction);
    const taken = removed.map(({ within, parts }) => ({
      within,
      runs: parts.flatMap(({ client, clock, text }) => runsOf(this.#clocks, client, clock, text)),
    }));
    const returned = inserted.length > 0 ? this.#returned(inserted, taken) : NOTHING;
    this.#noteNew(transaction, returned);
    this.#remember(taken);
  }

  #returned(inserted: readonly Stretch[], taken: readonly TakenWords[]): Returned {
    const known = knownWords(taken, this.#gone);
    const returned = new Map<string, AuthoredRun[]>();
    for (const { within, parts } of inserted) {
      const words = parts.map(({ text }) => text).join('');
      const runs = returnedWords(words, within, known, this.#author);
      let at = 0;
      for (const { client, clock, text } of parts) {
        returned.set(`${client}:${clock}`, sliceRuns(runs, at, at + text.length));
        at += text.length;
      }
    }
    return returned;
  }

  /** Whose the new clocks are: the author's, but for words that were here before. */
  #noteNew({ beforeState, afterState, doc }: Y.Transaction, returned: Returned) {
    for (const [client, end] of afterState) {
      const start = beforeState.get(client) ?? 0;
      if (start >= end) continue;
      this.#own(client, start, this.#author);
      if (returned.size === 0) continue;
      const structs = doc.store.clients.get(client) ?? [];
      for (let index = Y.findIndexSS(structs, start); index < structs.length; index += 1) {
        const struct = structs[index];
        let clock = struct?.id.clock ?? 0;
        for (const { words, member } of returned.get(`${client}:${clock}`) ?? []) {
          this.#own(client, clock, member);
          clock += words.length;
        }
        this.#own(client, clock, this.#author);
      }
    }
  }

  #own(client: number, from: number, member: MemberId): void {
    const clocks = this.#clocks[client] ?? [];
    this.#clocks[client] = clocks;
    if (clocks.at(-1)?.[0] === from) clocks.pop();
    if (clocks.at(-1)?.[1] !== member) clocks.push([from, member]);
  }

  #remember(taken: readonly TakenWords[]): void {
    for (const { runs } of taken) {
      if (lengthOf(runs) < 2) continue;
      this.#gone.push([...runs]);
      this.#goneLength += lengthOf(runs);
    }
    while (this.#goneLength > REMEMBERED) this.#goneLength -= lengthOf(this.#gone.shift() ?? []);
  }
}

/** Nothing went, and next to nothing came: most edits of a log are single keys. */
function isTyping({ beforeState, afterState, deleteSet }: Y.Transaction): boolean {
  if (deleteSet.clients.size > 0) return false;
  let length = 0;
  for (const [client, end] of afterState) length += end - (beforeState.get(client) ?? 0);
  return length <= 2;
}

/** Words that stand under ids in a row, with who wrote them. */
export function runsOf(
  clocks: Writers['clocks'],
  client: number,
  clock: number,
  text: string,
): AuthoredRun[] {
  const owned = clocks[client] ?? [];
  const runs: AuthoredRun[] = [];
  let index = lastUpTo(owned, clock);
  for (let at = 0; at < text.length; index += 1) {
    const end = Math.min(text.length, (owned[index + 1]?.[0] ?? Infinity) - clock);
    appendRun(runs, text.slice(at, end), owned[index]?.[1] ?? '');
    at = end;
  }
  return runs;
}

function lastUpTo(owned: ReadonlyArray<[number, MemberId]>, clock: number): number {
  let low = 0;
  let high = owned.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((owned[middle]?.[0] ?? 0) <= clock) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

function lengthOf(runs: readonly AuthoredRun[]): number {
  return runs.reduce((sum, { words }) => sum + words.length, 0);
}
