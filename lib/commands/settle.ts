import { notify } from '../data/notices.ts';
import type { Tx } from '../data/transaction.ts';

/**
 * Ends every act that changes where a brief stands: the rows that lists are made from follow, and
 * with the commit every open page of the brief loads again.
 */
export async function settle(tx: Tx, briefId: string): Promise<void> {
  await notify(tx, { kind: 'judgement', briefId });
}
