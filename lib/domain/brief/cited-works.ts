import type { Source } from '../source/source.ts';

/** A work that a brief cites, however many of its ids the citations name. */
export type CitedWork<S> = {
  /** Its entry's id; where the library has no such entry, the id as cited. */
  id: string;
  /** Its reference number. */
  number: number;
  /** Null where the library has no such entry. */
  source: S | null;
  /** The ids that citations name it by: its own, or aliases. */
  citedAs: string[];
};

/**
 * The works that a brief cites, by first appearance. This is the one place where the ids that
 * citations name become entries of the library: citations of entries that were merged are of one
 * work and bear one number.
 *
 * @param ids the ids that are cited, by first appearance
 * @param sources at least the entries of these ids
 */
export function citedWorks<S extends Pick<Source, 'id' | 'aliases'>>(
  ids: readonly string[],
  sources: readonly S[],
): CitedWork<S>[] {
  const entries = new Map(
    sources.flatMap((source) => [source.id, ...source.aliases].map((id) => [id, source])),
  );
  const works = new Map<string, CitedWork<S>>();
  for (const cited of ids) {
    const source = entries.get(cited) ?? null;
    const id = source?.id ?? cited;
    const known = works.get(id);
    if (known) known.citedAs.push(cited);
    else works.set(id, { id, number: works.size + 1, source, citedAs: [cited] });
  }
  return [...works.values()];
}

/** Reference numbers by every id that citations name. */
export function numbersOf(
  works: readonly Pick<CitedWork<unknown>, 'number' | 'citedAs'>[],
): ReadonlyMap<string, number> {
  return new Map(works.flatMap(({ number, citedAs }) => citedAs.map((id) => [id, number])));
}
