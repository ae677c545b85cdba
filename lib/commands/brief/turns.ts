import * as Y from 'yjs';
import type { LoggedEdit } from '../../data/brief/document-log.ts';
import { type ClientOwners, ownerOf } from '../../document/authorship/client-owners.ts';

/** Edits that may be applied one after the other and count for the same people. */
export type Turn = { authors: string[]; updates: Uint8Array[] };

/**
 * Divides a log into turns, as few as can be: reading a long brief after each keystroke of two who
 * type at once would never come to an end. An edit moves up to an earlier one of the same people
 * unless it builds on an edit between them, so every order that is made here could have happened.
 *
 * Who sent an edit is its author. Words that stand in it under a client id that somebody else wrote
 * under before count against that member too: they come from a device that both used. New owners
 * of client ids are noted in `owners`.
 */
export function turnsOf(edits: readonly LoggedEdit[], owners: ClientOwners): Turn[] {
  const turns: Turn[] = [];
  let remaining = edits.map(({ authorId, update }) => analysed(authorId, update, owners));
  for (let head = remaining[0]; head; head = remaining[0]) {
    const authors = head.authors;
    const passed = new Map<number, number>();
    const updates: Uint8Array[] = [];
    const left: AnalysedEdit[] = [];
    for (const edit of remaining) {
      if (edit.authors.join() === authors.join() && !buildsOn(edit, passed)) {
        updates.push(edit.update);
      } else {
        left.push(edit);
        pass(edit, passed);
      }
    }
    turns.push({ authors, updates });
    remaining = left;
  }
  return turns;
}

/** An edit with what it adds and what it needs, each by client id. */
type AnalysedEdit = {
  update: Uint8Array;
  authors: string[];
  /** First clock of each client that it adds to. */
  adds: Map<number, number>;
  /** Highest clock of each client that it refers to, or follows. */
  needs: Map<number, number>;
};

function analysed(authorId: string, update: Uint8Array, owners: ClientOwners): AnalysedEdit {
  const adds = new Map<number, number>();
  const needs = new Map<number, number>();
  const need = (id: Y.ID | null) => {
    if (id) needs.set(id.client, Math.max(id.clock, needs.get(id.client) ?? 0));
  };
  const { structs, ds } = Y.decodeUpdate(update);
  for (const struct of structs) {
    const { client, clock } = struct.id;
    adds.set(client, Math.min(clock, adds.get(client) ?? clock));
    need(struct.id);
    if (!(struct instanceof Y.Item)) continue;
    need(struct.origin);
    need(struct.rightOrigin);
    if (struct.parent instanceof Y.ID) need(struct.parent);
  }
  for (const [client, deletions] of ds.clients) {
    for (const { clock, len } of deletions) need(Y.createID(client, clock + len - 1));
  }
  const authors = new Set([authorId]);
  for (const client of adds.keys()) authors.add(ownerOf(owners, client, authorId));
  return { update, authors: [...authors], adds, needs };
}

/** Whether an edit needs something that one of the passed edits adds. */
function buildsOn({ needs }: AnalysedEdit, passed: ReadonlyMap<number, number>): boolean {
  return [...needs].some(([client, clock]) => clock >= (passed.get(client) ?? Infinity));
}

function pass({ adds }: AnalysedEdit, passed: Map<number, number>): void {
  for (const [client, clock] of adds) {
    passed.set(client, Math.min(clock, passed.get(client) ?? clock));
  }
}
