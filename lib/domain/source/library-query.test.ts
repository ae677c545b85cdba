import { expect, test } from 'vitest';
import { type LibraryQuery, libraryHref, libraryQuery } from './library-query.ts';

const nothing: LibraryQuery = { words: '', shelf: null, health: null, kind: null, page: 1 };

test('an address without parameters asks for the whole library', () => {
  expect(libraryQuery({})).toEqual(nothing);
  expect(libraryHref(nothing)).toBe('/desk/sources');
});

test('what is asked for comes back from its address', () => {
  const query: LibraryQuery = {
    words: 'café & pier',
    shelf: 'unresolved',
    health: 'dead',
    kind: 'published',
    page: 3,
  };
  const { searchParams } = new URL(libraryHref(query), 'https://desk.example');
  expect(libraryQuery(Object.fromEntries(searchParams))).toEqual(query);
});

test('parameters that ask for nothing known are left out', () => {
  expect(libraryQuery({ show: 'all', health: ['dead'], kind: 'x', page: '-2', q: ' ' })).toEqual(
    nothing,
  );
});
