import { record } from '../../data/record/audit.ts';
import { lockSource, notesOn, saveCredibilityNotes } from '../../data/source/sources.ts';
import { can } from '../../domain/policy.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { sourceTitle } from '../../domain/source/source.ts';
import { act, type Doing } from '../act.ts';

/** Notes how far the desk trusts a source, and why. For members only: it is in no manifest. */
export function noteCredibility(
  doing: Doing,
  sourceId: string,
  said: string,
): Promise<Outcome<void>> {
  return act(doing, async (tx, actor) => {
    const allowed = can(actor, 'correct-source');
    if (!allowed.ok) return allowed;
    const source = await lockSource(tx, sourceId);
    if (!source) return refuse('not-found', 'There is no such source in the library.');
    const notes = said.trim();
    const { credibilityNotes: before } = await notesOn(tx, source.id);
    if (notes === before) return accept(undefined);
    await saveCredibilityNotes(tx, source.id, notes);
    const doer = { actorId: actor.id, briefId: null, at: doing.now };
    const title = sourceTitle(source);
    const event = { sourceId: source.id, title, notes, before };
    await record(tx, doer, { kind: 'credibility-noted', ...event });
    return accept(undefined);
  });
}
