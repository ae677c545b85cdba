import type { Actor } from '../../domain/actor.ts';
import type { Source } from '../../domain/source/source.ts';
import { database } from '../database.ts';
import { searchSources, sourcesById } from './sources.ts';

/** More than any library that one file is good for. */
const MOST = 100_000;

/** As many entries as are read at once. */
const A_TIME = 2_000;

/**
 * The library's entries, oldest first, or those that hold every word of a query: all that is not
 * merged into another, nor a number that came without its source.
 */
export async function sourcesToExport(actor: Actor, query: string): Promise<Source[]> {
  const found =
    query.trim() === '' ? await everyId() : (await searchSources(actor, query, MOST)).map(idOf);
  const sources: Source[] = [];
  for (let at = 0; at < found.length; at += A_TIME) {
    const ids = found.slice(at, at + A_TIME);
    const byId = new Map((await sourcesById(database(), ids)).map((one) => [one.id, one]));
    sources.push(...ids.flatMap((id) => byId.get(id) ?? []));
  }
  return sources.filter(({ placeholder }) => !placeholder);
}

async function everyId(): Promise<string[]> {
  const rows = await database().source.findMany({
    where: { mergedIntoId: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: MOST,
    select: { id: true },
  });
  return rows.map(idOf);
}

function idOf({ id }: { id: string }): string {
  return id;
}
