import { difference } from '../../domain/word-diff.ts';
import type { BriefReading, CitationAttributes, CitationInDocument } from '../reading.ts';

/** Where a citation stands: the number of its claim at that point, or null beside claims. */
export type CitationPlace = { claim: number | null };

export type CitationChange =
  | ({ kind: 'added' | 'removed'; citation: CitationAttributes } & CitationPlace)
  | ({ kind: 'changed'; before: CitationAttributes; after: CitationAttributes } & CitationPlace);

type Placed = { citation: CitationAttributes; said: string } & CitationPlace;

/** The citations that are new, gone, or lean on their source in another way, in reading order. */
export function changedCitations(was: BriefReading, is: BriefReading): CitationChange[] {
  const removed: Placed[] = [];
  const added: Placed[] = [];
  const same = (one: Placed, other: Placed) => one.said === other.said;
  for (const { kind, parts } of difference(placed(was), placed(is), same)) {
    if (kind === 'removed') removed.push(...parts);
    if (kind === 'added') added.push(...parts);
  }
  const changes = added.flatMap(({ citation, said, claim }): CitationChange[] => {
    const index = removed.findIndex((old) => old.citation.source === citation.source);
    const [old] = index < 0 ? [] : removed.splice(index, 1);
    if (!old) return [{ kind: 'added', citation, claim }];
    // The very same citation at another place says nothing new of its own.
    if (old.said === said) return [];
    return [{ kind: 'changed', before: old.citation, after: citation, claim }];
  });
  return [
    ...changes,
    ...removed.map(({ citation, claim }) => ({ kind: 'removed' as const, citation, claim })),
  ];
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
