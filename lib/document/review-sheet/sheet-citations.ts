import { citedWorks, numbersOf } from '../../domain/brief/cited-works.ts';
import type { ClaimCitation } from '../../domain/claim/claim.ts';
import type { Passage } from '../../domain/publication/edition.ts';
import { type NearestPassage, nearestPassage } from '../../domain/quotation/nearest-passage.ts';
import type { QuotationCheck } from '../../domain/quotation/quotation.ts';
import { citedSource, entryNamed, type Source } from '../../domain/source/source.ts';
import type { AssessedClaim } from '../assessment/assessment.ts';
import type { BriefReading } from '../reading/reading.ts';

/** A citation as a reviewer compares it with what was captured. */
export type SheetCitation = {
  /** Reference number of the source. */
  number: number;
  source: { id: string; title: string; publisher: string; issued: string; url: string };
  resolved: boolean;
  stance: ClaimCitation['stance'];
  quotation: string | null;
  locator: string | null;
  /** The digest of the text that it is checked against. */
  capture: string | null;
  check: QuotationCheck;
  passage: Passage | null;
  /** What the captured text says instead of a quotation that it does not have. */
  nearest: NearestPassage | null;
};

export type CitationFacts = {
  reading: BriefReading;
  sources: readonly Source[];
  captures: readonly { sourceId: string; digest: string; text: string }[];
};

/** The citations of a claim in order. */
export function sheetCitations(
  { content, checks }: Pick<AssessedClaim<never>, 'content' | 'checks'>,
  { reading, sources, captures }: CitationFacts,
): SheetCitation[] {
  const numbers = numbersOf(citedWorks(reading.references, sources));
  return content.citations.map((citation, index) => {
    const source = entryNamed(citation.source, sources);
    const checked = checks[index] ?? { check: 'no-capture', passage: null };
    const number = numbers.get(citation.source) ?? 0;
    const { title, resolved } = citedSource(citation.source, number, sources);
    return {
      number,
      source: {
        id: source?.id ?? citation.source,
        title,
        publisher: source?.description.publisher ?? '',
        issued: source?.description.issued ?? '',
        url: source?.description.url ?? '',
      },
      resolved,
      stance: citation.stance,
      quotation: citation.quotation,
      locator: citation.locator,
      capture: citation.capture,
      check: checked.check,
      passage: checked.passage,
      nearest: checked.check === 'not-found' ? nearestIn(citation, captures) : null,
    };
  });
}

function nearestIn(
  { source, capture, quotation }: ClaimCitation,
  captures: CitationFacts['captures'],
): NearestPassage | null {
  const kept = captures.find(({ sourceId, digest }) => sourceId === source && digest === capture);
  return kept && quotation !== null ? nearestPassage(quotation, kept.text) : null;
}
