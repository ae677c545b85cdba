import { slugOfBrief } from '../../data/brief/briefs.ts';
import { notify } from '../../data/notices.ts';
import { gatherLive, writersOfLive } from '../../data/publication/live-dossier.ts';
import { record } from '../../data/record/audit.ts';
import { liftNotice as endAsMistake } from '../../data/review/claim-notices.ts';
import { can } from '../../domain/policy.ts';
import { mayBeLifted } from '../../domain/publication/claim-notice.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { excerpt } from '../../domain/words/excerpt.ts';
import { act, type Doing } from '../act.ts';
import { NO_SUCH_BRIEF, openCase } from '../case.ts';
import { settle } from '../settle.ts';

/**
 * Takes away at once what was said by mistake beside a claim that readers see, by whoever said it, or
 * might have and did not write in the brief. It asks for no new look any more; that it was said, and why it was lifted, stays on record.
 */
export function liftNotice(
  doing: Doing,
  briefId: string,
  asked: { noticeId: string; reason: string },
): Promise<Outcome<void>> {
  return act(doing, async (tx, actor) => {
    const brief = await openCase(tx, briefId, doing.now);
    if (!brief) return refuse('not-found', NO_SUCH_BRIEF);
    const { dossier, ledger } = brief;
    const { live, notices } = dossier;
    const notice = notices.find(({ id }) => id === asked.noticeId);
    const version = await gatherLive(tx, dossier);
    const writers = version ? await writersOfLive(tx, dossier, version, ledger) : [];
    const allowed = can(actor, 'lift-notice', { givenBy: notice?.byId ?? '', writers });
    if (!allowed.ok) return allowed;
    const open = mayBeLifted(asked, { public: brief.assessment.state.public, notices });
    if (!open.ok) return open;
    const claim = live?.edition.content.claims.find(({ id }) => id === notice?.claimId);
    if (!live || !notice || !claim) return refuse('stale', 'The claim is not live any more.');

    const reason = asked.reason.trim();
    const at = brief.now;
    await endAsMistake(tx, notice.id, reason, at);
    const { id: claimId, number, content } = claim;
    const said = { notice: notice.kind, noticeId: notice.id, version: live.number };
    const lifted = { ...said, claimId, number, excerpt: excerpt(content.text), reason };
    await record(tx, { actorId: actor.id, briefId, at }, { kind: 'notice-lifted', ...lifted });
    await settle(tx, briefId);
    await notify(tx, { kind: 'published', briefId, slug: await slugOfBrief(tx, briefId) });
    return accept(undefined);
  });
}
