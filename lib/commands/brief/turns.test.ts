import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { LoggedEdit } from '../../data/brief/document-log.ts';
import type { ClientOwners } from '../../document/authorship/client-owners.ts';
import { turnsOf } from './turns.ts';

const ADA = 'ada';
const BEN = 'ben';

/** A client at somebody's window that notes each of its edits. */
function windowOf(from?: Y.Doc) {
  const doc = new Y.Doc();
  if (from) Y.applyUpdate(doc, Y.encodeStateAsUpdate(from));
  const edit = (change: (text: Y.Text) => void): Uint8Array => {
    const before = Y.encodeStateVector(doc);
    doc.transact(() => change(doc.getText('headline')));
    return Y.encodeStateAsUpdate(doc, before);
  };
  return { doc, edit, see: (update: Uint8Array) => Y.applyUpdate(doc, update) };
}

function logOf(...edits: Array<[authorId: string, update: Uint8Array]>): LoggedEdit[] {
  return edits.map(([authorId, update], index) => ({ id: BigInt(index + 1), authorId, update }));
}

describe('whose turn it is', () => {
  test('two who write in different places take one turn each, however they alternate', () => {
    const start = windowOf();
    start.edit((text) => text.insert(0, 'left right'));
    const [ada, ben] = [windowOf(start.doc), windowOf(start.doc)];
    const log = logOf(
      ...[0, 1, 2, 3].flatMap(
        (step): Array<[string, Uint8Array]> => [
          [ADA, ada.edit((text) => text.insert(step, 'a'))],
          [BEN, ben.edit((text) => text.insert(text.length, 'b'))],
        ],
      ),
    );
    expect(turnsOf(log, {}).map(({ authors }) => authors)).toEqual([[ADA], [BEN]]);
  });

  test('who builds on another’s words has a turn after theirs', () => {
    const [ada, ben] = [windowOf(), windowOf()];
    const first = ada.edit((text) => text.insert(0, 'one '));
    ben.see(first);
    const second = ben.edit((text) => text.insert(4, 'two '));
    ada.see(second);
    const third = ada.edit((text) => text.insert(8, 'three'));
    const log = logOf([ADA, first], [BEN, second], [ADA, third]);
    expect(turnsOf(log, {}).map(({ authors }) => authors)).toEqual([[ADA], [BEN], [ADA]]);
  });

  test('who deletes another’s words has a turn after theirs', () => {
    const [ada, ben] = [windowOf(), windowOf()];
    const start = ben.edit((text) => text.insert(0, 'start '));
    const words = ada.edit((text) => text.insert(0, 'words'));
    ben.see(words);
    const gone = ben.edit((text) => text.delete(text.toString().indexOf('words'), 5));
    const log = logOf([BEN, start], [ADA, words], [BEN, gone]);
    expect(turnsOf(log, {}).map(({ authors }) => authors)).toEqual([[BEN], [ADA], [BEN]]);
  });

  test('words under another member’s client id count against both', () => {
    const shared = windowOf();
    const owners: ClientOwners = {};
    const log = logOf(
      [ADA, shared.edit((text) => text.insert(0, 'hers'))],
      [BEN, shared.edit((text) => text.insert(4, ' on the same device'))],
    );
    expect(turnsOf(log, owners).map(({ authors }) => authors)).toEqual([[ADA], [BEN, ADA]]);
    expect(owners).toEqual({ [shared.doc.clientID]: ADA });
  });

  test('a deletion alone is nobody’s words but its sender’s', () => {
    const [ada, ben] = [windowOf(), windowOf()];
    const words = ada.edit((text) => text.insert(0, 'words'));
    ben.see(words);
    const log = logOf([ADA, words], [BEN, ben.edit((text) => text.delete(0, 5))]);
    expect(turnsOf(log, {}).map(({ authors }) => authors)).toEqual([[ADA], [BEN]]);
  });
});

test('in whatever way people write at once, turns can be taken in their order and end the same', () => {
  const step = fc.record({
    who: fc.nat(3),
    at: fc.nat(30),
    removes: fc.boolean(),
    looksFirst: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const windows = [0, 1, 2, 3].map(() => windowOf());
      const log: LoggedEdit[] = [];
      for (const { who, at, removes, looksFirst } of steps) {
        const mine = windows[who];
        if (!mine) continue;
        if (looksFirst) for (const { update } of log) mine.see(update);
        const update = mine.edit((text) => {
          const place = Math.min(at, text.length);
          if (removes) text.delete(place, Math.min(2, text.length - place));
          else text.insert(place, `${who}`);
        });
        log.push({ id: BigInt(log.length), authorId: `member ${who}`, update });
      }
      const [inOrder, inTurns] = [new Y.Doc(), new Y.Doc()];
      for (const { update } of log) Y.applyUpdate(inOrder, update);
      const turns = turnsOf(log, {});
      for (const { updates } of turns) {
        for (const update of updates) {
          Y.applyUpdate(inTurns, update);
          expect(inTurns.store.pendingStructs).toBeNull();
          expect(inTurns.store.pendingDs).toBeNull();
        }
      }
      expect(turns.flatMap(({ updates }) => updates)).toHaveLength(log.length);
      expect(inTurns.getText('headline').toString()).toBe(inOrder.getText('headline').toString());
    }),
    { numRuns: 300 },
  );
});
