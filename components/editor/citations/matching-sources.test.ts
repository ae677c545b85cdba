import { expect, test } from 'vitest';
import { type Source, undescribed } from '@/lib/domain/source/source.ts';
import { matchingSources } from './matching-sources.ts';

function source(id: string, title: string, publisher = ''): Source {
  const description = { ...undescribed, title, publisher };
  return {
    id,
    kind: 'published',
    description,
    publicDescription: '',
    placeholder: false,
    aliases: [],
  };
}

const library = [
  source('cafe', 'Café by the harbour', 'Alder Bay Gazette'),
  source('account', 'Final account', 'District Auditor'),
  source('minutes', 'Minutes of the harbour committee', 'Alder Bay Council'),
];

function found(query: string, references: string[] = []): string[] {
  return matchingSources(library, references, query).map(({ id }) => id);
}

test('a source is found by words from anywhere in its description', () => {
  expect(found('auditor')).toEqual(['account']);
  expect(found('council harbour')).toEqual(['minutes']);
  expect(found('nothing like it')).toEqual([]);
});

test('letter case and accents do not matter', () => {
  expect(found('CAFE')).toEqual(['cafe']);
});

test('what the brief cites already comes first, in the order of its numbers', () => {
  expect(found('', ['minutes', 'account'])).toEqual(['minutes', 'account', 'cafe']);
});

test('a number finds the source that bears it', () => {
  expect(found('2', ['minutes', 'account'])).toEqual(['account']);
});
