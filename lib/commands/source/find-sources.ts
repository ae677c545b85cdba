import { sourcesOfBrief } from '../../data/brief/brief-sources.ts';
import { readPublication } from '../../data/publication/publication-settings.ts';
import { searchSources } from '../../data/source/sources.ts';
import type { CapturedSource } from '../../domain/capture/captured-source.ts';
import { accept, type Outcome } from '../../domain/refusal.ts';
import type { Doing } from '../act.ts';
import { ask } from '../ask.ts';

/** As many as a menu has room for. */
const MOST = 8;

/** Library entries that a query may mean, with their captures, for whoever wants to cite one. */
export function findSources(doing: Doing, query: string): Promise<Outcome<CapturedSource[]>> {
  return ask(doing, async (actor) => {
    const found = (await searchSources(actor, query, MOST)).map(({ id }) => id);
    const { timeZone } = await readPublication();
    const sources = await sourcesOfBrief(actor, found, timeZone);
    return accept(
      sources.toSorted((one, other) => found.indexOf(one.id) - found.indexOf(other.id)),
    );
  });
}

/** The entries of these ids with their captures: those that a colleague has just cited. */
export function readSources(
  doing: Doing,
  ids: readonly string[],
): Promise<Outcome<CapturedSource[]>> {
  return ask(doing, async (actor) => {
    const { timeZone } = await readPublication();
    return accept(await sourcesOfBrief(actor, ids, timeZone));
  });
}
