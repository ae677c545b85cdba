import { saveLedger } from '../../data/brief/document-log.ts';
import { record } from '../../data/record/audit.ts';
import { addSignOff } from '../../data/review/sign-offs.ts';
import { afterSignOff } from '../../document/authorship/authorship.ts';
import { next } from '../../domain/brief/brief.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { act, type Doing } from '../act.ts';
import { briefActFacts, NO_SUCH_BRIEF, openCase } from '../case.ts';
import { withWhatIsNow } from '../publication/changed-since.ts';
import { settle } from '../settle.ts';

/**
 * A reviewer's signature over exactly what the next version would freeze. `manifest` is the one
 * that they saw; another is refused as stale, with
 * what there is now. Pins the publication's settings in force.
 */
export function signOffBrief(
  doing: Doing,
  briefId: string,
  manifest: string,
): Promise<Outcome<{ signOffId: string }>> {
  return act(doing, async (tx, actor) => {
    const brief = await openCase(tx, briefId, doing.now);
    if (!brief) return refuse('not-found', NO_SUCH_BRIEF);
    const { state, content } = brief.assessment;
    const asked = { kind: 'sign-off', manifest } as const;
    const moved = next(state, asked, briefActFacts(brief), actor);
    if (!moved.ok) return withWhatIsNow(moved, brief);
    if (!content) return refuse('blocked', 'The brief is not complete enough to be signed off.');

    const { settings } = brief.dossier;
    // As with decisions: whoever signs saw what asked for it, whatever clocks said.
    const { askedAnewAt } = brief.assessment;
    const at = askedAnewAt !== null && askedAnewAt > brief.now ? askedAnewAt : brief.now;
    const signature = { reviewerId: actor.id, manifest, settings, at };
    const signOffId = await addSignOff(tx, briefId, signature);
    await saveLedger(tx, briefId, afterSignOff(brief.ledger));
    const doer = { actorId: actor.id, briefId, at };
    const { checkedOn } = content;
    await record(tx, doer, { kind: 'brief-signed-off', signOffId, manifest, checkedOn });
    await settle(tx, briefId);
    return accept({ signOffId });
  });
}
