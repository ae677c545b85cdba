import { expect, test } from 'vitest';
import { type EntryWords, mergedWords } from './merged-source.ts';
import { undescribed } from './source.ts';

const entry = (said: Partial<EntryWords> = {}): EntryWords => ({
  kind: 'published',
  description: { ...undescribed, title: 'Minutes' },
  origins: {},
  publicDescription: '',
  placeholder: false,
  privateNotes: '',
  credibilityNotes: '',
  health: 'unknown',
  ...said,
});

test('an entry keeps its own words and takes what it left empty, with where that came from', () => {
  const other = entry({
    description: { ...undescribed, title: 'Other', publisher: 'Council' },
    origins: { title: 'opengraph', publisher: 'json-ld' },
  });
  const merged = mergedWords(entry(), other);
  expect(merged.description).toMatchObject({ title: 'Minutes', publisher: 'Council' });
  expect(merged.origins).toEqual({ publisher: 'json-ld' });
});

test('what was never published takes no name or address that readers would see', () => {
  const kept = entry({ kind: 'unpublished', description: undescribed });
  const other = entry({ description: { ...undescribed, url: 'https://council.example/' } });
  expect(mergedWords(kept, other).description).toEqual(undescribed);
});

test('the notes of both are kept, and the same ones once', () => {
  const one = entry({ privateNotes: 'Called twice.', credibilityNotes: 'Sound.' });
  const other = entry({ privateNotes: 'Met at the pier.', credibilityNotes: 'Sound.' });
  const { privateNotes, credibilityNotes } = mergedWords(one, other);
  expect(privateNotes).toBe('Called twice.\n\nMet at the pier.');
  expect(credibilityNotes).toBe('Sound.');
});

test('what stands for a number fills nothing', () => {
  const kept = entry({ description: { ...undescribed, url: 'https://council.example/' } });
  const placeholder = entry({ placeholder: true, privateNotes: 'Look in the archive.' });
  const merged = mergedWords(kept, placeholder);
  expect(merged.description.title).toBe('');
  expect(merged.privateNotes).toBe('Look in the archive.');
});

test('a work is retracted when either entry knows so', () => {
  const retracted = entry({ health: 'retracted' });
  expect(mergedWords(entry({ health: 'alive' }), retracted).health).toBe('retracted');
  expect(mergedWords(entry(), entry({ health: 'moved' })).health).toBe('moved');
  expect(mergedWords(entry({ health: 'alive' }), entry({ health: 'dead' })).health).toBe('alive');
});
