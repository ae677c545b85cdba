import { addPurge, isPurgeKnown } from '../../data/purge/purges.ts';
import { momentOn, record } from '../../data/record/audit.ts';
import { can } from '../../domain/policy.ts';
import { type PurgeTarget, purgeReason } from '../../domain/purge/purge.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { act, type Doing } from '../act.ts';
import { lockTarget } from './purge-case.ts';

/**
 * Asks for the words of a brief, or of a captured text, to be taken away for good. Nothing goes before
 * another admin confirms it.
 */
export function askPurge(
  doing: Doing,
  target: PurgeTarget,
  written: string,
): Promise<Outcome<{ purgeId: string }>> {
  return act(doing, async (tx, actor) => {
    const allowed = can(actor, 'ask-purge');
    if (!allowed.ok) return allowed;
    const reason = purgeReason(written, 'it has to go');
    if (!reason.ok) return reason;
    if (!(await lockTarget(tx, target))) {
      return refuse('not-found', 'There is nothing here that could be removed.');
    }
    if (await isPurgeKnown(tx, target)) {
      return refuse('conflict', 'Its removal is asked for already. Load the page again.');
    }

    const { briefId, digest } = target;
    const at = briefId === null ? doing.now : await momentOn(tx, briefId, doing.now);
    const asked = { ...target, reason: reason.value, askedById: actor.id, askedAt: at };
    const purgeId = await addPurge(tx, asked);
    const of = briefId === null ? 'capture' : 'brief';
    const event = { kind: 'purge-asked', purgeId, of, digest, reason: reason.value } as const;
    await record(tx, { actorId: actor.id, briefId, at }, event);
    return accept({ purgeId });
  });
}
