import { pairedDifference } from '../../domain/words/paired-difference.ts';
import type { BriefReading, CitationAttributes, CitationInDocument } from '../reading/reading.ts';

/** Where a citation stands: the number of its claim at that point, or null beside claims. */
export type CitationPlace = { claim: number | null };

export type CitationChange =
  | ({ kind: 'added' | 'removed'; citation: CitationAttributes } & CitationPlace)
  | ({ kind: 'changed'; before: CitationAttributes; after: CitationAttributes } & CitationPlace);

type Placed = { citation: CitationAttributes; said: string } & CitationPlace;

/** The citations that are new, gone, or lean on their source in another way, in reading order. */
export function changedCitations(was: BriefReading, is: BriefReading): CitationChange[] {
  const same = (one: Placed, other: Placed) => one.said === other.said;
  const akin = (one: Placed, other: Placed) => one.citation.source === other.citation.source;
  return pairedDifference(placed(was), placed(is), same, akin).map((change): CitationChange => {
    if (change.kind !== 'changed') {
      const { citation, claim } = change.part;
      return { kind: change.kind, citation, claim };
    }
    const { before, after } = change;
    return { kind: 'changed', before: before.citation, after: after.citation, claim: after.claim };
  });
}

function placed({ citations, claims }: BriefReading): Placed[] {
  const numbers = new Map(claims.map(({ id, number }) => [id, number]));
  return citations.map((found) => {
    const citation = attributesOf(found);
    const claim = found.claim === null ? null : (numbers.get(found.claim) ?? null);
    return { citation, said: JSON.stringify(citation), claim };
  });
}

function attributesOf(found: CitationInDocument): CitationAttributes {
  const { source, stance, quotation, locator, capture } = found;
  return { source, stance, quotation, locator, capture };
}
