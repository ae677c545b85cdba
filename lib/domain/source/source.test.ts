import { describe, expect, it } from 'vitest';
import { source } from '../testing/cast.ts';
import { isResolved, type SourceDescription, sourceTitle } from './source.ts';

function described(changes: Partial<SourceDescription>) {
  return source({ description: { ...source().description, ...changes } });
}

describe('a source is resolved', () => {
  it('by an address', () => {
    expect(isResolved(described({ title: '', publisher: '', issued: '' }))).toBe(true);
  });

  it('by a full reference: a title, who published it, and when', () => {
    expect(isResolved(described({ url: '' }))).toBe(true);
    expect(isResolved(described({ url: '', publisher: '', author: 'I. Moreno' }))).toBe(true);
    for (const missing of [{ title: '' }, { publisher: '' }, { issued: '' }]) {
      expect(isResolved(described({ url: '', ...missing }))).toBe(false);
    }
  });

  it('by its public description where it is unpublished', () => {
    const interview = source({ kind: 'unpublished', publicDescription: 'A talk with the board' });
    expect(isResolved(interview)).toBe(true);
    expect(isResolved({ ...interview, publicDescription: ' ' })).toBe(false);
  });

  it('never while it is an import’s placeholder', () => {
    expect(isResolved(source({ placeholder: true }))).toBe(false);
  });
});

it('a source is named by its title, its address, or what readers are told about it', () => {
  expect(sourceTitle(source())).toBe('Harbour dues rise');
  expect(sourceTitle(described({ title: '' }))).toBe('https://gazette.example/harbour-dues');
  expect(sourceTitle(described({ title: '', url: '' }))).toBe('Untitled source');
  expect(sourceTitle(source({ kind: 'unpublished', publicDescription: 'A talk' }))).toBe('A talk');
});
