import { expect, test } from 'vitest';
import { identifiersOf } from './identifier.ts';
import { type SourceDescription, undescribed } from './source.ts';

const known = (said: Partial<SourceDescription>, kind: 'published' | 'unpublished' = 'published') =>
  identifiersOf({ kind, placeholder: false, description: { ...undescribed, ...said } });

test('a work is known by its DOI before its address', () => {
  expect(known({ url: 'http://press.example/tides/', doi: '10.1000/Tides' })).toEqual([
    { kind: 'doi', value: '10.1000/tides' },
    { kind: 'address', value: 'https://press.example/tides' },
  ]);
});

test('an address of the registry is a DOI and no address', () => {
  const doi = { kind: 'doi', value: '10.1000/tides' };
  expect(known({ url: 'https://doi.org/10.1000/tides', doi: '10.1000/tides' })).toEqual([doi]);
  expect(known({ url: 'http://dx.doi.org/10.1000/TIDES' })).toEqual([doi]);
});

test('a DOI in the address of its publisher is one by which it is known', () => {
  expect(known({ url: 'https://press.example/doi/10.1000/tides/pdf' })).toEqual([
    { kind: 'doi', value: '10.1000/tides' },
    { kind: 'address', value: 'https://press.example/doi/10.1000/tides/pdf' },
  ]);
});

test('nothing published is known by nothing said of it', () => {
  expect(known({ title: 'Tides' })).toEqual([]);
  expect(known({ url: 'https://press.example/' }, 'unpublished')).toEqual([]);
  const description = { ...undescribed, url: 'https://press.example/' };
  expect(identifiersOf({ kind: 'published', placeholder: true, description })).toEqual([]);
});

test('an address that is too long to be kept is known by its digest', () => {
  const [one] = known({ url: `https://press.example/?q=${'a'.repeat(2_000)}` });
  const [other] = known({ url: `https://press.example/?q=${'b'.repeat(2_000)}` });
  expect(one?.value).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(other).not.toEqual(one);
});
