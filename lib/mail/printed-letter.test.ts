import { expect, test } from 'vitest';
import { letterLine, printedLetter } from './printed-letter.ts';

const letter = {
  subject: 'Is the lamp new? · Approved claim 1',
  text: 'Rosa approved it.\n\nBye.\n',
};

test('a printed letter says all of it, each line marked as none of the log’s', () => {
  const printed = printedLetter(letter);
  expect(printed).toContain(letter.subject);
  expect(printed).toContain('Rosa approved it.');
  for (const line of printed.split('\n')) expect(line).toMatch(/^ {2}\|/);
});

test('in a demonstration a letter is one line, which says how to read or to send it', () => {
  const line = letterLine({ ...letter, subject: 'Is the lamp\nnew?' });
  expect(line).not.toContain('\n');
  expect(line).toContain('Is the lamp new?');
  expect(line).toContain('SMTP_URL');
  expect(line).toContain('LOG_LEVEL=debug');
  expect(line).not.toContain('Rosa');
});
