import { describe, expect, it } from 'vitest';
import { imported, importedText } from './imported.fixture.ts';

const TEXT = '\n\nExecutive summary\n\nThe quay is open [1].\n';

function messages({ warnings }: { warnings: Array<{ line: number; message: string }> }): string {
  return warnings.map(({ line, message }) => `${line}: ${message}`).join('\n');
}

describe('the headline', () => {
  it.each([
    ['a question', 'Is the quay of Alder Bay open?'],
    ['a statement', 'The quay of Alder Bay is open.'],
    ['a fragment', 'Alder Bay and its quay'],
  ])('may be %s', (_, headline) => {
    expect(imported(headline + TEXT).headline).toBe(headline);
  });

  it('draws a warning when it does not ask', () => {
    expect(messages(imported(`Alder Bay and its quay${TEXT}`))).toContain(
      '1: The headline does not',
    );
    expect(messages(imported(`Is “the quay open?”${TEXT}`))).not.toContain('The headline');
  });

  it('keeps its label, with a warning', () => {
    const brief = imported(`Fact check: Is the quay open?${TEXT}`);
    expect(brief.headline).toBe('Fact check: Is the quay open?');
    expect(messages(brief)).toContain('1: The headline keeps its label “Fact check”');
  });

  it('is found below the label of the page, and not taken again where the page repeats it', () => {
    const brief = imported(`Fact check\nIs the quay open?\nIs the quay open?${TEXT}`);
    expect(brief.headline).toBe('Is the quay open?');
    expect(brief.leftOut.map(({ line }) => line)).toEqual([1, 3]);
  });

  it('may have been broken at a column', () => {
    const headline =
      'Did the lighthouse of Alder Bay go dark in 2023 because the\ntown had not paid?';
    expect(imported(headline + TEXT).headline).toBe(headline.replace('\n', ' '));
  });
});

describe('the day of the check', () => {
  it.each([
    'Checked on December 1, 2025',
    'Checked on: Dec. 1, 2025',
    'Checked on 1 December 2025',
    'Checked on December 1st, 2025',
    'Checked on 2025-12-01',
    'Checked on\u202fDecember\u00a01, 2025',
  ])('is read from “%s”', (line) => {
    const brief = imported(`Is the quay open?\n${line}${TEXT}`);
    expect(brief.checkedOn).toBe('2025-12-01');
    expect(brief.leftOut).toEqual([]);
  });

  it('may be missing', () => {
    expect(imported(`Is the quay open?${TEXT}`).checkedOn).toBeNull();
  });

  it('is left out and reported when there is no such day, or it could be two', () => {
    for (const line of ['Checked on February 30, 2025', 'Checked on 12/01/2025']) {
      const brief = imported(`Is the quay open?\n${line}${TEXT}`);
      expect(brief.checkedOn).toBeNull();
      expect(brief.leftOut).toMatchObject([{ line: 2, text: line }]);
      expect(messages(brief)).toContain('2: ');
    }
  });

  it('is told from other days and from what stands beside it', () => {
    const brief = imported(
      `Is the quay open?\nPublished on May 2, 2024\nChecked on December 1, 2025 · 4 min read${TEXT}`,
    );
    expect(brief.checkedOn).toBe('2025-12-01');
    expect(brief.leftOut).toMatchObject([
      { line: 2, text: 'Published on May 2, 2024' },
      { line: 3, text: '· 4 min read' },
    ]);
  });

  it.each([
    'Checked on 3 March by the harbour master, the quay was found closed to boats.',
    'Checked on 3 March 2021, the quay was closed.',
    'Published on March 3, 2021, the log names no boats.',
  ])('is not read from prose: “%s”', (prose) => {
    const brief = importedText(`The quay is open.\n\n${prose}`);
    expect(brief).toMatchObject({ checkedOn: null, leftOut: [] });
    expect(JSON.stringify(brief.body)).toContain(prose);
  });
});

