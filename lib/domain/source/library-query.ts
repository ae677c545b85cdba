import { type SourceHealth, sourceHealths } from '../health/source-health.ts';
import { askedWords } from '../words/asked-words.ts';

/** What a list of the library may be held to, in the order of the desk's work. */
export const shelves = ['unresolved', 'uncaptured', 'cited', 'uncited'] as const;
export type Shelf = (typeof shelves)[number];

/** What somebody looks for in the library; it lives in the page's address. */
export type LibraryQuery = {
  words: string;
  shelf: Shelf | null;
  health: SourceHealth | null;
  kind: 'published' | 'unpublished' | null;
  page: number;
};

type Asked = Readonly<Record<string, string | string[] | undefined>>;

/** Further than any library goes; beyond it a number is no page. */
const LAST_PAGE = 100_000;

/** What the parameters of an address ask for; what is no question is left out. */
export function libraryQuery(asked: Asked): LibraryQuery {
  const page = Number(asked.page);
  return {
    words: askedWords(asked.q),
    shelf: oneOf(shelves, asked.show),
    health: oneOf(sourceHealths, asked.health),
    kind: oneOf(['published', 'unpublished'] as const, asked.kind),
    page: Number.isSafeInteger(page) && page > 0 ? Math.min(page, LAST_PAGE) : 1,
  };
}

/** The address of a list of the library. */
export function libraryHref({ words, shelf, health, kind, page }: LibraryQuery): string {
  const said: Array<[string, string | null]> = [
    ['q', words || null],
    ['show', shelf],
    ['health', health],
    ['kind', kind],
    ['page', page > 1 ? String(page) : null],
  ];
  const parameters = said.flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return parameters.length > 0 ? `/desk/sources?${parameters.join('&')}` : '/desk/sources';
}

function oneOf<T extends string>(known: readonly T[], asked: unknown): T | null {
  return known.find((one) => one === asked) ?? null;
}
