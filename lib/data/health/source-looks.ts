import { randomUUID } from 'node:crypto';
import type { LookOutcome, SourceHealth } from '../../domain/health/source-health.ts';
import type { Source } from '../../domain/source/source.ts';
import { searchWords } from '../../domain/words/search-words.ts';
import { database } from '../database.ts';
import { descriptionOf } from '../source/sources.ts';
import type { Tx } from '../transaction.ts';

/** One look at a source's address, as it is kept. */
export type KeptLook = {
  id: string;
  address: string;
  finalAddress: string | null;
  status: number | null;
  outcome: LookOutcome;
  /** What was found, as a sentence. */
  detail: string;
  digest: string | null;
  at: Date;
};

/** Enough to tell how a source fares; older looks stay on record. */
const LOOKS_THAT_TELL = 60;

/** The latest looks at a source, newest first. */
export async function looksAt(tx: Tx, sourceId: string): Promise<KeptLook[]> {
  const rows = await tx.sourceCheck.findMany({
    where: { sourceId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: LOOKS_THAT_TELL,
  });
  return rows.flatMap(({ sourceId: _, outcome, ...row }) =>
    outcome === 'unknown' ? [] : [{ ...row, outcome }],
  );
}

/**
 * The digest of what the page of a source said last, whoever had it fetched, before an instant where
 * one is given; null where it never was.
 * What was pasted or uploaded came another way and is no measure of it.
 */
export async function lastSaid(tx: Tx, sourceId: string, before?: Date): Promise<string | null> {
  const then = before ? { lt: before } : undefined;
  const look = await tx.sourceCheck.findFirst({
    where: { sourceId, digest: { not: null }, at: then },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { digest: true, at: true },
  });
  const capture = await tx.capture.findFirst({
    where: { sourceId, way: 'fetched', capturedAt: then },
    orderBy: [{ capturedAt: 'desc' }, { id: 'desc' }],
    select: { digest: true, capturedAt: true },
  });
  if (!look || (capture && capture.capturedAt > look.at)) return capture?.digest ?? null;
  return look.digest;
}

/** Appends a look. */
export async function addLook(tx: Tx, sourceId: string, look: Omit<KeptLook, 'id'>): Promise<void> {
  await tx.sourceCheck.create({ data: { id: randomUUID(), sourceId, ...look } });
}

/** Writes what the looks and the events of a source come to; `checkedAt` where it was looked at. */
export async function saveHealth(
  tx: Tx,
  sourceId: string,
  health: SourceHealth,
  checkedAt?: Date,
): Promise<void> {
  await tx.source.update({
    where: { id: sourceId },
    data: { health, ...(checkedAt ? { checkedAt } : {}) },
  });
}

/** Gives a source another address; whether it is there shows the next look, which comes soon. */
export async function followMove(tx: Tx, { id, ...source }: Source): Promise<void> {
  const { description } = source;
  await tx.source.update({
    where: { id },
    data: { description, words: searchWords(source), checkedAt: null },
  });
}

/** What a look begins with: where to look, and what else the source is known by. */
export type LookTask = { sourceId: string; address: string; doi: string };

/** Where a source is to be looked for; null where it has no address, or became part of another. */
export async function lookTask(sourceId: string): Promise<LookTask | null> {
  const row = await database().source.findUnique({ where: { id: sourceId } });
  if (!row || row.mergedIntoId !== null || row.kind !== 'published') return null;
  return taskOf(row.id, descriptionOf(row));
}

function taskOf(sourceId: string, { url, doi }: Source['description']): LookTask | null {
  return url === '' ? null : { sourceId, address: url, doi };
}

/**
 * The sources whose turn it is: cited somewhere, with an address, and not looked at since; those
 * longest unlooked come first. Their rows are held, and those that somebody else holds passed over.
 */
export async function dueForLook(tx: Tx, before: Date, limit: number): Promise<LookTask[]> {
  return tx.$queryRaw<LookTask[]>`
    WITH in_use AS (
      SELECT DISTINCT coalesce(named."mergedIntoId", named.id) AS id
      FROM (SELECT DISTINCT "sourceId" FROM "SourceUse") used
      JOIN "Source" named ON named.id::text = used."sourceId"
    )
    SELECT source.id AS "sourceId", source.description ->> 'url' AS address,
           coalesce(source.description ->> 'doi', '') AS doi
    FROM "Source" source JOIN in_use ON in_use.id = source.id
    WHERE source.kind = 'published' AND NOT source.placeholder AND source."mergedIntoId" IS NULL
      AND source.description ->> 'url' <> ''
      AND (source."checkedAt" IS NULL OR source."checkedAt" < ${before})
    ORDER BY source."checkedAt" NULLS FIRST, source.id
    LIMIT ${limit}
    FOR UPDATE OF source SKIP LOCKED`;
}

/** Writes down that these sources had their turn, so that nobody takes them again. */
export async function tookTurn(tx: Tx, sourceIds: readonly string[], at: Date): Promise<void> {
  await tx.source.updateMany({ where: { id: { in: [...sourceIds] } }, data: { checkedAt: at } });
}
