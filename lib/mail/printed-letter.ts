import type { Letter } from './letter.ts';

/** A letter as it is printed: every line is marked, so that none is taken for the log's. */
export function printedLetter({ subject, text }: Letter): string {
  const lines = [
    'A letter that no mail server is set up for:',
    '',
    subject,
    '',
    ...text.split('\n'),
  ];
  return lines.map(marked).join('\n');
}

/**
 * The same in one line, for a demonstration: everybody of its desk is made up, and nobody waits for what
 * is told to them.
 */
export function letterLine({ subject }: Letter): string {
  const hint = 'SMTP_URL sends letters, LOG_LEVEL=debug prints them whole';
  return marked(`A letter: ${subject.replaceAll('\n', ' ')} (${hint})`);
}

const marked = (line: string): string => `  | ${line}`.trimEnd();
