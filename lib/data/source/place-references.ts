import type { Origin, Origins } from '../../domain/health/source-finding.ts';
import { identifiersOf } from '../../domain/source/identifier.ts';
import type { SourceDescription } from '../../domain/source/source.ts';
import { comparableWords } from '../../domain/words/search-words.ts';
import type { Tx } from '../transaction.ts';
import { enterWorks, type NewWork, takeTurn } from './identify.ts';
import { descriptionSchema } from './sources.ts';

type Placed = { sourceId: string; isNew: boolean };

/**
 * The library entries for references, in their order: one that is known already, by an address or a
 * DOI, and where a reference has neither, by its name; otherwise a new one.
 */
export async function placeReferences(
  tx: Tx,
  descriptions: readonly SourceDescription[],
  from: Origin,
  by: { memberId: string; at: Date },
): Promise<Placed[]> {
  await takeTurn(tx);
  const works = descriptions.map((description) => workOf(description, from));
  const unlocated = works.filter((work) => identifiersOf(work).length === 0);
  const named = await entriesByName(
    tx,
    unlocated.map(({ description }) => description),
  );
  const entering: NewWork[] = [];
  const places = works.map((work) => {
    const name = unlocated.includes(work) ? nameOf(work.description) : null;
    const there = name === null ? undefined : named.get(name);
    if (there !== undefined) return there;
    const place = { at: entering.push(work) - 1 };
    if (name !== null) named.set(name, place);
    return place;
  });

  const entered = await enterWorks(tx, entering, by);
  const seen = new Set<string>();
  return places.flatMap((place) => {
    if (typeof place === 'string') return [{ sourceId: place, isNew: false }];
    const entry = entered[place.at];
    if (!entry) return [];
    const { id } = entry.source;
    const isNew = entry.isNew && !seen.has(id);
    seen.add(id);
    return [{ sourceId: id, isNew }];
  });
}

function workOf(description: SourceDescription, from: Origin): NewWork {
  const said = Object.entries(description).filter(([, value]) => value !== '');
  const origins: Origins = Object.fromEntries(said.map(([field]) => [field, from]));
  return { kind: 'published', placeholder: false, publicDescription: '', description, origins };
}

/** Published entries by name, the oldest of each: their ids, or where new ones stand in line. */
async function entriesByName(
  tx: Tx,
  descriptions: readonly SourceDescription[],
): Promise<Map<string, string | { at: number }>> {
  const titles = descriptions.map(({ title }) => title);
  const rows = await tx.$queryRaw<Array<{ id: string; description: unknown }>>`
    SELECT id, description FROM "Source"
    WHERE kind = 'published' AND NOT placeholder AND "mergedIntoId" IS NULL
      AND description->>'title' = ANY(${titles})
    ORDER BY "createdAt" DESC, id DESC`;
  return new Map(
    rows.map(({ id, description }) => [nameOf(descriptionSchema.parse(description)), id]),
  );
}

/** By what a work is known that has neither an address nor a DOI. */
function nameOf({ title, author, issued, container, publisher }: SourceDescription): string {
  const appeared = author === '' && issued === '' ? [container, publisher] : [];
  return comparableWords([title, author, issued, ...appeared].join('\n'));
}
