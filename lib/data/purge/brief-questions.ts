import { REMOVED, REMOVED_BRIEF } from '../../domain/purge/purge.ts';
import type { Tx } from '../transaction.ts';

/**
 * The questions that say what a brief says: those that follow it up or were asked at it, those that it
 * answers, whose words its headline often is, and those that were found to say the same.
 */
export async function questionsToEmpty(tx: Tx, briefId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<Array<{ id: string }>>`
    WITH RECURSIVE said AS (
      SELECT id FROM "Question"
      WHERE "aboutId" = ${briefId}::uuid OR "briefId" = ${briefId}::uuid
      UNION
      SELECT again.id FROM said JOIN "Question" again ON again."mergedIntoId" = said.id
    )
    SELECT id FROM said ORDER BY id`;
  return rows.map(({ id }) => id);
}

/**
 * Takes their words, and whom to tell. Those that are merged, or answered by another brief, stay so;
 * all others are set aside, since nobody can answer what is not there any more.
 */
export async function emptyQuestions(
  tx: Tx,
  ids: readonly string[],
  briefId: string,
  at: Date,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Question" SET text = ${REMOVED}, details = '', words = '', "askerAddress" = NULL
    WHERE id = ANY (${[...ids]}::uuid[])`;
  await tx.$executeRaw`
    UPDATE "Question"
    SET "briefId" = NULL, "closedAt" = coalesce("closedAt", ${at}), "closeReason" = ${REMOVED_BRIEF}
    WHERE id = ANY (${[...ids]}::uuid[]) AND "mergedIntoId" IS NULL
      AND ("briefId" IS NULL OR "briefId" = ${briefId}::uuid)`;
}
