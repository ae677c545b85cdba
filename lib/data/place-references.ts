import { randomUUID } from 'node:crypto';
import { comparableWords, searchWords } from '../domain/search-words.ts';
import type { SourceDescription } from '../domain/source.ts';
import type { Origin, Origins } from '../domain/source-finding.ts';
import { descriptionSchema } from './sources.ts';
import type { Tx } from './transaction.ts';

type Placed = { sourceId: string; isNew: boolean };

/**
 * The library entries for references, in their order: one that is there already where it has the
 * same address, DOI or name, otherwise a new one. Imports place one batch after the other, so that
 * two of them at once make no doubles.
 */
export async function placeReferences(
  tx: Tx,
  descriptions: readonly SourceDescription[],
  from: Origin,
  by: { memberId: string; at: Date },
): Promise<Placed[]> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('factdesk library'))`;
  const known = new Map<string, string>();
  const learn = (id: string, description: SourceDescription) => {
    for (const name of namesOf(description)) if (!known.has(name)) known.set(name, id);
  };
  for (const { id, description } of await candidates(tx, descriptions)) learn(id, description);

  const added: Array<{ id: string; description: SourceDescription }> = [];
  const placed = descriptions.map((description): Placed => {
    const there = namesOf(description).flatMap((name) => known.get(name) ?? [])[0];
    if (there !== undefined) return { sourceId: there, isNew: false };
    const id = randomUUID();
    added.push({ id, description });
    learn(id, description);
    return { sourceId: id, isNew: true };
  });
  await tx.source.createMany({
    data: added.map(({ id, description }) => ({
      id,
      kind: 'published',
      description,
      origins: originsOf(description, from),
      words: searchWords({ description, publicDescription: '' }),
      createdById: by.memberId,
      createdAt: by.at,
    })),
  });
  return placed;
}

/** Published entries that may be one of these works, oldest first. */
async function candidates(tx: Tx, descriptions: readonly SourceDescription[]) {
  const said = (field: 'url' | 'doi' | 'title') =>
    descriptions.map((description) => description[field]).filter((value) => value !== '');
  const rows = await tx.$queryRaw<Array<{ id: string; description: unknown }>>`
    SELECT id, description FROM "Source"
    WHERE kind = 'published' AND NOT placeholder AND "mergedIntoId" IS NULL
      AND (description->>'url' = ANY(${said('url')}) OR description->>'doi' = ANY(${said('doi')})
        OR description->>'title' = ANY(${said('title')}))
    ORDER BY "createdAt", id`;
  return rows.map(({ id, description }) => ({
    id,
    description: descriptionSchema.parse(description),
  }));
}

/** By what a work is known, the surest first. One that has an address or a DOI goes by no other name. */
function namesOf({ doi, url, title, author, issued, ...rest }: SourceDescription): string[] {
  if (doi !== '' || url !== '') {
    return [doi && `doi ${doi}`, url && `address ${url}`].filter((name) => name !== '');
  }
  const appeared = author === '' && issued === '' ? [rest.container, rest.publisher] : [];
  return [comparableWords(['title', title, author, issued, ...appeared].join('\n'))];
}

function originsOf(description: SourceDescription, from: Origin): Origins {
  const said = Object.entries(description).filter(([, value]) => value !== '');
  return Object.fromEntries(said.map(([field]) => [field, from]));
}
