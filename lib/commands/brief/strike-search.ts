import { lockBrief } from '../../data/brief/briefs.ts';
import { addSearch, searchLogOf, strikeEntry } from '../../data/brief/search-log.ts';
import { publicationSettings } from '../../data/publication/publication-settings.ts';
import { momentOn, record } from '../../data/record/audit.ts';
import { type SearchInput, searchChanges, searchProblem } from '../../domain/brief/search-entry.ts';
import { can } from '../../domain/policy.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { dayIn } from '../../domain/time/calendar-date.ts';
import { act, type Doing } from '../act.ts';
import { settle } from '../settle.ts';

export type StrikeInput = {
  entryId: string;
  reason: string;
  /** What it should have said; null where it should not be there. */
  correction: SearchInput | null;
};

/**
 * Strikes an entry of a brief's search log, or writes a corrected one in its place. It is no more in
 * what is judged and published; the record keeps what it said, who took it out, and why.
 */
export function strikeSearch(
  doing: Doing,
  briefId: string,
  { entryId, reason, correction }: StrikeInput,
): Promise<Outcome<void>> {
  return act(doing, async (tx, actor) => {
    const allowed = can(actor, 'log-search');
    if (!allowed.ok) return allowed;
    if (!reason.trim()) return refuse('invalid', 'Say why. The record keeps it.');
    const { timeZone } = await publicationSettings(tx);
    const problem = correction && searchProblem(correction, dayIn(timeZone, doing.now));
    if (problem) return refuse('invalid', problem);
    if (!(await lockBrief(tx, briefId))) return refuse('not-found', 'There is no such brief.');
    const entry = (await searchLogOf(tx, briefId)).find(({ id }) => id === entryId);
    if (!entry) {
      return refuse(
        'stale',
        'Somebody struck or corrected that entry meanwhile. Nothing was changed.',
      );
    }
    const changes = correction === null ? [] : searchChanges(entry, correction);
    if (correction !== null && changes.length === 0) {
      return refuse('invalid', 'The entry says that already. Change what is wrong, or strike it.');
    }

    const at = await momentOn(tx, briefId, doing.now);
    await strikeEntry(tx, entryId, at);
    const correctedBy = correction && (await addSearch(tx, briefId, actor.id, correction, at));
    const { place, query } = entry;
    const event = { entryId, place, query, correctedBy, reason: reason.trim(), changes };
    const doer = { actorId: actor.id, briefId, at };
    await record(tx, doer, { kind: 'search-struck', ...event });
    await settle(tx, briefId);
    return accept(undefined);
  });
}
