import { type Doer, record } from '../data/audit.ts';
import { slugOfBrief } from '../data/briefs.ts';
import { endNotices } from '../data/claim-notices.ts';
import { addDecision, type NamedDecision } from '../data/decisions.ts';
import { gatherLive, writersOfLive } from '../data/live-dossier.ts';
import { addVersion } from '../data/live-version.ts';
import { notify } from '../data/notices.ts';
import { addSignOff } from '../data/sign-offs.ts';
import type { Tx } from '../data/transaction.ts';
import {
  assessLive,
  claimsToApprove,
  confirmationObstacles,
  knownOf,
  type LiveClaim,
  standsConfirmed,
} from '../document/live-assessment.ts';
import { signaturesAfterRecheck } from '../document/recheck-signatures.ts';
import type { Decision } from '../domain/decision.ts';
import { excerpt } from '../domain/excerpt.ts';
import { manifestDigest } from '../domain/manifest.ts';
import { can } from '../domain/policy.ts';
import { awaitsAnother, type Confirmation, mayConfirm } from '../domain/recheck-guards.ts';
import { accept, type Outcome, refuse } from '../domain/refusal.ts';
import { act, type Doing } from './act.ts';
import { NO_SUCH_BRIEF, openCase } from './case.ts';
import { notBeforeAsked } from './decide-claim.ts';
import { settle } from './settle.ts';

/** The day is today's where none is given. */
export type RecheckInput = Omit<Confirmation, 'checkedOn'> &
  Partial<Pick<Confirmation, 'checkedOn'>>;

/**
 * "Checked, unchanged": a reviewer's signature over the live version as they saw it. It is published
 * again as the next version, the same but for its checked-on day; the draft, its submission, its
 * signatures and its schedule stay as they are. Claims on which something came up are approved
 * again in it, and what was said beside claims ends. Refuses whoever wrote in it.
 */
export function recheckLiveVersion(
  doing: Doing,
  briefId: string,
  input: RecheckInput,
): Promise<Outcome<{ number: number; slug: string }>> {
  return act(doing, async (tx, actor) => {
    const brief = await openCase(tx, briefId, doing.now);
    if (!brief) return refuse('not-found', NO_SUCH_BRIEF);
    const { dossier, assessment, ledger } = brief;
    const live = await gatherLive(tx, dossier);
    const writers = live ? await writersOfLive(tx, dossier, live, ledger) : [];
    const allowed = can(actor, 'recheck', { writers });
    if (!allowed.ok) return allowed;
    if (!live) return refuse('conflict', 'Nothing of this brief was published yet.');

    const claims = assessLive(live);
    const confirmation = { checkedOn: dossier.today, ...input };
    const confirmed = mayConfirm(confirmation, {
      isLive: assessment.state.public === 'live',
      version: live.number,
      known: knownOf(claims),
      checkedOn: live.content.checkedOn,
      today: dossier.today,
      claims: claims.map((claim) => ({
        number: claim.number,
        obstacles: confirmationObstacles(claim, live, actor.id),
      })),
    });
    if (!confirmed.ok) return confirmed;
    const doer = { actorId: actor.id, briefId, at: doing.now };
    const approved = await approveAgain(tx, doer, actor.id, claimsToApprove(claims, actor.id));
    if (!approved.ok) return approved;

    const content = { ...live.content, checkedOn: confirmation.checkedOn };
    const manifest = manifestDigest(content);
    const signature = { reviewerId: actor.id, manifest, settings: live.settings, at: doing.now };
    const counting = claims.flatMap(({ approvals }) => approvals);
    const made = approved.value.map((decision) => ({ ...decision, reviewer: actor.name }));
    const told = { number: live.number + 1, class: 're-check', note: input.note.trim() } as const;
    const versionId = await addVersion(tx, {
      briefId,
      ...told,
      manifestDigest: manifest,
      edition: {
        content,
        signatures: signaturesAfterRecheck(live.signatures, [...counting, ...made], {
          reviewer: actor.name,
          at: doing.now,
        }),
      },
      signOffId: await addSignOff(tx, briefId, signature, 're_check'),
      publishedById: actor.id,
      publishedAt: doing.now,
    });
    await endNotices(tx, briefId, doing.now);
    await record(tx, doer, { kind: 'version-published', versionId, ...told, manifest });
    const slug = await slugOfBrief(tx, briefId);
    await notify(tx, { kind: 'published', briefId, slug });
    await settle(tx, briefId);
    return accept({ number: told.number, slug });
  });
}

/** Approves claims of the live version as they stand, all of them or none. */
async function approveAgain(
  tx: Tx,
  doer: Doer & { briefId: string },
  reviewerId: string,
  claims: readonly LiveClaim<NamedDecision>[],
): Promise<Outcome<Array<Omit<Decision, 'id'>>>> {
  const decided = claims.map((claim) => ({ claim, decision: approvalOf(claim, reviewerId, doer) }));
  const awaiting = decided.filter(({ claim, decision }) => !standsConfirmed(claim, decision));
  if (awaiting.length > 0) {
    return { ok: false, refusal: awaitsAnother(awaiting.map(({ claim }) => claim.number)) };
  }
  for (const { claim, decision } of decided) {
    const decisionId = await addDecision(tx, doer.briefId, decision);
    const { id: claimId, number, digest, content, waivers } = claim;
    const judged = { decisionId, claimId, number, digest, excerpt: excerpt(content.text) };
    await record(tx, doer, { kind: 'claim-approved', waivers: waivers.length, ...judged });
  }
  return accept(decided.map(({ decision }) => decision));
}

/** What was let through stays let through, for the reason that readers know. */
function approvalOf(
  claim: LiveClaim<NamedDecision>,
  reviewerId: string,
  { at: now }: Doer,
): Omit<Decision, 'id'> {
  const { id: claimId, digest, content, waivers } = claim;
  const at = notBeforeAsked(claim, now);
  return { claimId, reviewerId, kind: 'approve', reason: null, waivers, digest, content, at };
}
