import { endNotices } from '../../data/review/claim-notices.ts';
import { endOverrides } from '../../data/review/overrides.ts';
import type { Tx } from '../../data/transaction.ts';

/**
 * Ends what the next version of a brief brings to its end: the notices beside claims of the one
 * before, which readers see no longer, and what an admin let pass, which is frozen in it.
 */
export async function endWithVersion(tx: Tx, briefId: string, at: Date): Promise<void> {
  await endNotices(tx, briefId, at);
  await endOverrides(tx, briefId, at);
}
