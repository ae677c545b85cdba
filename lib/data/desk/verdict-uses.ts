import type { VerdictUse } from '../../domain/claim/verdict-scale.ts';
import { database } from '../database.ts';
import type { Tx } from '../transaction.ts';

/** How many claims of drafts propose each verdict, in how many briefs. */
export function verdictUses(tx: Pick<Tx, '$queryRaw'> = database()): Promise<VerdictUse[]> {
  return tx.$queryRaw<VerdictUse[]>`
    SELECT content ->> 'verdict' AS key, count(*)::int AS claims,
      count(DISTINCT "briefId")::int AS briefs
    FROM "Claim" WHERE content ->> 'verdict' IS NOT NULL GROUP BY 1`;
}
