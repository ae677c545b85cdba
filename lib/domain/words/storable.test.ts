import { expect, test } from 'vitest';
import { storable, storableFileName } from './storable.ts';

test('words are kept but for what Postgres refuses', () => {
  expect(storable('a\0b\ud800c 😀\n')).toBe('ab\ufffdc 😀\n');
});

test('a file is called by its own name, however it was sent', () => {
  expect(storableFileName(' C:\\notes\\harbour\0\n.bib ')).toBe('harbour.bib');
  expect(storableFileName(`${'a'.repeat(199)}😀.bib`)).toBe(`${'a'.repeat(199)}\ufffd`);
  expect(storableFileName('../')).toBe('');
});
