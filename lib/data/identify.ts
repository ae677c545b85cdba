import { randomUUID } from 'node:crypto';
import { type Identifier, identifiersOf } from '../domain/identifier.ts';
import type { Source } from '../domain/source.ts';
import type { Origins } from '../domain/source-finding.ts';
import { entryOf, saveSource, sourcesById } from './sources.ts';
import type { Tx } from './transaction.ts';

/** A work as it comes into the library, from whichever side. */
export type NewWork = Omit<Source, 'id' | 'aliases'> & { privateNotes?: string; origins?: Origins };

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
 * The one way into the library: gives the entry by which a work is known already, by its DOI or its
 * address, or makes one. A known entry keeps what is said of it, and is from now on known by all
 * that this one says too.
 */
export async function enterWork(
  tx: Tx,
  { privateNotes = '', origins, ...work }: NewWork,
  by: { memberId: string; at: Date },
): Promise<Entered> {
  await takeTurn(tx);
  const identifiers = identifiersOf(work);
  const known = await entryKnownBy(tx, identifiers);
  if (known) {
    await keepIdentifiers(tx, known.id, identifiers);
    return { source: known, isNew: false };
  }
  const source: Source = { id: randomUUID(), aliases: [], ...work };
  await saveSource(tx, source, privateNotes, by);
  if (origins) await tx.source.update({ where: { id: source.id }, data: { origins } });
  await keepIdentifiers(tx, source.id, identifiers);
  return { source, isNew: true };
}

/** The entry that is known by one of these, the first that is; null when none is. */
export async function entryKnownBy(
  tx: Tx,
  identifiers: readonly Identifier[],
): Promise<Source | null> {
  const rows = await tx.sourceIdentifier.findMany({ where: { OR: [...identifiers] } });
  for (const { kind, value } of identifiers) {
    const row = rows.find((candidate) => candidate.kind === kind && candidate.value === value);
    if (row) return entryOf(tx, row.sourceId);
  }
  return null;
}

/** Has an entry be known by these too. One by which another entry is known stays that one's. */
export async function keepIdentifiers(
  tx: Tx,
  sourceId: string,
  identifiers: readonly Identifier[],
): Promise<void> {
  if (identifiers.length === 0) return;
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

/** Entries that say where they are and are known by nothing yet, as entries of old. */
export async function unidentifiedEntries(tx: Tx): Promise<Source[]> {
  const rows = await tx.$queryRaw<Array<{ id: string }>>`
    SELECT id FROM "Source" source
    WHERE "mergedIntoId" IS NULL AND kind = 'published' AND NOT placeholder
      AND concat(description ->> 'url', description ->> 'doi') <> ''
      AND NOT EXISTS (SELECT 1 FROM "SourceIdentifier" WHERE "sourceId" = source.id)
    ORDER BY "createdAt", id`;
  return sourcesById(
    tx,
    rows.map(({ id }) => id),
  );
}
