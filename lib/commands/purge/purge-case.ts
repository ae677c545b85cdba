import { lockBrief } from '../../data/brief/briefs.ts';
import { findAccess } from '../../data/member/members.ts';
import { lockCapturedText } from '../../data/purge/captured-texts.ts';
import { lockOpenPurge, targetOf } from '../../data/purge/purges.ts';
import type { Tx } from '../../data/transaction.ts';
import { capabilitiesFor } from '../../domain/policy.ts';
import type { Purge, PurgeTarget } from '../../domain/purge/purge.ts';
import { accept, type Outcome, refuse } from '../../domain/refusal.ts';

export const NO_SUCH_PURGE = 'This removal is not open any more. Load the page again.';

/** A purge that was asked for and not ended, locked after what it is of; and who asked. */
export type PurgeCase = { purge: Purge; facts: { asker: string; askerMay: boolean } };

/** Opens a purge to be settled. In the order of every act: first what it is about, then itself. */
export async function openPurge(tx: Tx, purgeId: string): Promise<Outcome<PurgeCase>> {
  const target = await targetOf(tx, purgeId);
  if (!target) return refuse('not-found', 'There is no such removal.');
  await lockTarget(tx, target);
  const purge = await lockOpenPurge(tx, purgeId);
  if (!purge) return refuse('conflict', NO_SUCH_PURGE);
  const asker = purge.askedBy.id;
  return accept({ purge, facts: { asker, askerMay: await isStillAdmin(tx, asker) } });
}

/** Locks what words are to be taken from; false where there is none, or where they were taken. */
export function lockTarget(tx: Tx, { briefId, digest }: PurgeTarget): Promise<boolean> {
  return briefId === null ? lockCapturedText(tx, digest) : lockBrief(tx, briefId);
}

async function isStillAdmin(tx: Tx, memberId: string): Promise<boolean> {
  const access = await findAccess(tx, memberId);
  if (!access || access.suspendedAt !== null) return false;
  return capabilitiesFor('ask-purge').some((needed) => access.capabilities.includes(needed));
}
