import { describe, expect, it } from 'vitest';
import { drawn, imported, importedText } from './imported.fixture.ts';

function textOf(text: string): string {
  return drawn(importedText(text).body.slice(1));
}

function messagesOf(text: string): string {
  return importedText(text)
    .warnings.map(({ line, message }) => `${line}: ${message}`)
    .join('\n');
}

describe('references', () => {
  it.each([
    ['[1] [2]', '[1][2]'],
    ['[1][2]', '[1][2]'],
    ['[1, 2]', '[1][2]'],
    ['[1; 2]', '[1][2]'],
    ['[1 and 2]', '[1][2]'],
    ['[1-3]', '[1][2][3]'],
    ['[1\u20133]', '[1][2][3]'],
    ['[1, 3\u20115]', '[1][3][4][5]'],
  ])('may be written %s', (written, read) => {
    expect(textOf(`The quay is open ${written}.`)).toBe(`{The quay is open}${read}.`);
  });

  it('may be repeated and need not count up, which changes the numbers that readers see', () => {
    const brief = importedText('It opened [3]. It closed [1]. It opened again [3].');
    expect(brief).toMatchObject({ citations: 3, unresolved: [1, 3] });
    expect(messagesOf('It opened [3]. It closed [1].')).toContain(
      '[3] becomes [1], [1] becomes [2]',
    );
    expect(messagesOf('It opened [1]. It closed [2] [1].')).not.toContain('becomes');
  });

  it.each([
    'It was, according to [1], open.',
    'Several lists, including [1], which names the quay, agree.',
    '[1] says that it is open.',
  ])('used as a noun stay references, with a warning: “%s”', (text) => {
    expect(importedText(text).citations).toBe(1);
    expect(messagesOf(text)).toContain('5: Reference [1] is used as a noun');
  });

  it('in a heading belong to no claim, which is reported', () => {
    const brief = imported('Is it?\n\n1. The log [1]\n\nIt says so.\n\n2. The crew\n\nAgrees.');
    expect(brief).toMatchObject({ citations: 1, claims: [] });
    expect(brief.warnings).toContainEqual(expect.objectContaining({ line: 3 }));
    expect(brief.sections[0]?.heading).toBe('The log');
  });
});

describe('brackets that are no references', () => {
  it.each(['[sic]', '[...]', '[the mayor]', '[A1]'])('stay text: %s', (bracket) => {
    expect(textOf(`The quay ${bracket} is open.`)).toBe(`The quay ${bracket} is open.`);
    expect(messagesOf(`The quay ${bracket} is open.`)).not.toContain('left as text');
  });

  it.each(['[2024]', '[0]', '[3-1]', '[1-99]', '[1, p. 5]'])(
    'stay text, with a warning: %s',
    (b) => {
      expect(textOf(`The quay is open ${b}.`)).toBe(`The quay is open ${b}.`);
      expect(messagesOf(`The quay is open ${b}.`)).toContain(`5: “${b}” was left as text`);
    },
  );

  it('that hold leaked identifiers stay text, with a warning', () => {
    const text = 'The quay is open (p1_s1, published 2025-04-20).';
    expect(textOf(text)).toBe(text);
    expect(messagesOf(text)).toContain('5: “p1_s1” looks like an identifier');
  });
});

describe('claims', () => {
  it('are the cited sentences; the others are left unmarked', () => {
    const brief = importedText('It opened in May [1]. Nobody came. It closed in June [2] [3].');
    expect(brief.claims).toEqual([
      { id: 'claim-1', text: 'It opened in May', line: 5, citations: [1] },
      { id: 'claim-2', text: 'It closed in June', line: 5, citations: [2, 3] },
    ]);
  });

  it.each([
    ['It rose.[2] It fell.', '{It rose}.[2] It fell.'],
    ['It rose. [2] It fell [1].', '{It rose}.[2] {It fell}[1].'],
    ['It rose.[2]It fell.', '{It rose}.[2]It fell.'],
    ['“It rose.” [2] It fell.', '{“It rose.”}[2] It fell.'],
    ['(It rose, they say.) [2] It fell.', '{(It rose, they say.)}[2] It fell.'],
    ['It was in the U.S. [2] Nobody came.', '{It was in the U.S.}[2] Nobody came.'],
    ['It was in the U.S. [2].', '{It was in the U.S.}[2].'],
    ['Did it rise? [2]', '{Did it rise?}[2]'],
  ])('take the references behind their full stop: “%s”', (written, read) => {
    expect(textOf(written)).toBe(read);
  });

  it('reach over references among their words', () => {
    expect(textOf('The U.S. Congress voted [1], and the town of Mr. Oduya agreed [2].')).toBe(
      '{The U.S. Congress voted}[1]{, and the town of Mr. Oduya agreed}[2].',
    );
  });

  it('are not made of a reference without words before it', () => {
    expect(importedText('[1] says that it is open.').claims).toEqual([]);
    expect(importedText('— [1].').claims).toEqual([]);
  });
});
