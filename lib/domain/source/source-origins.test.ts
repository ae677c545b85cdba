import { expect, test } from 'vitest';
import type { Finding } from '../health/source-finding.ts';
import { undescribed } from './source.ts';
import { originsAfterCorrection, otherValues } from './source-origins.ts';

const description = { ...undescribed, title: 'The wall is finished', publisher: 'Harbour' };
const findings: Finding[] = [
  { field: 'title', value: 'The wall is finished', from: 'json-ld' },
  { field: 'title', value: 'Wall finished!', from: 'opengraph' },
  { field: 'title', value: 'Wall finished!', from: 'page' },
  { field: 'author', value: ' ', from: 'page' },
];

test('what others said is told once, and never what the description says itself', () => {
  expect(otherValues(description, findings)).toEqual({
    title: [{ value: 'Wall finished!', from: 'opengraph' }],
  });
});

test('a correction is a person’s word, and so is what they emptied', () => {
  const before = { description, origins: { title: 'json-ld', publisher: 'opengraph' } } as const;
  const after = { ...description, title: 'The wall', publisher: '' };
  expect(originsAfterCorrection(before, after, findings)).toEqual({
    title: 'person',
    publisher: 'person',
  });
});

test('what a person took from what was found stays where it came from', () => {
  const before = { description, origins: { title: 'json-ld' } } as const;
  const after = { ...description, title: 'Wall finished!' };
  expect(originsAfterCorrection(before, after, findings)).toEqual({ title: 'opengraph' });
});
