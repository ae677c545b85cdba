import type { EditionCitation, EditionContent } from '../../domain/publication/edition.ts';
import type { BriefReading } from './reading.ts';

/** One citation of a source, for whoever asks where it is used. */
export type CitedUse = {
  source: string;
  /** Null in context. */
  claim: string | null;
  quotation: string | null;
  capture: string | null;
};

/** Where a working document cites its sources, in reading order. */
export function usesInDraft({ citations }: Pick<BriefReading, 'citations'>): CitedUse[] {
  return citations.map(({ source, claim, quotation, capture }) => ({
    source,
    claim,
    quotation,
    capture,
  }));
}

/**
 * Where an edition cites its sources, in reading order. An edition keeps its claims' citations with
 * the claims; those of the text that are none of them stand in context.
 */
export function usesInEdition({
  citations,
  claims,
  sources,
}: Pick<EditionContent, 'citations' | 'claims' | 'sources'>): CitedUse[] {
  const ids = new Map(sources.map(({ number, id }) => [number, id]));
  const awaited = claims.flatMap(({ id, content }) =>
    content.citations.map((citation) => ({ claim: id, ...citation })),
  );
  return citations.map((citation) => {
    const source = ids.get(citation.number) ?? '';
    const [next] = awaited;
    if (!next || !isSame(next, source, citation)) {
      return { source, claim: null, quotation: citation.quotation, capture: null };
    }
    awaited.shift();
    return { source, claim: next.claim, quotation: next.quotation, capture: next.capture };
  });
}

function isSame(
  claims: { source: string; stance: string; quotation: string | null; locator: string | null },
  source: string,
  { stance, quotation, locator }: EditionCitation,
): boolean {
  return (
    claims.source === source &&
    claims.stance === stance &&
    claims.quotation === quotation &&
    claims.locator === locator
  );
}
