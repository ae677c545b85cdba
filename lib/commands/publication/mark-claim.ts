import { slugOfBrief } from '../../data/brief/briefs.ts';
import { notify } from '../../data/notices.ts';
import { record } from '../../data/record/audit.ts';
import { addNotice } from '../../data/review/claim-notices.ts';
import { can } from '../../domain/policy.ts';
import { mayBeNoticed, type NoticeAsked } from '../../domain/publication/claim-notice.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import { excerpt } from '../../domain/words/excerpt.ts';
import { act, type Doing } from '../act.ts';
import { NO_SUCH_BRIEF, openCase } from '../case.ts';
import { settle } from '../settle.ts';

/**
 * Says at once, beside a claim that readers see, that it is withdrawn or under re-check, and why.
 * The version itself stays as it was frozen; the same words need a new look before they are
 * published again.
 */
export function markClaim(
  doing: Doing,
  briefId: string,
  asked: NoticeAsked,
): Promise<Outcome<{ noticeId: string }>> {
  return act(doing, async (tx, actor) => {
    const brief = await openCase(tx, briefId, doing.now);
    if (!brief) return refuse('not-found', NO_SUCH_BRIEF);
    const allowed = can(actor, 'mark-claim');
    if (!allowed.ok) return allowed;
    const { live, notices } = brief.dossier;
    const claims = live?.edition.content.claims ?? [];
    const version = live?.number ?? 0;
    const visible = brief.assessment.state.public;
    const open = mayBeNoticed(asked, { public: visible, version, claims, notices });
    if (!open.ok) return open;
    const claim = claims.find(({ id }) => id === asked.claimId);
    if (!claim) return refuse('stale', 'This claim is not in the live version any more.');

    const { kind } = asked;
    const { id: claimId, number, digest } = claim;
    const reason = asked.reason.trim();
    const at = brief.now;
    const notice = { briefId, claimId, digest, kind, reason, byId: actor.id, at };
    const noticeId = await addNotice(tx, notice);
    await record(
      tx,
      { actorId: actor.id, briefId, at },
      {
        kind: kind === 'withdrawn' ? 'claim-withdrawn' : 'claim-under-re-check',
        noticeId,
        version,
        claimId,
        number,
        excerpt: excerpt(claim.content.text),
        reason,
      },
    );
    await settle(tx, briefId);
    await notify(tx, { kind: 'published', briefId, slug: await slugOfBrief(tx, briefId) });
    return accept({ noticeId });
  });
}
