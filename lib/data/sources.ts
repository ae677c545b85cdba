import { z } from 'zod';
import type { Actor } from '../domain/actor.ts';
import { comparableWords, searchWords } from '../domain/search-words.ts';
import type { Source, SourceDescription } from '../domain/source.ts';
import { type CaptureText, capturesOf } from './captures.ts';
import { database } from './database.ts';
import type { Source as SourceRow } from './generated/client.ts';
import type { Tx } from './transaction.ts';

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

function toSource(row: SourceRow): Source {
  return {
    id: row.id,
    kind: row.kind,
    description: descriptionSchema.parse(row.description),
    publicDescription: row.publicDescription,
    placeholder: row.placeholder,
  };
}

/** The whole library, oldest first. */
export async function librarySources(_actor: Actor): Promise<Source[]> {
  const rows = await database().source.findMany({ orderBy: { createdAt: 'asc' } });
  return rows.map(toSource);
}

/** The newest entries that hold every word of a query, or words that begin so; at most `limit`. */
export async function searchSources(
  _actor: Actor,
  query: string,
  limit: number,
): Promise<Source[]> {
  const sought = soughtWords(query);
  const found = await database().$queryRaw<Array<{ id: string }>>`
    SELECT id FROM "Source"
    WHERE "mergedIntoId" IS NULL
      AND (${sought} = '' OR to_tsvector('simple', words) @@ to_tsquery('simple', ${sought}))
    ORDER BY "createdAt" DESC, id
    LIMIT ${limit}`;
  const rows = await database().source.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  });
  return rows.map(toSource);
}

/** A query as Postgres searches by it: every word of it, or words that begin so; empty for none. */
export function soughtWords(query: string): string {
  const words = comparableWords(query).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => `${word}:*`).join(' & ');
}

/** The sources of these ids; unknown ids are left out. */
export async function sourcesById(tx: Tx, ids: readonly string[]): Promise<Source[]> {
  // A document may name anything for a source; what cannot be an id is nobody's.
  const possible = [...new Set(ids)].filter((id) => z.uuid().safeParse(id).success);
  const rows = await tx.source.findMany({ where: { id: { in: possible } } });
  return rows.map(toSource);
}

/** Locks a source's row and gives it; null when there is none. */
export async function lockSource(tx: Tx, id: string): Promise<Source | null> {
  await tx.$queryRaw`SELECT id FROM "Source" WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.source.findUnique({ where: { id } });
  return row ? toSource(row) : null;
}

/** Writes a source whole, new or known. */
export async function saveSource(
  tx: Tx,
  source: Source,
  privateNotes: string,
  by: { memberId: string; at: Date },
): Promise<void> {
  const { id, ...said } = { ...source, privateNotes, words: searchWords(source) };
  await tx.source.upsert({
    where: { id },
    create: { id, createdById: by.memberId, createdAt: by.at, ...said },
    update: said,
  });
}

/**
 * The library entry for a source that an import names: one with the same address where there is
 * one, otherwise a new one. Gives its id.
 */
export async function placeSource(
  tx: Tx,
  description: SourceDescription,
  placeholder: boolean,
  by: { memberId: string; at: Date },
): Promise<string> {
  const known =
    description.url === ''
      ? null
      : await tx.source.findFirst({
          where: { description: { path: ['url'], equals: description.url } },
          select: { id: true },
        });
  if (known) return known.id;
  const row = await tx.source.create({
    data: {
      kind: 'published',
      description,
      placeholder,
      words: searchWords({ description, publicDescription: '' }),
      createdById: by.memberId,
      createdAt: by.at,
    },
    select: { id: true },
  });
  return row.id;
}

/** A source with what only members may know of it, and its captures, newest first. */
export async function sourceRecord(
  _actor: Actor,
  id: string,
  timeZone: string,
): Promise<{ source: Source; privateNotes: string; captures: CaptureText[] } | null> {
  const row = await database().source.findUnique({ where: { id } });
  if (!row) return null;
  const captures = await capturesOf(database(), id, timeZone);
  return { source: toSource(row), privateNotes: row.privateNotes, captures };
}
