import { type Outcome, refuse } from '../../domain/refusal.ts';
import { act, type Doing } from '../act.ts';
import { NO_SUCH_BRIEF, openCase } from '../case.ts';
import { type Published, type PublishInput, publishCase } from './publish-case.ts';

/**
 * Publishes what was signed off as the next version, now. A publication that was scheduled is taken
 * off with it.
 */
export function publishBrief(
  doing: Doing,
  briefId: string,
  input: PublishInput,
): Promise<Outcome<Published>> {
  return act(doing, async (tx, actor) => {
    const brief = await openCase(tx, briefId, doing.now);
    if (!brief) return refuse('not-found', NO_SUCH_BRIEF);
    return publishCase(tx, brief, input, { actor, now: brief.now, schedule: null });
  });
}
