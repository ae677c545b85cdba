import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { emptyBrief } from '../document/create-document.ts';
import { addSuggestionEntry, sharedRoots } from '../document/shared-document.ts';
import { Trial } from './trial.ts';

const at = new Date('2026-03-02T10:00:00Z');

/** A brief in which Ada suggested something, and a client that is in step with it. */
function openBrief() {
  const document = emptyBrief('Is the pier safe?');
  addSuggestionEntry(document, 'known', { by: 'ada', at });
  const client = new Y.Doc();
  Y.applyUpdate(client, Y.encodeStateAsUpdate(document));
  return { document, client, trial: new Trial(document) };
}

function updateOf(client: Y.Doc, change: () => void): Uint8Array {
  const before = Y.encodeStateVector(client);
  client.transact(change);
  return Y.encodeStateAsUpdate(client, before);
}

describe('who suggests something', () => {
  test('is whoever sends it', () => {
    const { client, trial } = openBrief();
    const update = updateOf(client, () => addSuggestionEntry(client, 'new', { by: 'ben', at }));
    expect(trial.try(update, 'ben')).toEqual({ kind: 'new' });
    expect(trial.try(update, 'ben')).toEqual({ kind: 'nothing-new' });
  });

  test('is nobody else, whatever the client says', () => {
    const { client, trial } = openBrief();
    const update = updateOf(client, () => addSuggestionEntry(client, 'new', { by: 'ada', at }));
    expect(trial.try(update, 'ben')).toMatchObject({ kind: 'refused' });
    expect(trial.try(update)).toMatchObject({ kind: 'refused' });
  });

  test('is not changed afterwards, not even by those who said it', () => {
    for (const sender of ['ada', 'ben']) {
      const { client, trial } = openBrief();
      const { suggestions } = sharedRoots(client);
      const update = updateOf(client, () =>
        suggestions.set('known', { by: sender, at: at.getTime() }),
      );
      expect(trial.try(update, sender)).toMatchObject({ kind: 'refused' });
    }
  });

  test('is not taken over by a client that has not heard of the suggestion', () => {
    for (const clientID of [1, 2 ** 31]) {
      const { trial } = openBrief();
      const client = new Y.Doc();
      client.clientID = clientID;
      const update = updateOf(client, () => addSuggestionEntry(client, 'known', { by: 'ben', at }));
      expect(trial.try(update, 'ben')).toMatchObject({ kind: 'refused' });
    }
  });

  test('is not deleted, which would leave words without their author', () => {
    const { client, trial } = openBrief();
    const update = updateOf(client, () => sharedRoots(client).suggestions.delete('known'));
    expect(trial.try(update, 'ada')).toMatchObject({ kind: 'refused' });
  });

  test('is a member and a moment, and nothing else', () => {
    const entries: unknown[] = [
      'ben',
      null,
      { by: 'ben' },
      { by: 'ben', at: 'noon' },
      { by: 'ben', at: 1.5 },
      { by: 'ben\0', at: 1 },
      { by: 'ben', at: 1, also: 'ada' },
      new Y.Map([
        ['by', 'ben'],
        ['at', 1],
      ]),
    ];
    for (const entry of entries) {
      const { client, trial } = openBrief();
      const update = updateOf(client, () => sharedRoots(client).suggestions.set('new', entry));
      expect(trial.try(update, 'ben')).toMatchObject({ kind: 'refused' });
    }
  });
});

test('words and citations that are suggested come in, and marks that hold more do not', () => {
  const { client, trial } = openBrief();
  const { content } = sharedRoots(client);
  const suggest = (insertion: unknown) => {
    const paragraph = new Y.XmlElement('paragraph');
    const [text, citation] = [new Y.XmlText(), new Y.XmlElement('citation')];
    content.insert(0, [paragraph]);
    paragraph.insert(0, [text, citation]);
    text.insert(0, 'Never', { insertion, deletion: { id: 'known' } });
    citation.setAttribute('insertion', 'known');
  };
  const sound = updateOf(client, () => suggest({ id: 'known' }));
  expect(trial.try(sound, 'ben')).toEqual({ kind: 'new' });
  const signed = updateOf(client, () => suggest({ id: 'known', by: 'ada' }));
  expect(trial.try(signed, 'ben')).toMatchObject({ kind: 'refused' });
});
