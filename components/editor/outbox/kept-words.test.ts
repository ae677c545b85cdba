import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { sharedRoots } from '@/lib/document/shared-document.ts';
import { keptWords } from './kept-words.ts';
import { serverDocument, Writer } from './testing/writer.ts';

const server = serverDocument('Is the pier safe?');

describe('the words of kept changes', () => {
  test('are what was typed, letter by letter, without what was there before', () => {
    expect(keptWords(new Writer(server).type(' It was in 2019.').kept)).toBe('It was in 2019.');
  });

  test('leave out what was taken back', () => {
    const writer = new Writer(server).type(' Nevre');
    writer.headline.delete(writer.headline.length - 2, 2);
    writer.type('er mind 🌊.');
    expect(keptWords(writer.kept)).toBe('Never mind 🌊.');
  });

  test('stand on a line of their own for each place and each paragraph', () => {
    const writer = new Writer(server).type(' Yes.');
    writer.headline.insert(0, 'So: ');
    const { content } = sharedRoots(writer.document);
    content.insert(0, [paragraph('The first.'), paragraph('The second.')]);
    expect(keptWords(writer.kept).split('\n')).toEqual([
      'Yes.',
      'So:',
      'The first.',
      'The second.',
    ]);
  });

  test('are found in places that a brief does not have, and beside what cannot be read', () => {
    const writer = new Writer(server);
    writer.document.getText('notes').insert(0, 'Ask the harbour master');
    const [change] = writer.kept;
    const broken = change ? [{ ...change, number: 2, update: new Uint8Array([9, 9]) }] : [];
    expect(keptWords([...writer.kept, ...broken])).toBe('Ask the harbour master');
    expect(keptWords(broken)).toBe('');
  });

  test('are none where something was only deleted', () => {
    const writer = new Writer(server);
    writer.headline.delete(0, 3);
    expect(keptWords(writer.kept)).toBe('');
  });
});

function paragraph(words: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText(words)]);
  return element;
}
