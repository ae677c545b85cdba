import { excerpt } from '../words/excerpt.ts';

export type CoverageInput = {
  /** How many claims are marked in the brief. */
  claims: number;
  /** The brief's paragraphs, wherever they stand, list items and table cells included. */
  paragraphs: readonly CoverageParagraph[];
  /** Citations that belong to no claim and to no context. */
  looseCitations: readonly {
    section: SectionPlace | null;
    /** The source, as the citation names it, and its reference number. */
    source: string;
    number: number;
    /** Words around the citation, usually its paragraph's. */
    text: string;
  }[];
};

export type CoverageParagraph = {
  /** Null before the first heading. */
  section: SectionPlace | null;
  text: string;
  holdsClaim: boolean;
  /** All of its words are marked as context. */
  isContext: boolean;
};

export type SectionPlace = {
  kind: 'summary' | 'finding' | 'limits' | 'conclusion';
  heading: string;
  /** Index among the brief's sections. */
  index: number;
};

export type CoverageProblem = {
  /** What exactly is not covered, in its very words: others are another problem. */
  key: string;
  kind: 'no-claim' | 'loose-citation' | 'uncovered-paragraph';
  message: string;
  section: SectionPlace | null;
  excerpt: string;
};

/**
 * What keeps the brief from being covered; empty when it is. Covered means: there is at least one
 * claim; every citation belongs to a claim or to context; every paragraph of summary, limits and
 * conclusion that says anything holds a claim or is context.
 */
export function coverageProblems(input: CoverageInput): CoverageProblem[] {
  return withOwnKeys([
    ...noClaim(input),
    ...input.paragraphs.filter(isUncovered).map(uncoveredParagraph),
    ...input.looseCitations.map(looseCitation),
  ]);
}

/** The same words a second time are a problem of their own. */
function withOwnKeys(problems: readonly CoverageProblem[]): CoverageProblem[] {
  const met = new Map<string, number>();
  return problems.map((problem) => {
    const before = met.get(problem.key) ?? 0;
    met.set(problem.key, before + 1);
    return before === 0 ? problem : { ...problem, key: `${problem.key} (${before + 1})` };
  });
}

function noClaim({ claims }: CoverageInput): CoverageProblem[] {
  if (claims > 0) return [];
  const message = 'No claim is marked: a brief states at least one.';
  return [{ key: 'no-claim', kind: 'no-claim', message, section: null, excerpt: '' }];
}

function isUncovered(paragraph: CoverageParagraph): boolean {
  if (paragraph.section === null || paragraph.section.kind === 'finding') return false;
  return paragraph.text.trim() !== '' && !paragraph.holdsClaim && !paragraph.isContext;
}

function uncoveredParagraph({ section, text }: CoverageParagraph): CoverageProblem {
  const words = excerpt(text);
  return {
    key: `paragraph: ${text}`,
    kind: 'uncovered-paragraph',
    message: `A paragraph of ${placeWords(section)} holds no claim and is not context: “${words}”`,
    section,
    excerpt: words,
  };
}

function looseCitation({
  section,
  source,
  number,
  text,
}: CoverageInput['looseCitations'][number]): CoverageProblem {
  const words = excerpt(text);
  return {
    key: `citation of ${source}: ${text}`,
    kind: 'loose-citation',
    message: `Citation [${number}] in ${placeWords(section)} belongs to no claim and to no context: “${words}”`,
    section,
    excerpt: words,
  };
}

function placeWords(section: SectionPlace | null): string {
  if (section === null) return 'the words before the first heading';
  if (section.heading.trim() !== '') return `“${excerpt(section.heading, 60)}”`;
  return section.kind === 'finding' ? 'a finding' : `the ${section.kind}`;
}
