import { slugOfBrief } from '../../data/brief/briefs.ts';
import { notify } from '../../data/notices.ts';
import { addRetraction } from '../../data/publication/retractions.ts';
import { record } from '../../data/record/audit.ts';
import { keepUses } from '../../data/source/source-uses.ts';
import { next } from '../../domain/brief/brief.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { act, type Doing } from '../act.ts';
import { briefActFacts, NO_SUCH_BRIEF, openCase } from '../case.ts';
import { settle } from '../settle.ts';
import { cancelSchedule } from './cancel-schedule.ts';

/**
 * Takes a live brief back at once: its address keeps a notice with the reason, and shows no version
 * any more. What was approved and signed before counts no longer, so that it comes back by a full
 * review only; a publication that was scheduled does not happen.
 */
export function retractBrief(
  doing: Doing,
  briefId: string,
  reason: string,
): Promise<Outcome<{ retractionId: string }>> {
  return act(doing, async (tx, actor) => {
    const brief = await openCase(tx, briefId, doing.now);
    if (!brief) return refuse('not-found', NO_SUCH_BRIEF);
    const { dossier, assessment } = brief;
    const asked = { kind: 'retract', reason } as const;
    const moved = next(assessment.state, asked, briefActFacts(brief), actor);
    if (!moved.ok) return moved;

    const number = dossier.versions;
    const at = brief.now;
    const words = reason.trim();
    const byId = actor.id;
    const retractionId = await addRetraction(tx, { briefId, number, reason: words, byId, at });
    await keepUses(tx, briefId, 'live', []);
    const doer = { actorId: actor.id, briefId, at };
    await record(tx, doer, { kind: 'brief-retracted', retractionId, number, reason: words });
    await cancelSchedule(tx, dossier, RETRACTED, { by: actor.id, now: at });
    await settle(tx, briefId);
    await notify(tx, { kind: 'published', briefId, slug: await slugOfBrief(tx, briefId) });
    return accept({ retractionId });
  });
}

const RETRACTED = 'The brief was retracted, so it has to be reviewed in full again.';
