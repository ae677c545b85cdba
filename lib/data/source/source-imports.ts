import type { Actor } from '../../domain/actor.ts';
import type { CslItem } from '../../domain/reference/csl-item.ts';
import type { ReferenceFormat } from '../../domain/reference/reference-formats.ts';
import type { ImportProgress } from '../../domain/source/source-import.ts';
import { database } from '../database.ts';
import { enqueue } from '../desk/queues.ts';
import type { ReferenceFormat as FormatColumn, SourceImport } from '../generated/client.ts';
import type { Tx } from '../transaction.ts';

const columns: Readonly<Record<ReferenceFormat, FormatColumn>> = {
  bibtex: 'bibtex',
  ris: 'ris',
  'csl-json': 'csl_json',
};

function formatOf(column: FormatColumn): ReferenceFormat {
  return column === 'csl_json' ? 'csl-json' : column;
}

/** Keeps a file of references and sends the work of bringing them in; gives the import's id. */
export async function askForImport(
  tx: Tx,
  given: { format: ReferenceFormat; fileName: string; file: Uint8Array<ArrayBuffer> },
  by: { memberId: string; at: Date },
): Promise<string> {
  const { id } = await tx.sourceImport.create({
    data: { ...given, format: columns[given.format], byId: by.memberId, at: by.at },
    select: { id: true },
  });
  await enqueue(tx, 'import-sources', { importId: id });
  return id;
}

export type OpenImport = Pick<SourceImport, 'id' | 'file' | 'fileName' | 'byId'> & {
  format: ReferenceFormat;
};

/** Locks an import that has not ended and gives it; null where it ended, or never was. */
export async function lockOpenImport(tx: Tx, id: string): Promise<OpenImport | null> {
  await tx.$queryRaw`SELECT id FROM "SourceImport" WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.sourceImport.findUnique({ where: { id } });
  return row && row.endedAt === null ? { ...row, format: formatOf(row.format) } : null;
}

/** The imports that have not come to an end, oldest first. */
export async function openImports(tx: Tx): Promise<string[]> {
  const rows = await tx.sourceImport.findMany({
    where: { endedAt: null },
    orderBy: { at: 'asc' },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Sends the work of an import again. */
export function sendImport(tx: Tx, importId: string): Promise<void> {
  return enqueue(tx, 'import-sources', { importId });
}

/** An entry as it is first written: a reference, or what is wrong with one. */
export type ReadEntry = { item: CslItem | null; problem: string | null };

/** Writes down what a file held, and lets the file go. */
export async function keepEntries(
  tx: Tx,
  importId: string,
  entries: readonly ReadEntry[],
  at: Date,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "SourceImportEntry" ("importId", ordinal, item, problem, "doneAt")
    SELECT ${importId}::uuid, at - 1, coalesce(entry->'item', '{}'), entry->>'problem',
      CASE WHEN entry->>'problem' IS NULL THEN NULL ELSE ${at}::timestamptz END
    FROM jsonb_array_elements(${JSON.stringify(entries)}::jsonb) WITH ORDINALITY AS read (entry, at)`;
  await tx.sourceImport.update({
    where: { id: importId },
    data: { file: null, total: entries.length, state: 'reading' },
  });
}

/** The next references of an import that nobody has placed, in the file's order. */
export function nextEntries(
  tx: Tx,
  importId: string,
  limit: number,
): Promise<Array<{ ordinal: number; item: unknown }>> {
  return tx.sourceImportEntry.findMany({
    where: { importId, doneAt: null },
    orderBy: { ordinal: 'asc' },
    take: limit,
    select: { ordinal: true, item: true },
  });
}

/** Writes down which library entries references became. */
export async function markPlaced(
  tx: Tx,
  importId: string,
  placed: ReadonlyArray<{ ordinal: number; sourceId: string; isNew: boolean }>,
  at: Date,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "SourceImportEntry" AS entry
    SET "sourceId" = placed."sourceId", "isNew" = placed."isNew", "doneAt" = ${at}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(placed)}::jsonb)
      AS placed (ordinal int, "sourceId" uuid, "isNew" boolean)
    WHERE entry."importId" = ${importId}::uuid AND entry.ordinal = placed.ordinal`;
}

/** Ends an import; `problem` where it came to nothing. */
export async function endImport(
  tx: Tx,
  id: string,
  problem: string | null,
  at: Date,
): Promise<void> {
  const state = problem === null ? 'done' : 'failed';
  await tx.sourceImport.update({
    where: { id },
    data: { state, problem, file: null, endedAt: at },
  });
}

/** How many references became what. */
export async function countEntries(
  tx: Tx,
  importId: string,
): Promise<{ added: number; known: number; broken: number }> {
  const [counts] = await tx.$queryRaw<Array<{ added: number; known: number; broken: number }>>`
    SELECT count(*) FILTER (WHERE "isNew")::int AS added,
      count(*) FILTER (WHERE "sourceId" IS NOT NULL AND NOT "isNew")::int AS known,
      count(*) FILTER (WHERE problem IS NOT NULL)::int AS broken
    FROM "SourceImportEntry" WHERE "importId" = ${importId}::uuid`;
  return counts ?? { added: 0, known: 0, broken: 0 };
}

/** How far an import is; null where there is none of that id. */
export async function importProgress(_actor: Actor, id: string): Promise<ImportProgress | null> {
  const row = await database().sourceImport.findUnique({
    where: { id },
    omit: { file: true },
    include: { by: { select: { name: true } } },
  });
  if (!row) return null;
  const { format, by, ...said } = row;
  return {
    ...said,
    ...(await countEntries(database(), id)),
    format: formatOf(format),
    by: by.name,
  };
}

/** The latest imports, newest first. */
export async function latestImports(
  _actor: Actor,
  limit: number,
): Promise<
  Array<Pick<SourceImport, 'id' | 'fileName' | 'total' | 'state' | 'at'> & { by: string }>
> {
  const rows = await database().sourceImport.findMany({
    orderBy: { at: 'desc' },
    take: limit,
    select: {
      id: true,
      fileName: true,
      total: true,
      state: true,
      at: true,
      by: { select: { name: true } },
    },
  });
  return rows.map(({ by, ...row }) => ({ ...row, by: by.name }));
}

/** What was wrong with references of an import, in the file's order; at most `limit`. */
export async function importProblems(
  _actor: Actor,
  importId: string,
  limit: number,
): Promise<string[]> {
  const rows = await database().sourceImportEntry.findMany({
    where: { importId, problem: { not: null } },
    orderBy: { ordinal: 'asc' },
    take: limit,
    select: { problem: true },
  });
  return rows.flatMap(({ problem }) => problem ?? []);
}
