import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Source } from '../../domain/source/source.ts';
import { createDocument } from '../create-document.ts';
import { exportText } from '../edition/export-text.ts';
import { readDocument } from '../reading/read-document.ts';
import type { ImportedBrief } from './imported-brief.ts';
import { documentFromImport } from './imported-document.ts';
import { readImport } from './read-import.ts';

const word = fc.constantFrom(
  ...'the quay wall harbour U.S. Mr. Oduya Congress “rose” side‑by‑side 4.1 [sic] [2024] [0] May’s'.split(
    ' ',
  ),
  ...'(p1_s1, published 2025-04-20) donate sources — – Conclusion: summary: limits 1. - • A etc.'.split(
    ' ',
  ),
);
const marker = fc.constantFrom('[1]', '[2] [3]', '[1][4]', '[2, 5]', '[3-5]', '[7', '1]', '[12]');
const ending = fc.constantFrom('.', '.', '?', '.”', ':', '', ' [1].', '.[2]', ' [3]', '. [4]');
const phrase = fc
  .tuple(
    fc.array(fc.oneof({ arbitrary: word, weight: 6 }, marker), { minLength: 1, maxLength: 12 }),
    ending,
  )
  .map(([words, end]) => words.join(' ') + end);
const prose = fc.array(phrase, { minLength: 1, maxLength: 4 }).map((phrases) => phrases.join(' '));
const known = fc.constantFrom(
  ...[
    'Executive summary',
    'Executive Summary — what follows',
    'Summary of the results',
    'Conclusion',
  ],
  ...['Missing context/alternative viewpoints', 'What sources do not confirm', 'Limits', 'Sources'],
  ...['References:', 'Want to dive deeper?', 'Follow-up questions', 'Conclusion — for all: ', '#'],
  ...['Loading...', 'Was this fact-check helpful?', 'Donate today!', 'Fact check', 'Disclaimer:'],
  ...[
    'This desk can make mistakes.',
    'Learn more',
    'Checked on December 1, 2025',
    '---',
    '• ',
    '2.',
  ],
  ...[
    'Fact-checked on December 1, 2025 by the desk',
    'Published on May 2, 2024',
    'Checked on 1/2/25',
  ],
  ...[
    '[2] https://harbour.example/log',
    '1. Log — Gazette — May 2, 2024 — https://gazette.example/',
  ],
);
const lead = fc.constantFrom(
  '',
  '',
  '',
  '',
  '• ',
  '- ',
  '  - ',
  '1. ',
  '2. ',
  '3) ',
  '## ',
  '[1] ',
);
const line = fc.oneof(
  fc.tuple(lead, prose).map(([start, text]) => start + text),
  fc.tuple(lead, known).map(([start, text]) => start + text),
  fc.tuple(known, prose).map(([start, text]) => `${start} ${text}`),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);
const gap = fc.constantFrom('\n', '\n', '\n\n', '\n\n', '\r\n', '\n   \n\n');
const text = fc
  .tuple(
    fc.constantFrom('Is the quay open?', 'A quay'),
    fc.array(fc.tuple(gap, line), { maxLength: 25 }),
  )
  .map(([headline, lines]) => headline + lines.flat().join(''));

/** A text without the numbers that the desk derives itself: of references, headings and items. */
function withoutNumbers(text: string): string {
  const withoutReferences = text.replace(/\[\s*\d[\d,;\s–-]*\]/g, ' ');
  return withoutReferences.replace(/^[\s#•-]*\d{1,3}[.)](?=\s|$)/gm, ' ');
}

/** Words and how often they stand in a text. */
function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  for (const found of words) counts.set(found, (counts.get(found) ?? 0) + 1);
  return counts;
}

function exported(brief: ImportedBrief) {
  const ids = new Map(brief.sources.map(({ number }) => [number, `source-${number}`]));
  const sources = brief.sources.map(
    ({ number, placeholder, description }): Source => ({
      id: `source-${number}`,
      kind: 'published',
      description,
      publicDescription: '',
      placeholder,
      aliases: [],
    }),
  );
  const doc = createDocument(documentFromImport(brief, ids));
  return { doc, text: exportText(doc, sources) };
}

it('every word of an input is in the brief or in the list of what was left out', () => {
  fc.assert(
    fc.property(text, (input) => {
      const outcome = readImport(input);
      if (!outcome.ok) return;
      const brief = outcome.value;
      const kept = [exported(brief).text, ...brief.leftOut.map((left) => left.text)].join('\n');
      const counts = countWords(kept);
      const lost = [...countWords(withoutNumbers(input))].filter(([found, count]) => {
        return (counts.get(found) ?? 0) < count;
      });
      expect(lost).toEqual([]);
    }),
    { numRuns: 500 },
  );
}, 30_000);

it('every claim and citation of an input is in the document made of it', () => {
  fc.assert(
    fc.property(text, (input) => {
      const outcome = readImport(input);
      if (!outcome.ok) return;
      const { claims, citations } = outcome.value;
      const reading = readDocument(exported(outcome.value).doc);
      expect(reading.citations).toHaveLength(citations);
      expect(
        reading.claims.map(({ content }) => content.citations.map(({ source }) => source)),
      ).toEqual(claims.map((claim) => claim.citations.map((number) => `source-${number}`)));
    }),
    { numRuns: 500 },
  );
}, 30_000);
