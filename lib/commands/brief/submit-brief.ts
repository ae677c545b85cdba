import { openSubmission } from '../../data/brief/submissions.ts';
import { record } from '../../data/record/audit.ts';
import { next } from '../../domain/brief/brief.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { act, type Doing } from '../act.ts';
import { briefActFacts, NO_SUCH_BRIEF, openCase } from '../case.ts';
import { settle } from '../settle.ts';

/** Puts a covered brief before the reviewers. Refuses with everything that is not covered. */
export function submitBrief(doing: Doing, briefId: string): Promise<Outcome<void>> {
  return act(doing, async (tx, actor) => {
    const brief = await openCase(tx, briefId, doing.now);
    if (!brief) return refuse('not-found', NO_SUCH_BRIEF);
    const moved = next(brief.assessment.state, { kind: 'submit' }, briefActFacts(brief), actor);
    if (!moved.ok) return moved;

    const submissionId = await openSubmission(tx, briefId, actor.id, brief.now);
    const doer = { actorId: actor.id, briefId, at: brief.now };
    await record(tx, doer, { kind: 'brief-submitted', submissionId });
    await settle(tx, briefId);
    return accept(undefined);
  });
}
