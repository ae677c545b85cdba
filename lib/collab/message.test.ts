import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { objectionTo } from './message.ts';
import { frame, presence } from './testing/frame.ts';

const NAME = 'brief/0198a1b2-0000-7000-8000-000000000000';

function written(): Y.Doc {
  const doc = new Y.Doc();
  doc.getText('headline').insert(0, 'Is the water safe?');
  return doc;
}

const says = (said: string) => frame(NAME, 1, presence([{ client: 7, clock: 1, said }]));

const kinds: Array<[string, Uint8Array]> = [
  ['a token', frame(NAME, 2, 0, '')],
  ['the first step of syncing', frame(NAME, 0, 0, Y.encodeStateVector(written()))],
  ['the second', frame(NAME, 0, 1, Y.encodeStateAsUpdate(written()))],
  ['an update', frame(NAME, 0, 2, Y.encodeStateAsUpdate(written()))],
  ['a caret', says('{"caret":1}')],
  ['leaving', says('null')],
  ['asking who is here', frame(NAME, 3)],
  ['leaving a brief', frame(NAME, 7)],
];

describe('what a client says', () => {
  test.for(kinds)('%s goes on', ([, message]) => {
    expect(objectionTo(message)).toBeNull();
  });

  test.for(kinds)('%s, cut off anywhere, does not', ([, message]) => {
    for (let length = 0; length < message.length; length += 1) {
      expect(objectionTo(message.slice(0, length))).not.toBeNull();
    }
  });

  test.for([
    ['a list for a state', says('[1]')],
    ['words for a state', says('"hello"')],
    ['a state without end', says(`${'{"a":'.repeat(3_000)}1${'}'.repeat(3_000)}`)],
    ['what only the server says', frame(NAME, 2, 2, 'read-write')],
    ['an acknowledgement', frame(NAME, 8, 1)],
    ['news', frame(NAME, 5, '{}')],
    ['news for everybody', frame(NAME, 6, '{}')],
    ['a kind that there is not', frame(NAME, 2 ** 40)],
    ['a method for a document', frame('constructor', 3)],
    ['a prototype for one', frame('__proto__\0a', 2, 0, '')],
  ] as const)('%s does not', ([, message]) => {
    expect(objectionTo(message)?.closing.code).toBe(4400);
  });

  test('an update that cannot be read is one to keep and not to send again', () => {
    const update = Y.encodeStateAsUpdate(written()).slice(0, -3);
    expect(objectionTo(frame(NAME, 0, 2, update))?.closing.code).toBe(4422);
  });

  test('noise is looked at without harm', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => void objectionTo(noise)));
  });
});
