import { z } from 'zod';
import type { Writers } from '../../document/history/writers.ts';
import type { Tx } from '../transaction.ts';

/** A brief's document as it was at a place in its log, with who wrote what. */
export type Checkpoint = { place: bigint; state: Uint8Array; writers: Writers };

const run = z.object({ words: z.string(), member: z.string() });
const writersSchema: z.ZodType<Writers> = z.object({
  v: z.literal(1),
  clocks: z.record(z.string(), z.array(z.tuple([z.number(), z.string()]))),
  gone: z.array(z.array(run)),
});

/** The last checkpoint up to a place in the log; null before the first one. */
export async function checkpointUpTo(
  tx: Tx,
  briefId: string,
  place: bigint,
): Promise<Checkpoint | null> {
  const row = await tx.documentCheckpoint.findFirst({
    where: { briefId, place: { lte: place } },
    orderBy: { place: 'desc' },
    select: { place: true, state: true, writers: true },
  });
  return row && { ...row, writers: writersSchema.parse(row.writers) };
}

/** Keeps a checkpoint; one that is there already says the same. */
export async function addCheckpoint(
  tx: Tx,
  briefId: string,
  { place, state, writers }: Checkpoint,
): Promise<void> {
  const data = [{ briefId, place, state: new Uint8Array(state), writers }];
  await tx.documentCheckpoint.createMany({ data, skipDuplicates: true });
}

/**
 * Where the next checkpoint of a brief is due: so many edits after the last one. Null as long as what
 * is projected does not reach as far; later edits may still come in before each other.
 */
export async function nextCheckpoint(
  tx: Tx,
  briefId: string,
  apart: number,
): Promise<bigint | null> {
  const rows = await tx.$queryRaw<Array<{ id: bigint }>>`
    SELECT u.id FROM "DocumentUpdate" u JOIN "BriefDocument" d ON d."briefId" = u."briefId"
    WHERE u."briefId" = ${briefId}::uuid AND u.id <= d."projectedTo" AND u.id > coalesce(
      (SELECT max(place) FROM "DocumentCheckpoint" WHERE "briefId" = ${briefId}::uuid), 0)
    ORDER BY u.id OFFSET ${apart - 1} LIMIT 1`;
  return rows[0]?.id ?? null;
}
