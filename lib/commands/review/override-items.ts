import { record } from '../../data/record/audit.ts';
import { addOverride } from '../../data/review/overrides.ts';
import { can } from '../../domain/policy.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { type OverridableRule, stillOpen } from '../../domain/review/override.ts';
import { act, type Doing } from '../act.ts';
import { NO_SUCH_BRIEF, openCase } from '../case.ts';
import { settle } from '../settle.ts';

/** What an admin lets pass; `covers` is all that they saw open under the rule. */
export type OverrideInput = { rule: OverridableRule; covers: readonly string[]; reason: string };

/**
 * Lets a brief pass although something of a rule is open: exactly what is open now, and nothing that
 * comes up later. Readers of the version are told of it, so a signature from before counts no longer.
 */
export function overrideItems(
  doing: Doing,
  briefId: string,
  { rule, covers, reason }: OverrideInput,
): Promise<Outcome<{ overrideId: string }>> {
  return act(doing, async (tx, actor) => {
    const brief = await openCase(tx, briefId, doing.now);
    if (!brief) return refuse('not-found', NO_SUCH_BRIEF);
    const allowed = can(actor, 'override');
    if (!allowed.ok) return allowed;
    const words = reason.trim();
    if (words === '') return refuse('invalid', 'Tell readers why this passes all the same.');
    const open = stillOpen(brief.assessment.passables, brief.dossier.overrides);
    const now = keysOf(open.filter((passable) => passable.rule === rule).map(({ key }) => key));
    if (now.length === 0 || JSON.stringify(now) !== JSON.stringify(keysOf(covers))) {
      return refuse('stale', 'What is open changed since you looked. Read it again, then decide.');
    }

    const override = { briefId, rule, covers: now, reason: words, byId: actor.id, at: brief.now };
    const overrideId = await addOverride(tx, override);
    const doer = { actorId: actor.id, briefId, at: brief.now };
    const event = { overrideId, rule, covers: now, reason: words };
    await record(tx, doer, { kind: 'item-overridden', ...event });
    await settle(tx, briefId);
    return accept({ overrideId });
  });
}

/** An event may concern several claims and is let pass once. */
function keysOf(keys: readonly string[]): string[] {
  return [...new Set(keys)].sort();
}
