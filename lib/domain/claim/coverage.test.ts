import { describe, expect, it } from 'vitest';
import {
  type CoverageInput,
  type CoverageParagraph,
  coverageProblems,
  type SectionPlace,
} from './coverage.ts';

const summary: SectionPlace = { kind: 'summary', heading: 'Executive summary', index: 0 };
const finding: SectionPlace = { kind: 'finding', heading: 'The dues', index: 1 };
const limits: SectionPlace = { kind: 'limits', heading: '', index: 2 };
const conclusion: SectionPlace = { kind: 'conclusion', heading: 'Conclusion', index: 3 };

function paragraph(section: SectionPlace | null, changes: Partial<CoverageParagraph> = {}) {
  return { section, text: 'The harbour is old.', holdsClaim: false, isContext: false, ...changes };
}

function problems(changes: Partial<CoverageInput>) {
  return coverageProblems({ claims: 1, paragraphs: [], looseCitations: [], ...changes });
}

describe('a brief is covered', () => {
  it('when each paragraph of summary, limits and conclusion holds a claim or is context', () => {
    const paragraphs = [
      paragraph(summary, { holdsClaim: true }),
      paragraph(limits, { isContext: true }),
      paragraph(conclusion, { holdsClaim: true }),
    ];
    expect(problems({ paragraphs })).toEqual([]);
  });

  it('though findings, and words before the first heading, hold prose without a claim', () => {
    expect(problems({ paragraphs: [paragraph(finding), paragraph(null)] })).toEqual([]);
  });

  it('though paragraphs are empty', () => {
    expect(problems({ paragraphs: [paragraph(summary, { text: ' \n' })] })).toEqual([]);
  });
});

describe('a brief is not covered', () => {
  it('without any claim', () => {
    expect(problems({ claims: 0 })).toEqual([
      {
        key: 'no-claim',
        kind: 'no-claim',
        message: 'No claim is marked: a brief states at least one.',
        section: null,
        excerpt: '',
      },
    ]);
  });

  it.each([summary, limits, conclusion])('with a bare paragraph in the $kind', (section) => {
    expect(problems({ paragraphs: [paragraph(section)] })).toEqual([
      expect.objectContaining({
        kind: 'uncovered-paragraph',
        section,
        excerpt: 'The harbour is old.',
      }),
    ]);
  });

  it('with a citation that belongs to nothing, in a finding too', () => {
    const looseCitations = [
      { section: finding, source: 'log', number: 4, text: 'The harbour is old.' },
    ];
    expect(problems({ looseCitations }).map(({ message }) => message)).toEqual([
      'Citation [4] in “The dues” belongs to no claim and to no context: “The harbour is old.”',
    ]);
  });

  it('by exactly these words: others, and the same ones again, are another problem', () => {
    const keys = (...texts: string[]) =>
      problems({ paragraphs: texts.map((text) => paragraph(summary, { text })) }).map(
        ({ key }) => key,
      );
    const [before] = keys('The harbour is old.');
    expect(keys('So it is.', 'The harbour is old.')[1]).toBe(before);
    expect(keys('The harbour is very old.')).not.toContain(before);
    expect(new Set(keys('The harbour is old.', 'The harbour is old.')).size).toBe(2);
  });

  it('and says where, by the heading or by the kind of section', () => {
    const paragraphs = [paragraph(summary), paragraph(limits)];
    expect(problems({ paragraphs }).map(({ message }) => message)).toEqual([
      'A paragraph of “Executive summary” holds no claim and is not context: “The harbour is old.”',
      'A paragraph of the limits holds no claim and is not context: “The harbour is old.”',
    ]);
  });
});
