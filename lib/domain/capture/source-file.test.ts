import { expect, test } from 'vitest';
import { fileProblem, fileType, LARGEST_FILE } from './source-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
  ['page.HTML', '<p>Hello</p>', 'text/html'],
  ['notes.txt', 'Hello', 'text/plain'],
  ['report.pdf', '%PDF-1.7 …', 'application/pdf'],
  ['download', 'junk before it\n%PDF-1.4', 'application/pdf'],
])('%s is taken for what it is', (name, text, type) => {
  expect(fileType(name, bytes(text))).toBe(type);
  expect(fileProblem(name, bytes(text))).toBeNull();
});

test.each([
  ['picture.jpg', 'Hello', 'none of them'],
  ['not-really.pdf', 'Hello', 'none of them'],
  ['empty.txt', '', 'empty'],
])('%s is refused in words', (name, text, words) => {
  expect(fileProblem(name, bytes(text))).toContain(words);
});

test('a file that is too large is refused in words', () => {
  expect(fileProblem('long.txt', new Uint8Array(LARGEST_FILE + 1))).toContain('20 MB');
});
