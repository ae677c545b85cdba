import { expect, test } from 'vitest';
import { assess } from '../assessment/assessment.ts';
import { createDocument } from '../create-document.ts';
import { citation, paragraph, sectionHeading, words } from '../edition/rich-nodes.ts';
import { ferryFacts } from '../testing/facts.ts';
import { readDocument } from './read-document.ts';
import { usesInDraft, usesInEdition } from './source-uses.ts';

const release = (quotation: string | null, capture: string | null = null) =>
  citation('release', { stance: 'supports', quotation, capture });

const body = [
  sectionHeading('summary', 'Executive summary'),
  paragraph(
    words('As everybody knows', { context: 'Common knowledge' }),
    release('everybody knows'),
    ' ',
    words('the ferry carried more', { claim: 'carried' }),
    release('carried more', 'a'.repeat(64)),
    release(null),
  ),
];

test('a draft’s citations are told in reading order, with the claim they belong to', () => {
  const reading = readDocument(
    createDocument({ headline: 'Ferry?', checkedOn: null, body, claims: {} }),
  );
  expect(usesInDraft(reading)).toEqual([
    { source: 'release', claim: null, quotation: 'everybody knows', capture: null },
    { source: 'release', claim: 'carried', quotation: 'carried more', capture: 'a'.repeat(64) },
    { source: 'release', claim: 'carried', quotation: null, capture: null },
  ]);
});

test('an edition tells the same of its claims as the draft that it was frozen from', () => {
  const facts = ferryFacts({ body });
  const { content } = assess(facts);
  if (!content) throw new Error('It cannot be frozen.');
  expect(usesInEdition(content)).toEqual(usesInDraft(facts.reading));
});
