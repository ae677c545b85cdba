import { lockCitedSource } from '../../data/source/briefs-citing.ts';
import { can } from '../../domain/policy.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { act, type Doing } from '../act.ts';
import { noteSourceEvent } from './note-source-events.ts';

/** A member says that a source was retracted, and why they know; asks for new decisions wherever it is cited. */
export function markRetracted(
  doing: Doing,
  sourceId: string,
  reason: string,
): Promise<Outcome<{ eventId: string }>> {
  return act(doing, async (tx, actor) => {
    const allowed = can(actor, 'mark-retracted');
    if (!allowed.ok) return allowed;
    if (reason.trim() === '') {
      return refuse('invalid', 'Say who retracted it and where that is told.');
    }
    const source = await lockCitedSource(tx, sourceId);
    if (!source) return refuse('not-found', 'There is no such source in the library.');
    const event = {
      kind: 'retracted',
      quotation: null,
      digest: null,
      reason: reason.trim(),
    } as const;
    const by = { memberId: actor.id, at: doing.now };
    const eventId = await noteSourceEvent(tx, source, event, by);
    if (eventId === null) return refuse('conflict', 'The source is known to be retracted already.');
    return accept({ eventId });
  });
}
