import { describe, expect, it } from 'vitest';
import { citedWorks, numbersOf } from '../../domain/brief/cited-works.ts';
import { coverageProblems } from '../../domain/claim/coverage.ts';
import type { RichNode } from '../../domain/publication/edition.ts';
import { createDocument } from '../create-document.ts';
import {
  bulletList,
  citation,
  paragraph,
  sectionHeading,
  subheading,
  words,
} from '../edition/rich-nodes.ts';
import { readDocument } from '../reading/read-document.ts';
import { coverageFacts } from './coverage-facts.ts';

function problems(...body: RichNode[]) {
  const doc = createDocument({ headline: 'Is the pier safe?', body });
  const reading = readDocument(doc);
  const numbers = numbersOf(citedWorks(reading.references, []));
  return coverageProblems(coverageFacts(reading, numbers)).map(({ kind, section, excerpt }) => [
    kind,
    section?.heading ?? null,
    excerpt,
  ]);
}

const covered = paragraph(words('The pier stands', { claim: 'a' }), '. ', citation('survey'));

describe('coverage of a brief', () => {
  it('is complete where each paragraph that needs it holds a claim or is context', () => {
    expect(
      problems(
        sectionHeading('summary', 'In short'),
        subheading('Only the deck'),
        covered,
        paragraph(
          words('Piers rot', { context: 'Known' }),
          ', ',
          words('all.', { context: 'Known' }),
        ),
        paragraph(),
        sectionHeading('finding', 'The wood'),
        paragraph('Words of a finding need no claim.'),
      ),
    ).toEqual([]);
  });

  it('misses words beside context, and paragraphs within lists', () => {
    expect(
      problems(
        sectionHeading('conclusion', 'So'),
        covered,
        paragraph(words('Piers rot.', { context: 'Known' }), ' This one does not.'),
        bulletList([paragraph('Neither does that.')]),
      ),
    ).toEqual([
      ['uncovered-paragraph', 'So', 'Piers rot. This one does not.'],
      ['uncovered-paragraph', 'So', 'Neither does that.'],
    ]);
  });

  it('misses citations outside of claims, and those in a section’s heading', () => {
    expect(
      problems(
        sectionHeading('finding', 'The wood', citation('survey')),
        covered,
        paragraph('It is old.', citation('diary')),
      ),
    ).toEqual([
      ['loose-citation', 'The wood', 'The wood'],
      ['loose-citation', 'The wood', 'It is old.'],
    ]);
  });

  it('reads words before the first heading as the summary, not as none of its business', () => {
    expect(
      problems(paragraph('It stands.'), sectionHeading('finding', 'The wood'), covered),
    ).toEqual([['uncovered-paragraph', '', 'It stands.']]);
  });
});
