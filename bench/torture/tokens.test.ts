import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { createDocument } from '../../lib/document/create-document.ts';
import { paragraph } from '../../lib/document/edition/rich-nodes.ts';
import { openDocument } from '../../lib/document/shared-document.ts';
import { Random } from './random.ts';
import { contentsOf, rubOut, tokensIn, typeToken } from './tokens.ts';

const START = createDocument({
  headline: 'Did the ferry carry more people?',
  body: [paragraph('It did.')],
  claims: { ferry: { verdict: null, claimant: '', rationale: '' } },
});

function replicas(count: number): Y.Doc[] {
  return Array.from({ length: count }, () => {
    const doc = openDocument();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(START));
    return doc;
  });
}

function sync(docs: readonly Y.Doc[]): void {
  for (const from of docs) {
    for (const to of docs) {
      Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)));
    }
  }
}

test('typing at once, with edits of others between any two letters, tears no token', async () => {
  const random = new Random(7);
  const docs = replicas(3);
  const typed: string[] = [];
  const typists = docs.map(async (doc, typist) => {
    for (let count = 0; count < 60; count += 1) {
      const token = `[${typist}.${count}]`;
      typed.push(token);
      await typeToken(doc, token, random, async () => {
        if (random.next() < 0.3) sync(docs);
      });
    }
  });
  await Promise.all(typists);
  sync(docs);
  for (const doc of docs) {
    expect(contentsOf(doc)).toBe(contentsOf(docs[0] ?? doc));
    expect([...tokensIn(doc)].toSorted()).toEqual(typed.map((token) => [token, 1]).toSorted());
  }
});

test('a token that is rubbed out is gone, and nothing else is', async () => {
  const [doc = openDocument()] = replicas(1);
  const before = contentsOf(doc);
  await typeToken(doc, '[1.1]', new Random(1), async () => {});
  rubOut(doc, '[1.1]');
  expect(contentsOf(doc)).toBe(before);
});
