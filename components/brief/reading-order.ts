import type {
  EditionCitation,
  EditionClaim,
  EditionSection,
  EditionSource,
} from '@/lib/domain/publication/edition.ts';
import { quotationAddress } from '@/lib/domain/quotation/text-fragment.ts';
import { type Block, blocksOf, type Placing } from './blocks.ts';
import type { ShownContent } from './shown-claims.ts';

/** A section with the address of its heading and with its blocks laid out. */
export type PlacedSection = Omit<EditionSection, 'body'> & { id: string; blocks: Block[] };

/** One use of a source in the text: where it stands and the card that tells about it. */
export type PlacedCitation = {
  id: string;
  citation: EditionCitation;
  source: EditionSource;
  card: string;
};

/** What hover, focus or tap shows of a reference; equal citations share one. */
export type CitationCard = {
  id: string;
  citation: EditionCitation;
  source: EditionSource;
  /** Why a quotation was let through unverified, where it was. */
  waived: string | null;
};

/** A brief as a reader meets it: everything numbered and addressed, ready to be shown. */
export type ReadingOrder = {
  sections: PlacedSection[];
  /** By place; a citation whose source is missing from the edition has none. */
  citations: Array<PlacedCitation | null>;
  cards: CitationCard[];
  /** The first use of each kind of citation, by its `cardKey`. */
  firstUses: ReadonlyMap<string, PlacedCitation>;
  /** The words of each claim as they stand in the text, by claim number. */
  claimWords: ReadonlyMap<number, string>;
};

/**
 * Walks an edition once, in reading order, and gives every heading, citation and claim its place
 * and its address: the n-th citation node of the text is the n-th of `content.citations`.
 */
export function readingOrder(content: ShownContent): ReadingOrder {
  const placing: Placing = {
    nextCitation: 0,
    nextKey: 0,
    unplaced: [...content.claims],
    words: new Map(),
  };
  const ids = new Set<string>();
  const sections = content.sections.map(({ body, ...section }) => ({
    ...section,
    id: freeId(ids, section.number === null ? section.kind : `section-${section.number}`),
    blocks: blocksOf(body, placing),
  }));
  const cards = new Map<string, CitationCard>();
  const firstUses = new Map<string, PlacedCitation>();
  const citations = content.citations.map((citation, place) => {
    const source = content.sources.find(({ number }) => number === citation.number);
    if (!source) return null;
    const key = cardKey(citation);
    const card = cards.get(key) ?? {
      id: `quotation-${cards.size + 1}`,
      citation,
      source,
      waived: reasonOf(content.claims, source, citation),
    };
    cards.set(key, card);
    const placed = { id: `use-${place + 1}`, citation, source, card: card.id };
    if (!firstUses.has(key)) firstUses.set(key, placed);
    return placed;
  });
  return { sections, citations, cards: [...cards.values()], firstUses, claimWords: placing.words };
}

/** The address of a claim's entry in the list of what was checked. */
export function claimAddress(claim: EditionClaim): string {
  return `claim-${claim.number}`;
}

/** The address of a source's entry in the list of sources. */
export function sourceAddress(source: EditionSource): string {
  return `source-${source.number}`;
}

type Described = Pick<EditionCitation, 'number' | 'stance' | 'quotation' | 'locator'>;

/** The page of a source at the very words quoted from it; null where they were not verified there. */
export function placeOfQuotation(source: EditionSource, citation: EditionCitation): string | null {
  if (source.kind !== 'published' || citation.check !== 'verified') return null;
  const { passage } = citation;
  return passage === null ? null : quotationAddress(source.description.url, passage);
}

/** Two citations that say the same about the same source are shown by the same card. */
export function cardKey({ number, stance, quotation, locator }: Described): string {
  return JSON.stringify([number, stance, quotation, locator]);
}

function reasonOf(
  claims: readonly EditionClaim[],
  source: EditionSource,
  citation: EditionCitation,
): string | null {
  if (citation.check === 'verified' || citation.quotation === null) return null;
  const waiver = claims
    .flatMap(({ waivers }) => waivers)
    .find(
      (candidate) => candidate.source === source.id && candidate.quotation === citation.quotation,
    );
  return waiver?.reason ?? null;
}

function freeId(taken: Set<string>, wanted: string): string {
  let id = wanted;
  for (let attempt = 2; taken.has(id); attempt += 1) id = `${wanted}-${attempt}`;
  taken.add(id);
  return id;
}
