import { type CitedWork, citedWorks, numbersOf } from '../../domain/brief/cited-works.ts';
import { verdictOf } from '../../domain/claim/verdict.ts';
import type {
  EditionCitation,
  EditionClaim,
  EditionContent,
  EditionOverride,
  EditionSection,
  EditionSource,
  RichNode,
} from '../../domain/publication/edition.ts';
import type { PinnedSettings } from '../../domain/publication/publication.ts';
import type { Waiver } from '../../domain/review/decision.ts';
import { type Override, type Passable, passedBy } from '../../domain/review/override.ts';
import type { Source } from '../../domain/source/source.ts';
import type { CalendarDate } from '../../domain/time/calendar-date.ts';
import { parseCalendarDate } from '../../domain/time/calendar-date.ts';
import type { BriefReading } from '../reading/reading.ts';

/** What the desk adds to the words when an edition is frozen. */
export type FreezeFacts = {
  /** The body by sections, as written. */
  sections: EditionSection[];
  /** Cited sources at least. */
  sources: readonly Source[];
  captures: readonly { sourceId: string; digest: string; capturedOn: CalendarDate }[];
  /** The check of each citation with its passage, in reading order. */
  checks: readonly Pick<EditionCitation, 'check' | 'passage'>[];
  /** The waivers in force of each claim. */
  waivers: ReadonlyMap<string, Waiver[]>;
  /** The day that is attested; null while the one in the document is a proposal. */
  attestedOn: CalendarDate | null;
  searchLog: readonly { place: string; query: string; on: CalendarDate; outcome: string }[];
  settings: PinnedSettings;
  /** What an admin lets pass, and what of it is open. */
  overrides: readonly Override[];
  passables: readonly Passable[];
};

/**
 * Exactly what the next version would freeze: the thing that a sign-off signs. Null while there is
 * no such edition: no valid checked-on date, a claim without a verdict of the scale, or a source
 * that is not in the library.
 */
export function freeze(reading: BriefReading, facts: FreezeFacts): EditionContent | null {
  const checkedOn = facts.attestedOn ?? parseCalendarDate(reading.checkedOn ?? '');
  const claims = frozenClaims(reading, facts);
  const works = citedWorks(reading.references, facts.sources);
  const sources = frozenSources(works, reading, facts);
  if (checkedOn === null || claims === null || sources === null) return null;
  const citations = frozenCitations(reading, facts, numbersOf(works));
  // Readers' references are told by their place: one that the body lacks would shift all others.
  if (citations.length !== citationsIn(facts.sections.flatMap(({ body }) => body))) return null;
  return {
    v: 1,
    headline: reading.headline.trim(),
    language: reading.language,
    checkedOn,
    disclaimer: facts.settings.disclaimer,
    publication: facts.settings.name,
    answer: claims.some((claim) => claim.id === reading.answer) ? reading.answer : null,
    sections: facts.sections,
    citations,
    sources,
    claims,
    contexts: reading.contexts.map(({ text, reason }) => ({ text, reason })),
    searchLog: facts.searchLog.map(({ place, query, on, outcome }) => ({
      place,
      query,
      on,
      outcome,
    })),
    followUps: reading.followUps.filter(({ question }) => question.trim() !== ''),
    ...frozenOverrides(facts),
  };
}

/** An override of what has been mended since says nothing that readers should know. */
function frozenOverrides({ overrides, passables }: FreezeFacts): {
  overrides?: EditionOverride[];
} {
  const inForce = overrides.flatMap((override) => {
    const passed = passedBy(override, passables).map(({ words }) => words);
    const { rule, reason, by, at } = override;
    return passed.length === 0 ? [] : [{ rule, passed, reason, by, at: at.toISOString() }];
  });
  return inForce.length === 0 ? {} : { overrides: inForce };
}

function citationsIn(nodes: readonly RichNode[]): number {
  return nodes.reduce(
    (count, { type, content = [] }) => count + (type === 'citation' ? 1 : citationsIn(content)),
    0,
  );
}

/** Those of the body: a section's heading is frozen as plain words. */
function frozenCitations(
  { citations }: BriefReading,
  { checks }: FreezeFacts,
  numbers: ReadonlyMap<string, number>,
): EditionCitation[] {
  return citations.flatMap(({ source, stance, quotation, locator, inHeading }, index) => {
    if (inHeading) return [];
    const { check, passage } = checks[index] ?? { check: 'no-capture', passage: null };
    return [{ number: numbers.get(source) ?? 0, stance, quotation, locator, check, passage }];
  });
}

function frozenClaims(reading: BriefReading, facts: FreezeFacts): EditionClaim[] | null {
  const claims: EditionClaim[] = [];
  for (const { id, number, content, digest } of reading.claims) {
    const verdict = verdictOf(facts.settings.verdictScale, content.verdict);
    if (verdict === null) return null;
    claims.push({ id, number, content, digest, verdict, waivers: facts.waivers.get(id) ?? [] });
  }
  return claims;
}

function frozenSources(
  works: readonly CitedWork<Source>[],
  reading: BriefReading,
  facts: FreezeFacts,
): EditionSource[] | null {
  const sources: EditionSource[] = [];
  for (const { id, number, source, citedAs } of works) {
    if (!source) return null;
    const { kind, description, publicDescription } = source;
    const leanedOn = new Set(
      reading.citations
        .filter((citation) => citedAs.includes(citation.source))
        .map(({ capture }) => capture),
    );
    const days = facts.captures
      .filter((capture) => capture.sourceId === id && leanedOn.has(capture.digest))
      .map(({ capturedOn }) => capturedOn);
    const capturedOn = days.toSorted().at(-1) ?? null;
    const aliases = citedAs.filter((cited) => cited !== id);
    sources.push({
      number,
      id,
      ...(aliases.length > 0 ? { aliases } : {}),
      kind,
      description,
      publicDescription,
      capturedOn,
    });
  }
  return sources;
}
