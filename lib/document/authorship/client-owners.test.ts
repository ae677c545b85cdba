import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { type ClientOwners, isAnothers, noteAuthor, ownerOf } from './client-owners.ts';

test('a client id belongs to whoever came first with it', () => {
  const owners: ClientOwners = {};
  expect(isAnothers(owners, 7, 'ada')).toBe(false);
  expect(ownerOf(owners, 7, 'ada')).toBe('ada');
  expect(ownerOf(owners, 7, 'ben')).toBe('ada');
  expect(isAnothers(owners, 7, 'ben')).toBe(true);
  expect(isAnothers(owners, 7, 'ada')).toBe(false);
});

test('an edit gives its author the client ids that it was written under, and no others', () => {
  const [first, second] = [new Y.Doc(), new Y.Doc()];
  first.getText('headline').insert(0, 'Is it safe?');
  const owners: ClientOwners = {};
  noteAuthor(owners, 'ada', Y.encodeStateAsUpdate(first));
  Y.applyUpdate(second, Y.encodeStateAsUpdate(first));
  second.getText('headline').insert(0, 'Again: ');
  noteAuthor(owners, 'ben', Y.encodeStateAsUpdate(second));
  expect(owners).toEqual({ [first.clientID]: 'ada', [second.clientID]: 'ben' });
});
