import { expect, test } from 'vitest';
import { looksLikeReferences } from './reference-formats.ts';

test.for([
  ['@article{dues,\n  title = {Harbour dues rise}\n}', 'bibtex'],
  ['Exported from somewhere\n\n@string{gaz = "Gazette"}\n@misc{a, title=gaz}', 'bibtex'],
  ['\uFEFFTY  - NEWS\nTI  - Harbour dues rise\nER  - ', 'ris'],
  ['[{"type": "webpage", "title": "Harbour dues"}]', 'csl-json'],
  ['\n{ "id": 1, "title": "Harbour dues" }', 'csl-json'],
  ['https://gazette.example/harbour-dues', null],
  ['Lund, Maria. “Harbour dues rise.” Alder Bay Gazette, 2024.', null],
  ['write to desk@gazette.example {today}', null],
  ['[1] Harbour Office', null],
  ['', null],
] as const)('%j is %s', ([text, format]) => {
  expect(looksLikeReferences(text)).toBe(format);
});
