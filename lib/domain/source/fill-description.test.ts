import { expect, test } from 'vitest';
import type { Finding } from '../health/source-finding.ts';
import { fillDescription, titleOfFile } from './fill-description.ts';
import { undescribed } from './source.ts';

const found: Finding[] = [
  { field: 'title', value: 'Annual report', from: 'file' },
  { field: 'type', value: 'report', from: 'file' },
];

test('the name of a file gives way to the title that is in it, and is kept where there is none', () => {
  const begun = { ...undescribed, title: titleOfFile('report-2025 final.pdf') };
  expect(begun.title).toBe('report-2025 final');
  const { description, origins } = fillDescription(begun, {}, found, 'report-2025 final.pdf');
  expect(description).toMatchObject({ title: 'Annual report', type: 'report' });
  expect(origins).toEqual({ title: 'file', type: 'file' });
  expect(fillDescription(begun, {}, [], 'report-2025 final.pdf').description).toEqual(begun);
});

test('a kind that a person chose stays', () => {
  const chosen = { ...undescribed, type: 'webpage' };
  const { description } = fillDescription(chosen, { type: 'person' }, found, null);
  expect(description.type).toBe('webpage');
});

test('what a person emptied stays empty', () => {
  const { description } = fillDescription(undescribed, { title: 'person' }, found, null);
  expect(description.title).toBe('');
});
