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

describe('the executive summary', () => {
  it('may be a heading', () => {
    expect(sectionsOf('Executive summary\n\nIt is [1].')).toEqual([
      { kind: 'summary', number: null, heading: 'Executive summary', runIn: null },
    ]);
  });

  it.each([
    ['Executive Summary — The quay is open [1].', '—'],
    ['Executive summary – The quay is open: both lanes are [1].', '—'],
    ['Executive summary: The quay is open [1].', ':'],
  ])('may run into its text: “%s”', (text, runIn) => {
    const [section] = sectionsOf(text);
    expect(section).toMatchObject({ kind: 'summary', runIn });
    expect(section?.heading.toLowerCase()).toBe('executive summary');
    expect(drawn(imported(`Is it?\n\n${text}`).body)).toContain('\n{The quay is open');
  });

  it.each([
    'Executive summary — what the harbour log says',
    'Executive summary: the short version',
    'Executive summary (short)',
  ])('may have a tail in its heading: “%s”', (heading) => {
    expect(sectionsOf(`${heading}\n\nIt is open [1].`)).toEqual([
      { kind: 'summary', number: null, heading, runIn: null },
    ]);
  });

  it('holds its own text when nothing else follows, full stop or not', () => {
    const [section] = sectionsOf('Executive summary: the quay is open\n\n1. The log\n\nIt is.');
    expect(section).toMatchObject({ heading: 'Executive summary', runIn: ':' });
  });

  it('may be missing, which is reported', () => {
    expect(messagesOf('1. The log\n\nIt is open.')).toContain('1: There is no executive summary');
    const bare = messagesOf('It is open, says the log.\n\n1. The log\n\nIt is.');
    expect(bare).toContain('3: The text begins without a heading');
  });
});

describe('the three-part form', () => {
  const text = `1. Summary of the results

The log and the crew agree [1, 2].

2. Missing context/alternative viewpoints

• The log is incomplete [3]
• The crew was paid [2]

3. Potential misinformation/bias

The statement leaves out the closure [1].`;

  it('keeps its headings, and its parts become summary, limits and conclusion', () => {
    expect(sectionsOf(text).map(({ kind, heading }) => [kind, heading])).toEqual([
      ['summary', 'Summary of the results'],
      ['limits', 'Missing context/alternative viewpoints'],
      ['conclusion', 'Potential misinformation/bias'],
    ]);
  });

  it('tells the editor how the parts were taken and where a number went', () => {
    expect(messagesOf(text)).toContain('7: “Missing context/alternative viewpoints” was taken as');
    expect(messagesOf(text)).toContain('3: “Summary of the results” is number 1 in the text and');
  });

  it('is read without numbers too', () => {
    expect(sectionsOf(text.replace(/^\d\. /gm, '')).map(({ kind }) => kind)).toEqual([
      'summary',
      'limits',
      'conclusion',
    ]);
  });
});

describe('headings without a number', () => {
  it('stand within a section where others are numbered, and open one where none is', () => {
    const among = imported(
      'Is it?\n\n1. The log\n\nIt says so.\n\nThe night of May 3\n\nIt was dark.',
    );
    expect(drawn(among.body)).toContain('### The night of May 3\n');
    expect(among.sections).toHaveLength(1);
    const alone = sectionsOf('Executive summary\n\nIt is.\n\nThe night of May 3\n\nIt was dark.');
    expect(alone[1]).toMatchObject({ kind: 'finding', number: 1, heading: 'The night of May 3' });
  });

  it('are reported, being known by their looks alone', () => {
    expect(messagesOf('The night of May 3\n\nIt was dark.')).toContain('“The night of May 3” was');
  });
});

