import { searchSources } from '../../data/source/sources.ts';
import { accept, type Outcome } from '../../domain/refusal.ts';
import type { Source } from '../../domain/source/source.ts';
import type { Doing } from '../act.ts';
import { ask } from '../ask.ts';

/** As many as a list under a field can show. */
const MOST = 8;

/** The entries of the library that somebody may mean by these words, an address or a DOI. */
export function findEntries(doing: Doing, words: string): Promise<Outcome<Source[]>> {
  return ask(doing, async (actor) => accept(await searchSources(actor, words, MOST)));
}
