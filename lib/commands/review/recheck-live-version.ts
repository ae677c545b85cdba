import { slugOfBrief } from '../../data/brief/briefs.ts';
import { notify } from '../../data/notices.ts';
import { addVersion } from '../../data/publication/live-version.ts';
import { record } from '../../data/record/audit.ts';
import { endNotices } from '../../data/review/claim-notices.ts';
import { addSignOff } from '../../data/review/sign-offs.ts';
import { claimsToApprove, standsConfirmed } from '../../document/assessment/live-assessment.ts';
import { signaturesAfterRecheck } from '../../document/assessment/recheck-signatures.ts';
import { can } from '../../domain/policy.ts';
import { manifestDigest } from '../../domain/publication/manifest.ts';
import { accept, type Outcome } from '../../domain/refusal.ts';
import {
  awaitsAnother,
  type Confirmation,
  mayConfirm,
} from '../../domain/review/recheck-guards.ts';
import { act, type Doing } from '../act.ts';
import { approvalOf, keepApproval, openLiveCase } from '../live-case.ts';
import { settle } from '../settle.ts';

/** The day is today's where none is given. */
export type RecheckInput = Omit<Confirmation, 'checkedOn'> &
  Partial<Pick<Confirmation, 'checkedOn'>>;

/**
 * "Checked, unchanged": a reviewer's signature over the live version as they saw it. It is published
 * again as the next version, the same but for its checked-on day; the draft, its submission, its
 * signatures and its schedule stay as they are. Claims on which something came up are approved
 * again in it, and what was said beside claims ends. Refuses whoever wrote in it,
 * or let something of it pass.
 */
export function recheckLiveVersion(
  doing: Doing,
  briefId: string,
  input: RecheckInput,
): Promise<Outcome<{ number: number; slug: string }>> {
  return act(doing, async (tx, actor) => {
    const opened = await openLiveCase(tx, actor, briefId, doing.now);
    if (!opened.ok) return opened;
    const { live, claims, facts, today, now } = opened.value;
    const signs = can(actor, 'recheck', { writers: [], letPassBy: live.letPassBy });
    if (!signs.ok) return signs;
    const confirmation = { checkedOn: today, ...input };
    const confirmed = mayConfirm(confirmation, facts);
    if (!confirmed.ok) return confirmed;
    const approved = claimsToApprove(claims, actor.id).map((claim) => ({
      claim,
      decision: approvalOf(claim, actor.id, now),
    }));
    const awaiting = approved.filter(({ claim, decision }) => !standsConfirmed(claim, decision));
    if (awaiting.length > 0) return awaitsAnother(awaiting.map(({ claim }) => claim.number));

    const doer = { actorId: actor.id, briefId, at: now };
    for (const { claim, decision } of approved) await keepApproval(tx, doer, claim, decision);
    const content = { ...live.content, checkedOn: confirmation.checkedOn };
    const manifest = manifestDigest(content);
    const signature = { reviewerId: actor.id, manifest, settings: live.settings, at: now };
    const counting = claims.flatMap(({ approvals }) => approvals);
    const made = approved.map(({ decision }) => ({ ...decision, reviewer: actor.name }));
    const told = { number: live.number + 1, class: 're-check', note: input.note.trim() } as const;
    const versionId = await addVersion(tx, {
      briefId,
      ...told,
      manifestDigest: manifest,
      edition: {
        content,
        signatures: signaturesAfterRecheck(live.signatures, [...counting, ...made], {
          reviewer: actor.name,
          at: now,
        }),
      },
      signOffId: await addSignOff(tx, briefId, signature, 're_check'),
      publishedById: actor.id,
      publishedAt: now,
    });
    await endNotices(tx, briefId, now);
    await record(tx, doer, { kind: 'version-published', versionId, ...told, manifest });
    const slug = await slugOfBrief(tx, briefId);
    await notify(tx, { kind: 'published', briefId, slug });
    await settle(tx, briefId);
    return accept({ number: told.number, slug });
  });
}
