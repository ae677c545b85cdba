import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import type { Origins } from '../../domain/health/source-finding.ts';
import { identifiersOf } from '../../domain/source/identifier.ts';
import { type Source, type SourceDescription, undescribed } from '../../domain/source/source.ts';
import { searchWords, wordsIn } from '../../domain/words/search-words.ts';
import { database } from '../database.ts';
import type { Source as SourceRow } from '../generated/client.ts';
import type { Tx } from '../transaction.ts';

export const descriptionSchema: z.ZodType<SourceDescription> = z.object({
  type: z.string(),
  title: z.string(),
  author: z.string(),
  publisher: z.string(),
  issued: z.string(),
  url: z.string(),
  archiveUrl: z.string(),
  // Descriptions of old, and those frozen in versions, say nothing of these.
  language: z.string().default(''),
  doi: z.string().default(''),
  container: z.string().default(''),
  volume: z.string().default(''),
  issue: z.string().default(''),
  page: z.string().default(''),
});

/** What a query for entries brings with it, so that they know their aliases. */
const withAliases = { merged: { select: { id: true } } } as const;

function toSource({ merged, ...row }: SourceRow & { merged: Array<{ id: string }> }): Source {
  return {
    id: row.id,
    kind: row.kind,
    description: descriptionOf(row),
    publicDescription: row.publicDescription,
    placeholder: row.placeholder,
    aliases: merged.map(({ id }) => id),
  };
}

/** What is stored as the description of a source. */
export function descriptionOf({ description }: Pick<SourceRow, 'description'>): SourceDescription {
  return descriptionSchema.parse(description);
}

/** The whole library, oldest first. */
export async function librarySources(_actor: Actor): Promise<Source[]> {
  const rows = await database().source.findMany({
    where: { mergedIntoId: null },
    orderBy: { createdAt: 'asc' },
    include: withAliases,
  });
  return rows.map(toSource);
}

/**
 * The entry that an address or a DOI leads to, or else the newest entries that hold every word of a
 * query, or words that begin so; at most `limit`.
 */
export async function searchSources(
  _actor: Actor,
  query: string,
  limit: number,
): Promise<Source[]> {
  const known = await entryAt(database(), query);
  if (known) return [known];
  const sought = soughtWords(query);
  const found = await database().$queryRaw<Array<{ id: string }>>`
    SELECT id FROM "Source"
    WHERE "mergedIntoId" IS NULL
      AND (${sought} = '' OR lexemes @@ to_tsquery('simple', ${sought}))
    ORDER BY "createdAt" DESC, id
    LIMIT ${limit}`;
  const rows = await database().source.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    include: withAliases,
  });
  return rows.map(toSource);
}

/** The entry that an address or a DOI by itself leads to; null for any other words. */
async function entryAt(tx: Tx, query: string): Promise<Source | null> {
  const url = query.trim();
  if (/\s/u.test(url)) return null;
  const description = { ...undescribed, url, doi: url };
  const identifiers = identifiersOf({ kind: 'published', placeholder: false, description });
  const row = await tx.sourceIdentifier.findFirst({ where: { OR: identifiers } });
  return row && entryOf(tx, row.sourceId);
}

/** A query as Postgres searches by it: every word of it, or words that begin so; empty for none. */
export function soughtWords(query: string): string {
  return wordsIn(query)
    .map((word) => `${word}:*`)
    .join(' & ');
}

/** The entries that these ids lead to, each once; ids that lead nowhere are left out. */
export async function sourcesById(tx: Tx, ids: readonly string[]): Promise<Source[]> {
  // A document may name anything for a source; what cannot be an id is nobody's.
  const possible = [...new Set(ids)].filter((id) => z.uuid().safeParse(id).success);
  const leading = await tx.source.findMany({
    where: { id: { in: possible } },
    select: { id: true, mergedIntoId: true },
  });
  const entries = [...new Set(leading.map(({ id, mergedIntoId }) => mergedIntoId ?? id))];
  const rows = await tx.source.findMany({
    where: { id: { in: entries } },
    include: withAliases,
  });
  return rows.map(toSource);
}

/** The entry that an id leads to; null when there is none. */
export async function entryOf(tx: Tx, id: string): Promise<Source | null> {
  const [entry] = await sourcesById(tx, [id]);
  return entry ?? null;
}

/**
 * Locks the entry that an id leads to and gives it; null when there is none. It is not merged into
 * another one until the transaction ends: whoever merges takes the library's turn alone.
 */
export async function lockSource(tx: Tx, id: string): Promise<Source | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtext('factdesk library'))`;
  const entry = await entryOf(tx, id);
  if (!entry) return null;
  await tx.$queryRaw`SELECT id FROM "Source" WHERE id = ${entry.id}::uuid FOR UPDATE`;
  return entryOf(tx, entry.id);
}

/** An entry as it is made; what is not said of it is empty. */
export type NewEntry = Omit<Source, 'aliases'> & { privateNotes?: string; origins?: Origins };

/** Makes entries; `enterWorks` is the way in that looks for known ones first. */
export async function addEntries(
  tx: Tx,
  entries: readonly NewEntry[],
  by: { memberId: string; at: Date },
): Promise<void> {
  const data = entries.map((entry) => ({
    ...entry,
    words: searchWords(entry),
    createdById: by.memberId,
    createdAt: by.at,
  }));
  await tx.source.createMany({ data });
}

/** Writes a source whole, new or known. */
export async function saveSource(
  tx: Tx,
  source: Source,
  privateNotes: string,
  by: { memberId: string; at: Date },
): Promise<void> {
  const { id, aliases: _, ...said } = { ...source, privateNotes, words: searchWords(source) };
  await tx.source.upsert({
    where: { id },
    create: { id, createdById: by.memberId, createdAt: by.at, ...said },
    update: said,
  });
}

/** The entry that an id leads to, for a page. */
export function readEntry(_actor: Actor, id: string): Promise<Source | null> {
  return entryOf(database(), id);
}

/** What only members may know of an entry, in two kinds of notes. */
export function notesOn(
  tx: Tx,
  id: string,
): Promise<{ privateNotes: string; credibilityNotes: string }> {
  return tx.source.findUniqueOrThrow({
    where: { id },
    select: { privateNotes: true, credibilityNotes: true },
  });
}

/** Writes how far the desk trusts an entry. */
export async function saveCredibilityNotes(
  tx: Tx,
  id: string,
  credibilityNotes: string,
): Promise<void> {
  await tx.source.update({ where: { id }, data: { credibilityNotes } });
}
