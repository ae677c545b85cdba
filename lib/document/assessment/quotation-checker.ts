import type { Passage } from '../../domain/publication/edition.ts';
import { checkCitation, type QuotationCheck } from '../../domain/quotation/quotation.ts';
import { entryNamed, type Source } from '../../domain/source/source.ts';
import { type MatchingText, matchingText } from '../../domain/words/matching-text.ts';

export type CheckedCitation = { check: QuotationCheck; passage: Passage | null };

export type QuotationChecker = (citation: {
  source: string;
  capture: string | null;
  quotation: string | null;
}) => CheckedCitation;

/**
 * Checks citations against these captures, whose sources are entries of the library; each capture is brought into its comparable form once,
 * however many quotations lean on it.
 */
export function quotationChecker(
  captures: readonly { sourceId: string; digest: string; text: string }[],
  sources: readonly Pick<Source, 'id' | 'aliases'>[],
): QuotationChecker {
  const comparable = new Map<string, MatchingText>();
  return ({ source, capture, quotation }) => {
    const entry = entryNamed(source, sources)?.id;
    const kept = captures.find(({ sourceId, digest }) => sourceId === entry && digest === capture);
    if (!kept) return checkCitation(quotation, null);
    const text = comparable.get(kept.digest) ?? matchingText(kept.text);
    comparable.set(kept.digest, text);
    return checkCitation(quotation, text);
  };
}
