import { randomUUID } from 'node:crypto';
import { type Identifier, identifiersOf } from '../../domain/source/identifier.ts';
import type { Source } from '../../domain/source/source.ts';
import type { Tx } from '../transaction.ts';
import { addEntries, entryOf, type NewEntry, sourcesById } from './sources.ts';

/** A work as it comes into the library, from whichever side. */
export type NewWork = Omit<NewEntry, 'id'>;

/** The entry of a work, and whether it is new. */
export type Entered = { source: Source; isNew: boolean };

/**
 * Takes the library's turn until the transaction ends: entries are added, identified and merged one
 * after another, so that a work that two members bring at once becomes one entry. Whoever also
 * locks sources takes the turn first.
 */
export async function takeTurn(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('factdesk library'))`;
}

/**
 * The one way into the library: gives the entry by which each work is known already, by its DOI or
 * its address, or makes one. A known entry keeps what is said of it, and is from now on known by all
 * that the work says too.
 */
export async function enterWorks(
  tx: Tx,
  works: readonly NewWork[],
  by: { memberId: string; at: Date },
): Promise<Entered[]> {
  await takeTurn(tx);
  const identified = works.map((work) => ({ work, identifiers: identifiersOf(work) }));
  const known = await knownEntries(
    tx,
    identified.flatMap(({ identifiers }) => identifiers),
  );
  const made: NewEntry[] = [];
  const placed = identified.map(({ work, identifiers }) => {
    const there = identifiers.flatMap((identifier) => known.get(keyOf(identifier)) ?? [])[0];
    const id = there ?? randomUUID();
    if (there === undefined) made.push({ id, ...work });
    const learned = identifiers.filter((identifier) => !known.has(keyOf(identifier)));
    for (const identifier of learned) known.set(keyOf(identifier), id);
    return { id, isNew: there === undefined, learned };
  });
  await addEntries(tx, made, by);
  const data = placed.flatMap(({ id, learned }) =>
    learned.map((identifier) => ({ ...identifier, sourceId: id })),
  );
  await tx.sourceIdentifier.createMany({ data, skipDuplicates: true });
  const sources = await sourcesById(
    tx,
    placed.map(({ id }) => id),
  );
  const entries = new Map(sources.map((source) => [source.id, source]));
  return placed.flatMap(({ id, isNew }) => {
    const source = entries.get(id);
    return source ? [{ source, isNew }] : [];
  });
}

/** The same for one work. */
export async function enterWork(
  tx: Tx,
  work: NewWork,
  by: { memberId: string; at: Date },
): Promise<Entered> {
  const [entered] = await enterWorks(tx, [work], by);
  if (!entered) throw new Error('The entry of a work is gone.');
  return entered;
}

/** The ids of the entries that are known by these, by `keyOf`. */
async function knownEntries(
  tx: Tx,
  identifiers: readonly Identifier[],
): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<Array<Identifier & { sourceId: string }>>`
    SELECT kind::text, value, "sourceId" FROM "SourceIdentifier"
    WHERE (kind::text, value) IN (
      SELECT * FROM unnest(${identifiers.map(({ kind }) => kind)}::text[],
                           ${identifiers.map(({ value }) => value)}::text[]))`;
  return new Map(rows.map((row) => [keyOf(row), row.sourceId]));
}

function keyOf({ kind, value }: Identifier): string {
  return `${kind} ${value}`;
}

/** The entry that is known by one of these, the first that is; null when none is. */
export async function entryKnownBy(
  tx: Tx,
  identifiers: readonly Identifier[],
): Promise<Source | null> {
  const known = await knownEntries(tx, identifiers);
  const [id] = identifiers.flatMap((identifier) => known.get(keyOf(identifier)) ?? []);
  return id === undefined ? null : entryOf(tx, id);
}

/** Has an entry be known by these too. One by which another entry is known stays that one's. */
export async function keepIdentifiers(
  tx: Tx,
  sourceId: string,
  identifiers: readonly Identifier[],
): Promise<void> {
  const data = identifiers.map((identifier) => ({ ...identifier, sourceId }));
  await tx.sourceIdentifier.createMany({ data, skipDuplicates: true });
}

/**
 * Has an entry be known by what is said of it now, and no longer by what was said of it before:
 * that may have been wrong, and would lead another work here.
 */
export async function identifyAnew(tx: Tx, before: Source, now: Source): Promise<void> {
  const kept = identifiersOf(now);
  const gone = identifiersOf(before).filter(
    (old) => !kept.some(({ kind, value }) => kind === old.kind && value === old.value),
  );
  if (gone.length > 0) {
    await tx.sourceIdentifier.deleteMany({ where: { sourceId: now.id, OR: gone } });
  }
  await keepIdentifiers(tx, now.id, kept);
}

/** Entries that say where they are and are known by nothing yet, as entries of old; oldest first. */
export async function unidentifiedEntries(tx: Tx): Promise<Source[]> {
  const rows = await tx.$queryRaw<Array<{ id: string }>>`
    SELECT id FROM "Source" source
    WHERE "mergedIntoId" IS NULL AND kind = 'published' AND NOT placeholder
      AND concat(description ->> 'url', description ->> 'doi') <> ''
      AND NOT EXISTS (SELECT 1 FROM "SourceIdentifier" WHERE "sourceId" = source.id)
    ORDER BY "createdAt", id`;
  const places = new Map(rows.map(({ id }, place) => [id, place]));
  const placeOf = ({ id }: Source) => places.get(id) ?? places.size;
  const entries = await sourcesById(tx, [...places.keys()]);
  return entries.toSorted((one, other) => placeOf(one) - placeOf(other));
}
