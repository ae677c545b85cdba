import { capturesForComparison, quotationsCited } from '../../data/source/quotations-cited.ts';
import type { Tx } from '../../data/transaction.ts';
import { comparableQuotation } from '../../domain/health/source-event.ts';
import { checkCitation } from '../../domain/quotation/quotation.ts';
import { type MatchingText, matchingText } from '../../domain/words/matching-text.ts';

/** A newer text of a source. */
export type NewerText = { text: string; digest: string; mediaType: string };

/**
 * The quotations that some claim cites from this source, that were verified against an earlier
 * capture and that its newer text does not have; each once. Like is compared with like: what was
 * found in an uploaded file of another kind says nothing about the page.
 */
export async function quotationsLost(
  tx: Tx,
  sourceId: string,
  newer: NewerText,
): Promise<string[]> {
  const cited = (await quotationsCited(tx, sourceId)).filter(
    ({ capture }) => capture !== newer.digest,
  );
  if (cited.length === 0) return [];
  const digests = cited.map(({ capture }) => capture);
  const kept = await capturesForComparison(tx, sourceId, digests, newer.mediaType);
  const earlier = new Map(kept.map(({ digest, text }) => [digest, text]));
  const comparable = new Map<string, MatchingText>();
  const now = matchingText(newer.text);
  const lost = new Map<string, string>();
  for (const { quotation, capture } of cited) {
    const text = earlier.get(capture);
    if (text === undefined) continue;
    const before = comparable.get(capture) ?? matchingText(text);
    comparable.set(capture, before);
    if (checkCitation(quotation, before).check !== 'verified') continue;
    if (checkCitation(quotation, now).check === 'not-found') {
      lost.set(comparableQuotation(quotation), quotation);
    }
  }
  return [...lost.values()];
}
