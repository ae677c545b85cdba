import type { Actor } from '../../domain/actor.ts';
import type { PurgeCounts } from '../../domain/purge/purge.ts';
import { database } from '../database.ts';
import { lockSource } from '../source/sources.ts';
import type { Tx } from '../transaction.ts';

/** What a refusal says to whoever brings a text again that was removed. */
export const REMOVED_TEXT =
  'This text was removed from this desk for legal reasons, so it is not kept again. Nothing was changed.';

/** The entries of the library that have a capture of this text, in the order in which they are locked. */
export async function sourcesWithText(tx: Tx, digest: string): Promise<string[]> {
  const rows = await tx.capture.findMany({
    where: { digest },
    orderBy: { sourceId: 'asc' },
    select: { sourceId: true },
  });
  return rows.map(({ sourceId }) => sourceId);
}

/**
 * Locks a captured text that has its words; false where there is none, or where they were taken. First
 * its entries, as whoever captures does.
 */
export async function lockCapturedText(tx: Tx, digest: string): Promise<boolean> {
  for (const sourceId of await sourcesWithText(tx, digest)) await lockSource(tx, sourceId);
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT digest FROM "CapturedText" WHERE digest = ${digest} AND text <> '' FOR UPDATE`;
  return rows.length > 0;
}

/**
 * Whether the text with this digest was taken away for good, so that it must not be kept again. Waits
 * for whoever is about to take it.
 */
export async function isRemovedText(tx: Tx, digest: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<Array<{ removed: boolean }>>`
    SELECT text = '' AS removed FROM "CapturedText" WHERE digest = ${digest} FOR KEY SHARE`;
  return row?.removed ?? false;
}

/** What goes with a captured text if it is removed now. */
export async function textCounts(tx: Tx, digest: string): Promise<PurgeCounts> {
  const [row] = await tx.$queryRaw<Array<{ characters: number }>>`
    SELECT length(text) AS characters FROM "CapturedText" WHERE digest = ${digest}`;
  return {
    captures: await tx.capture.count({ where: { digest } }),
    characters: row?.characters ?? 0,
  };
}

/** The same to be looked at, read without a lock. */
export function wouldGoWithText(_actor: Actor, digest: string): Promise<PurgeCounts> {
  return textCounts(database(), digest);
}

/** Takes the words of a text, and what its captures read of it. Its purge is carried out. */
export async function emptyText(tx: Tx, digest: string): Promise<void> {
  await tx.$executeRaw`UPDATE "CapturedText" SET text = '' WHERE digest = ${digest}`;
  await tx.$executeRaw`
    UPDATE "Capture" SET title = '', findings = '[]', remarks = '[]' WHERE digest = ${digest}`;
}
