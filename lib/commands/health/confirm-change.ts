import { looksAt } from '../../data/health/source-looks.ts';
import { lockCitedSource } from '../../data/source/briefs-citing.ts';
import { can } from '../../domain/policy.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { act, type Doing } from '../act.ts';
import { noteSourceEvent } from './note-source-events.ts';

export type ChangeConfirmed = {
  /** The digest of the changed text that the member saw. */
  digest: string;
  /** What changed that matters. */
  reason: string;
};

/**
 * A member says that a change of a source's text matters, which no quotation tells: asks for new
 * decisions wherever the source is cited.
 */
export function confirmChange(
  doing: Doing,
  sourceId: string,
  { digest, reason }: ChangeConfirmed,
): Promise<Outcome<{ eventId: string }>> {
  return act(doing, async (tx, actor) => {
    const allowed = can(actor, 'confirm-change');
    if (!allowed.ok) return allowed;
    if (reason.trim() === '') return refuse('invalid', 'Say what changed that matters.');
    const source = await lockCitedSource(tx, sourceId);
    if (!source) return refuse('not-found', 'There is no such source in the library.');
    const looks = await looksAt(tx, source.id);
    if (!looks.some((look) => look.digest === digest)) {
      return refuse('stale', 'No look has found that text. Reload the page and read what changed.');
    }
    const event = {
      kind: 'change-matters',
      quotation: null,
      digest,
      reason: reason.trim(),
    } as const;
    const by = { memberId: actor.id, at: doing.now };
    const eventId = await noteSourceEvent(tx, source, event, by);
    if (eventId === null) return refuse('conflict', 'Somebody has said so of this change already.');
    return accept({ eventId });
  });
}
