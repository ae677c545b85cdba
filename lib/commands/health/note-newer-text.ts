import type { HeldSource } from '../../data/source/briefs-citing.ts';
import type { Tx } from '../../data/transaction.ts';
import { noteSourceEvent } from './note-source-events.ts';
import { type NewerText, quotationsLost } from './quotations-lost.ts';

/**
 * Compares a newer text of a source's page with what claims quote from it, and notes each quotation
 * that is gone.
 *
 * @returns the quotations of which that was news
 */
export async function noteNewerText(
  tx: Tx,
  source: HeldSource,
  newer: NewerText,
  at: Date,
): Promise<string[]> {
  const news: string[] = [];
  const reason = 'A newer text of the source does not have these words.';
  for (const quotation of await quotationsLost(tx, source.id, newer)) {
    const event = { kind: 'quotation-gone', quotation, digest: newer.digest, reason } as const;
    if (await noteSourceEvent(tx, source, event, { memberId: null, at })) news.push(quotation);
  }
  return news;
}
