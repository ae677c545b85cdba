import { noteWords } from '../data/brief/standings.ts';
import { notify } from '../data/notices.ts';
import type { Tx } from '../data/transaction.ts';
import { followStandings } from './brief/follow-standings.ts';

/**
 * Ends every act that changes where a brief stands: the rows that lists are made from follow, and
 * with the commit every open page of the brief loads again.
 */
export function settle(tx: Tx, briefId: string): Promise<void> {
  return settleEach(tx, [briefId]);
}

/** The same for several briefs at once, which costs little more than for one. */
export async function settleEach(tx: Tx, briefIds: readonly string[]): Promise<void> {
  await followStandings(tx, briefIds);
  for (const briefId of briefIds) await notify(tx, { kind: 'judgement', briefId });
}

/**
 * Ends a projection of words that changed no claim. Those of a brief that was signed may have ended
 * that it is ready, or brought it back; all others cost one row. Whoever reviews it sees the words
 * that a signature would be over.
 */
export async function settleWords(tx: Tx, briefId: string): Promise<void> {
  const noted = await noteWords(tx, briefId);
  if (noted?.submitted) await notify(tx, { kind: 'words', briefId });
  if (noted?.signed === false) return;
  const changed = await followStandings(tx, [briefId]);
  if (changed.length > 0) await notify(tx, { kind: 'judgement', briefId });
}
