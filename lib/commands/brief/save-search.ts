import { otherSearches, removeSearch, saveSearch } from '../../data/desk/saved-searches.ts';
import { record } from '../../data/record/audit.ts';
import { deskQuery, queryString } from '../../domain/desk/desk-query.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { act, type Doing } from '../act.ts';

const LONGEST_NAME = 80;

/** More than anybody finds their way in. */
const MOST_SEARCHES = 50;

/** Keeps a list of the desk under a name, for the member who does it. */
export function saveDeskSearch(
  doing: Doing,
  { name, query }: { name: string; query: string },
): Promise<Outcome<void>> {
  return act(doing, async (tx, actor) => {
    const called = name.replace(/\s+/gu, ' ').trim();
    if (called === '') return refuse('invalid', 'Give the search a name to find it again.');
    if (called.length > LONGEST_NAME) {
      return refuse('invalid', `A name has at most ${LONGEST_NAME} characters.`);
    }
    const asked = queryString({ ...askedBy(query), page: 1 });
    if (asked === '') {
      return refuse('invalid', 'This is the list of all briefs. Choose a queue or a filter first.');
    }
    if ((await otherSearches(tx, actor.id, called)) >= MOST_SEARCHES) {
      return refuse('blocked', `You keep ${MOST_SEARCHES} searches already. Remove one first.`);
    }
    await saveSearch(tx, actor.id, { name: called, query: asked, at: doing.now });
    const doer = { actorId: actor.id, briefId: null, at: doing.now };
    await record(tx, doer, { kind: 'search-saved', name: called, query: asked });
    return accept(undefined);
  });
}

/** Forgets a list that the member kept. */
export function removeDeskSearch(doing: Doing, id: string): Promise<Outcome<void>> {
  return act(doing, async (tx, actor) => {
    const removed = await removeSearch(tx, actor.id, id);
    if (!removed) return refuse('not-found', 'You keep no such search any more.');
    const { name, query } = removed;
    const doer = { actorId: actor.id, briefId: null, at: doing.now };
    await record(tx, doer, { kind: 'search-removed', name, query });
    return accept(undefined);
  });
}

/** What an address of the desk asks for, from its query without the question mark. */
function askedBy(query: string) {
  return deskQuery(Object.fromEntries(new URLSearchParams(query)));
}
