import { record } from '../../data/record/audit.ts';
import { endOverride } from '../../data/review/overrides.ts';
import { can } from '../../domain/policy.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { act, type Doing } from '../act.ts';
import { NO_SUCH_BRIEF, openCase } from '../case.ts';
import { settle } from '../settle.ts';

/** Lets something pass no longer. Once a version was published with it, there is nothing to take back. */
export function takeBackOverride(
  doing: Doing,
  briefId: string,
  overrideId: string,
): Promise<Outcome<void>> {
  return act(doing, async (tx, actor) => {
    const brief = await openCase(tx, briefId, doing.now);
    if (!brief) return refuse('not-found', NO_SUCH_BRIEF);
    const allowed = can(actor, 'override');
    if (!allowed.ok) return allowed;
    const override = brief.dossier.overrides.find(({ id }) => id === overrideId);
    if (!override) return refuse('conflict', 'It was taken back already, or went into a version.');

    await endOverride(tx, overrideId, brief.now);
    const doer = { actorId: actor.id, briefId, at: brief.now };
    const { rule } = override;
    await record(tx, doer, { kind: 'override-taken-back', overrideId, rule });
    await settle(tx, briefId);
    return accept(undefined);
  });
}
