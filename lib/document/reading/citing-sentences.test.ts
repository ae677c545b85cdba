import { expect, test } from 'vitest';
import { createDocument } from '../create-document.ts';
import { citation, paragraph, words } from '../edition/rich-nodes.ts';
import { citingSentences } from './citing-sentences.ts';
import { readDocument } from './read-document.ts';

const reading = readDocument(
  createDocument({
    headline: 'Is the quay open?',
    body: [
      paragraph(
        words('The quay is open', { claim: 'open' }),
        citation('log'),
        citation('crew'),
        words('. The crew says so.'),
      ),
      paragraph(words('Nobody was asked twice'), citation('crew'), words('.')),
      paragraph(words('The quay was open', { claim: 'was' }), citation('log'), citation('log')),
    ],
    claims: {
      open: { verdict: null, claimant: '', rationale: '' },
      was: { verdict: null, claimant: '', rationale: '' },
    },
  }),
);

test('a source is cited by claims, and by paragraphs beside them', () => {
  expect(citingSentences(reading, ['crew'])).toEqual([
    'The quay is open',
    'Nobody was asked twice.',
  ]);
});

test('each claim is told once, whichever id its citation names', () => {
  expect(citingSentences(reading, ['log', 'crew'])).toEqual([
    'The quay is open',
    'Nobody was asked twice.',
    'The quay was open',
  ]);
});
