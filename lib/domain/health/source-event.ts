import type { DecisionFacts } from '../review/decision.ts';
import { excerpt } from '../words/excerpt.ts';
import { matchingText } from '../words/matching-text.ts';

export const sourceEventKinds = ['quotation-gone', 'dead', 'retracted', 'change-matters'] as const;
export type SourceEventKind = (typeof sourceEventKinds)[number];

/** Something happened to a source that asks for a new decision on every claim that leans on it. */
export type SourceEvent = {
  id: string;
  /** The library entry. */
  source: string;
  /** Every id that citations may name the entry by: its own and those merged into it. */
  names: readonly string[];
  kind: SourceEventKind;
  /** The quotation that is gone; null where the event is about the source as a whole. */
  quotation: string | null;
  /** The digest of the text that showed it. */
  digest: string | null;
  /** What happened, as a sentence. */
  reason: string;
  /** Who said so; null where the desk found it by itself. */
  by: string | null;
  at: Date;
};

/** What an event looks at in a citation. */
export type CitedWords = { source: string; quotation: string | null };

/**
 * The events that concern a claim with these citations, in their order. A quotation that is gone
 * concerns whoever quotes those words from that source; everything else concerns every claim that
 * leans on the source.
 */
export function concerning<E extends Pick<SourceEvent, 'names' | 'kind' | 'quotation'>>(
  citations: readonly CitedWords[],
  events: readonly E[],
): E[] {
  return events.filter(({ names, kind, quotation }) =>
    citations.some(
      (cited) =>
        names.includes(cited.source) &&
        (kind !== 'quotation-gone' || isSameQuotation(cited.quotation, quotation)),
    ),
  );
}

/** Whether two quotations are the same words, as quotations are compared. */
export function isSameQuotation(one: string | null, other: string | null): boolean {
  return comparableQuotation(one) === comparableQuotation(other);
}

/** A quotation in the form in which it is compared; empty where there is none. */
export function comparableQuotation(quotation: string | null): string {
  return quotation === null ? '' : matchingText(quotation).text.trim();
}

/** The instant before which approvals no longer count, of the events that concern a claim. */
export function newestOf(events: readonly Pick<SourceEvent, 'at'>[]): Date | null {
  return events.reduce<Date | null>(
    (newest, { at }) => (newest === null || at > newest ? at : newest),
    null,
  );
}

/**
 * Of the events that concern a claim, those that no decision about its present words has answered.
 * Asking for changes answers one as well as approving: somebody looked, and said what they found.
 */
export function unanswered<E extends Pick<SourceEvent, 'at'>>(
  events: readonly E[],
  digest: string,
  decisions: readonly Pick<DecisionFacts, 'digest' | 'at'>[],
): E[] {
  return events.filter(
    (event) => !decisions.some(({ digest: judged, at }) => judged === digest && at >= event.at),
  );
}

/** What happened, in a few words about a source that is named elsewhere. */
export function eventWords({ kind, quotation }: Pick<SourceEvent, 'kind' | 'quotation'>): string {
  switch (kind) {
    case 'quotation-gone':
      return `The source no longer says “${excerpt(quotation ?? '')}”`;
    case 'dead':
      return 'The source is no longer at its address';
    case 'retracted':
      return 'The source was retracted';
    case 'change-matters':
      return 'The source changed, and a member says that it matters';
  }
}