describe('the disclaimer', () => {
  it.each([
    'Disclaimer: This desk can make mistakes. Learn more.',
    'This desk may contain errors. Please verify important information.',
    'For informational purposes only.',
    'Please double-check important facts.',
  ])('is kept as it was written: “%s”', (disclaimer) => {
    const brief = imported(`Is the quay open?\n${disclaimer}${TEXT}`);
    expect(brief.disclaimer).toBe(disclaimer);
  });

  it('may be absent', () => {
    expect(imported(`Is the quay open?${TEXT}`).disclaimer).toBeNull();
  });

  it('may run over several lines', () => {
    const lines = 'Disclaimer:\nThis desk is sometimes wrong.\nLearn more';
    expect(imported(`Is it?\n${lines}${TEXT}`).disclaimer).toBe(lines.replaceAll('\n', ' '));
  });

  it('may stand below the text, and is taken once', () => {
    const below = `Is it?${TEXT}\nWant to dive deeper?\nWhy?\n\nThis desk can make mistakes.`;
    expect(imported(below).disclaimer).toBe('This desk can make mistakes.');
    const twice = imported(`${below}\n\nPlease verify important information.`);
    expect(twice.disclaimer).toBe('This desk can make mistakes.');
    expect(twice.leftOut).toMatchObject([{ text: 'Please verify important information.' }]);
  });

  it('is not read from the text, nor from a question or a headline', () => {
    const brief = imported(
      `Auditors can make mistakes\n\nAuditors may contain errors [1].\n\nThey can make mistakes.

The quay is open [2].\n\nWant to dive deeper?\nWhich logs may contain errors?`,
    );
    expect(brief).toMatchObject({ disclaimer: null, citations: 2 });
    expect(brief.followUps).toHaveLength(1);
  });
});

describe('the follow-up questions', () => {
  it('stand one a line', () => {
    const brief = imported(`Is it?${TEXT}\nWant to dive deeper?\nWho pays?\nWho sails?`);
    expect(brief.followUps).toEqual(['Who pays?', 'Who sails?']);
    expect(brief.leftOut).toEqual([]);
  });

  it('may be bulleted or numbered, under another heading, which is reported', () => {
    const brief = imported(
      `Is it?${TEXT}\nFollow-up questions:\n- Who pays?\n2. Who sails?\n• Why`,
    );
    expect(brief.followUps).toEqual(['Who pays?', 'Who sails?', 'Why']);
    expect(brief.leftOut).toMatchObject([{ text: 'Follow-up questions:' }]);
    expect(messages(brief)).toContain('This follow-up does not end with a question mark');
  });

  it('may be none', () => {
    expect(imported(`Is it?${TEXT}`).followUps).toEqual([]);
    const empty = imported(`Is it?${TEXT}\nWant to dive deeper?`);
    expect(empty.followUps).toEqual([]);
    expect(empty.leftOut).toMatchObject([{ text: 'Want to dive deeper?' }]);
  });

  it('do not swallow the text below them', () => {
    const brief = imported(
      `Is it?${TEXT}\nWant to dive deeper?\nWhy?\n\nThe quay was closed in May [2]. It opened in June.`,
    );
    expect(brief.followUps).toEqual(['Why?']);
    expect(brief.citations).toBe(2);
    expect(messages(brief)).toContain('10: This stood below the text');
    const concluded = imported(`Is it?${TEXT}\nWant to dive deeper?\nWhy?\n\nConclusion\n\nOpen.`);
    expect(concluded.sections.map(({ kind }) => kind)).toEqual(['summary', 'conclusion']);
  });
});

describe('page furniture', () => {
  const furniture = [
    'Loading...',
    'Loading…',
    'Support our work. Donate today!',
    'Alder Desk is funded by readers like you.',
    '❤️ Support us',
    'Good work takes time. If you value it, consider a small donation.',
    'Your donation keeps this desk running.',
    'Was this fact-check helpful?',
    'Was this fact\u2011check helpful?',
    'Yes No',
    '👍 Yes 👎 No',
    'Share this fact-check',
    'Copy link',
    'Subscribe to our weekly newsletter',
    'Advertisement',
    '© 2025 The Alder Bay Desk. All rights reserved.',
    '---',
  ];

  it.each(furniture)('“%s” is left out and reported, wherever it stands', (line) => {
    const brief = imported(
      `${line}\nIs it?\n${line}${TEXT}\n${line}\n\nIt is.\n\nWant to dive deeper?\nWhy?\n${line}`,
    );
    expect(brief.leftOut.map(({ text }) => text)).toEqual([line, line, line, line]);
    expect(brief).toMatchObject({ headline: 'Is it?', followUps: ['Why?'], citations: 1 });
  });

  it.each([
    'The mayor said “we donate today” [1].',
    'Residents say their donations paid for the quay.',
    'Loading of the ferry took three hours.',
    'Sharing the cost was refused.',
    'Support for the quay fell in 2024.',
  ])('is told from the brief’s own words: “%s”', (line) => {
    const brief = importedText(line);
    expect(brief.leftOut).toEqual([]);
  });
});
