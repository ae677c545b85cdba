import { endSubmission } from '../../data/brief/submissions.ts';
import { record } from '../../data/record/audit.ts';
import { next } from '../../domain/brief/brief.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { act, type Doing } from '../act.ts';
import { briefActFacts, NO_SUCH_BRIEF, openCase } from '../case.ts';
import { settle } from '../settle.ts';

/** Sends a brief back to drafting: a reviewer says why, the submitter need not. */
export function returnBrief(doing: Doing, briefId: string, reason: string): Promise<Outcome<void>> {
  return act(doing, async (tx, actor) => {
    const brief = await openCase(tx, briefId, doing.now);
    if (!brief) return refuse('not-found', NO_SUCH_BRIEF);
    const asked = { kind: 'return', reason } as const;
    const moved = next(brief.assessment.state, asked, briefActFacts(brief), actor);
    if (!moved.ok) return moved;
    const submission = brief.dossier.openSubmission;
    if (!submission) return refuse('conflict', 'The brief is not in review.');

    const words = reason.trim();
    await endSubmission(tx, submission.id, words || 'Withdrawn', brief.now);
    const doer = { actorId: actor.id, briefId, at: brief.now };
    const event = { submissionId: submission.id, reason: words || null };
    await record(tx, doer, { kind: 'brief-returned', ...event });
    await settle(tx, briefId);
    return accept(undefined);
  });
}
