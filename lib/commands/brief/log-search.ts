import { lockBrief } from '../../data/brief/briefs.ts';
import { addSearch, type SearchEntry } from '../../data/brief/search-log.ts';
import { publicationSettings } from '../../data/publication/publication-settings.ts';
import { momentOn, record } from '../../data/record/audit.ts';
import { type SearchInput, searchProblem } from '../../domain/brief/search-entry.ts';
import { can } from '../../domain/policy.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { dayIn } from '../../domain/time/calendar-date.ts';
import { act, type Doing } from '../act.ts';
import { settle } from '../settle.ts';

export type { SearchEntry };

/** Notes where somebody looked for sources of a brief, and what came of it. */
export function logSearch(
  doing: Doing,
  briefId: string,
  input: SearchInput,
): Promise<Outcome<SearchEntry>> {
  return act(doing, async (tx, actor) => {
    const allowed = can(actor, 'log-search');
    if (!allowed.ok) return allowed;
    const { timeZone } = await publicationSettings(tx);
    const problem = searchProblem(input, dayIn(timeZone, doing.now));
    if (problem) return refuse('invalid', problem);
    if (!(await lockBrief(tx, briefId))) return refuse('not-found', 'There is no such brief.');

    const at = await momentOn(tx, briefId, doing.now);
    const id = await addSearch(tx, briefId, actor.id, input, at);
    const doer = { actorId: actor.id, briefId, at };
    const { place, query } = input;
    await record(tx, doer, { kind: 'search-logged', entryId: id, place, query });
    await settle(tx, briefId);
    return accept({ id, ...input, member: actor.name });
  });
}