describe('an empty section', () => {
  it('stays, with a warning', () => {
    const text = '1. The log\n\nIt is.\n\n2. The crew\n\n3. The bill\n\nPaid.\n\nConclusion';
    expect(sectionsOf(text).map(({ heading }) => heading)).toEqual([
      'The log',
      'The crew',
      'The bill',
      'Conclusion',
    ]);
    expect(messagesOf(text)).toContain('7: The section “The crew” is empty.');
    expect(messagesOf(text)).toContain('13: The section “Conclusion” is empty.');
  });
});

describe('the limits', () => {
  it.each([
    'What sources do not confirm',
    'What the available sources don’t confirm',
    'What we don\u2019t know',
    'What remains unclear',
    'What is not known about the closure',
    'Limits',
    'Limitations of the evidence',
    'Caveats and open questions',
  ])('may be headed “%s”, and count among the findings', (heading) => {
    const text = `1. The log\n\nIt is.\n\n2. ${heading}\n\nNobody says why.`;
    expect(sectionsOf(text)[1]).toEqual({ kind: 'limits', number: 2, heading, runIn: null });
  });

  it.each(['Speed limits on the quay road', 'Limits on overnight parking', 'The gaps in the wall'])(
    'are told from a finding about limits: “%s”',
    (heading) => {
      expect(sectionsOf(`1. ${heading}\n\nIt is.`)[0]).toMatchObject({ kind: 'finding', heading });
    },
  );

  it('may be a sentence only, which is reported with its line', () => {
    const text = '1. The log\n\nIt is.\n\nAvailable sources do not mention the crew’s pay.';
    expect(messagesOf(text)).toContain('7: There is no section for the limits; this line says');
    expect(messagesOf('1. The log\n\nIt is.')).toContain('1: There is no section for the limits.');
  });
});

describe('the conclusion', () => {
  it.each(['Conclusion', 'Conclusions', 'Bottom line', 'Conclusion — what follows'])(
    'may be headed “%s”',
    (heading) => {
      expect(sectionsOf(`${heading}\n\nThe quay is open [1].`)).toEqual([
        { kind: 'conclusion', number: null, heading, runIn: null },
      ]);
    },
  );

  it.each([
    ['Conclusion: The quay is open [1].', 'Conclusion', ':'],
    ['Conclusion — The quay is open [1].', 'Conclusion', '—'],
    ['Conclusion — what follows, and for whom: the quay is open [1].', undefined, ':'],
    ['Conclusion — What follows for boats and crews: The quay is open [1].', undefined, ':'],
  ])('may run into its text: “%s”', (text, heading, runIn) => {
    const [section] = sectionsOf(text);
    expect(section).toEqual({
      kind: 'conclusion',
      number: null,
      heading: heading ?? text.slice(0, text.indexOf(':')),
      runIn,
    });
  });
});

it('keeps every character of the words, and reads headings with look-alikes all the same', () => {
  const text = 'A side‑by‑side view – “old”\u202f– of\u00a0May’s toll';
  const { body, sections } = imported(`Is it?\n\nWhat we don’t\u00a0know\n\n${text} [1].`);
  expect(sections[0]).toMatchObject({ kind: 'limits', heading: 'What we don’t\u00a0know' });
  expect(drawn(body)).toContain(`{${text}}[1].`);
});

it('does not join a heading and a text in lower case below it', () => {
  const { sections, body } = imported('Is it?\n\nExecutive summary\nthe quay is open [1].');
  expect(sections).toMatchObject([{ kind: 'summary', heading: 'Executive summary' }]);
  expect(drawn(body)).toContain('\n{the quay is open}[1].');
});

it('joins lines that were broken at a column, and only those', () => {
  const { body } = importedText(`The lighthouse was dark for three nights, according to the
harbour log [1]. The keeper says that the reason was a broken lamp, which
took days.

The town paid.
The crew did not.

The gate of the quay is not locked, and the wall is low enough for anybody to come
close`);
  expect(drawn(body.slice(1)).split('\n').slice(1)).toEqual([
    'The town paid.',
    'The crew did not.',
    'The gate of the quay is not locked, and the wall is low enough for anybody to come close',
  ]);
});
