import { describe, expect, it } from 'vitest';
import { drawn, imported, importedText } from './imported.fixture.ts';

function sectionsOf(text: string) {
  return imported(`Is the quay open?\n\n${text}`).sections;
}

function messagesOf(text: string): string {
  return imported(`Is the quay open?\n\n${text}`)
    .warnings.map(({ line, message }) => `${line}: ${message}`)
    .join('\n');
}

describe('bullets', () => {
  it.each(['•', '-', '*', '–', '‣'])('may be “%s”', (bullet) => {
    const { body } = importedText(`${bullet} It opened [1].\n${bullet} It closed.`);
    expect(drawn(body.slice(1))).toBe('- {It opened}[1].\n- It closed.');
  });

  it('are nested by their indentation', () => {
    const { body } = importedText('• A\n  • B\n    • C\n  • D\n• E\n\t- F');
    expect(drawn(body.slice(1))).toBe('- A\n  - B\n    - C\n  - D\n- E\n  - F');
  });

  it('are nested by another bullet where copying lost the indentation', () => {
    const { body } = importedText('• A\n- B\n- C\n• D');
    expect(drawn(body.slice(1))).toBe('- A\n  - B\n  - C\n- D');
  });

  it('may stand apart, break over lines, or be left alone on a line by copying', () => {
    const { body } = importedText('• A long one that\n  goes on here\n\n• B\n\n•\nC\n\nD.');
    expect(drawn(body.slice(1))).toBe('- A long one that goes on here\n- B\n- C\nD.');
  });

  it('are told from a dash that opens a line of speech', () => {
    const { body } = importedText('— No, said the mayor.');
    expect(drawn(body.slice(1))).toBe('— No, said the mayor.');
  });
});

describe('numbered headings', () => {
  it('may hold dashes, colons, quotation marks and question marks', () => {
    const text = `1. What happened: “a wall” — and a road

Work began.

2) Who paid – and who didn’t?

The town.

3. “Never again”

Said the mayor.`;
    expect(sectionsOf(text).map(({ number, heading }) => `${number} ${heading}`)).toEqual([
      '1 What happened: “a wall” — and a road',
      '2 Who paid – and who didn’t?',
      '3 “Never again”',
    ]);
  });

  it('are told from the lists among them', () => {
    const text = `Executive summary

1. The quay opened.
2. The road closed [1].

1. What the log says

These are its steps:

1. Ask the harbour master
2. Ask the crew

2. What the crew says

1. First, the bell rang

2. Then the gate opened.

3. Then nothing happened.

3. What it cost

Nothing.`;
    const brief = imported(`Is the quay open?\n\n${text}`);
    expect(brief.sections.map(({ number, heading }) => `${number} ${heading}`)).toEqual([
      'null Executive summary',
      '1 What the log says',
      '2 What the crew says',
      '3 What it cost',
    ]);
    expect(drawn(brief.body)).toContain('1. The quay opened.\n2. {The road closed}[1].\n##');
    expect(drawn(brief.body)).toContain(
      '1. First, the bell rang\n2. Then the gate opened.\n3. Then',
    );
  });

  it('are told from a list that bullets interrupt', () => {
    const text = `1. The order of works

1. Stone
- from the quarry
2. Road

2. The bill

Paid.`;
    expect(sectionsOf(text).map(({ heading }) => heading)).toEqual([
      'The order of works',
      'The bill',
    ]);
  });

  it('are told from a year and from an amount at the start of a line', () => {
    const { body } = importedText('2024. That was the year.\n\n4.1 million was the price.');
    expect(drawn(body.slice(1))).toBe('2024. That was the year.\n4.1 million was the price.');
  });

  it('are numbered anew, with a warning where the text skips a number', () => {
    const text = '1. The log\n\nIt is.\n\n3. The crew\n\nThey are.';
    expect(sectionsOf(text).map(({ number }) => number)).toEqual([1, 2]);
    expect(messagesOf(text)).toContain(
      '7: “The crew” is number 3 in the text and is number 2 here',
    );
  });

  it('need no empty lines around them', () => {
    const text = 'Executive summary\nIt is.\n1. The log\nIt says so.\n2. The crew\nThey agree.';
    expect(sectionsOf(text).map(({ heading }) => heading)).toEqual([
      'Executive summary',
      'The log',
      'The crew',
    ]);
  });
});

describe('an ordered list', () => {
  it('that does not begin at 1 keeps its numbers', () => {
    const { body, warnings } = importedText('4. Stone.\n5. Road.');
    expect(drawn(body.slice(1))).toBe('4. Stone.\n5. Road.');
    expect(warnings.filter(({ message }) => message.includes('item'))).toEqual([]);
  });
});

describe('two ordered lists', () => {
  it('stay two where the second begins again at 1 after an empty line', () => {
    const { body } = importedText('1. Stone.\n2. Road.\n\n1. Sand.\n2. Gate.');
    expect(body.slice(1).map(({ type }) => type)).toEqual(['orderedList', 'orderedList']);
  });
});
