import { REMOVED } from '../../domain/purge/purge.ts';
import { Prisma } from '../generated/client.ts';
import type { Tx } from '../transaction.ts';

/** What a brief was worked on with. It goes whole: who did what, and when, is in the record. */
const worked = [
  'DocumentUpdate',
  'DocumentCheckpoint',
  'BriefDocument',
  'BriefImport',
  'NamedPoint',
  'Claim',
  'SourceUse',
  'SearchLogEntry',
  'BriefTopic',
  'BriefStanding',
] as const;

/**
 * Takes the words of a brief out of everything but the record and the questions. What was judged,
 * signed and published stays with its digests, its people and its instants; what it was worked on with
 * goes. Nothing of it is open any more. The brief is locked, and its purge carried out.
 */
export async function emptyBrief(tx: Tx, briefId: string, at: Date): Promise<void> {
  const of = Prisma.sql`WHERE "briefId" = ${briefId}::uuid`;
  await tx.$executeRaw`DELETE FROM "Comment" WHERE "threadId" IN (SELECT id FROM "Thread" ${of})`;
  for (const table of ['Thread', ...worked]) {
    await tx.$executeRaw`DELETE FROM ${Prisma.raw(`"${table}"`)} ${of}`;
  }
  await tx.$executeRaw`UPDATE "Version" SET edition = '{}', note = ${saidBefore('note')} ${of}`;
  await tx.$executeRaw`
    UPDATE "Decision" SET content = '{}', waivers = '[]', reason = ${saidBefore('reason')} ${of}`;
  await tx.$executeRaw`UPDATE "Retraction" SET reason = ${REMOVED} ${of}`;
  await tx.$executeRaw`
    UPDATE "ClaimNotice" SET reason = ${REMOVED}, "liftedBecause" = ${saidBefore('liftedBecause')},
      "endedAt" = coalesce("endedAt", ${at}) ${of}`;
  await tx.$executeRaw`
    UPDATE "Override"
    SET reason = ${REMOVED}, covers = '{}', "endedAt" = coalesce("endedAt", ${at}) ${of}`;
  await tx.$executeRaw`
    UPDATE "Submission"
    SET "endReason" = ${REMOVED}, "endedAt" = coalesce("endedAt", ${at}) ${of}`;
  await tx.$executeRaw`
    UPDATE "Schedule" SET note = ${saidBefore('note')}, "endReason" = ${saidBefore('endReason')},
      "endedAs" = coalesce("endedAs", 'cancelled'), "endedAt" = coalesce("endedAt", ${at}) ${of}`;
  await tx.$executeRaw`
    UPDATE "Assignment" SET note = '', "endReason" = ${saidBefore('endReason')},
      "endedAs" = coalesce("endedAs", 'taken-back'), "endedAt" = coalesce("endedAt", ${at}) ${of}`;
  await tx.$executeRaw`
    UPDATE "Notification" SET "mailDue" = NULL ${of} AND "mailedAt" IS NULL`;
  await tx.$executeRaw`
    UPDATE "Brief" SET slug = 'removed-' || id, "purgedAt" = ${at} WHERE id = ${briefId}::uuid`;
}

/** Shows that something was said there, and not what. */
function saidBefore(column: string): Prisma.Sql {
  return Prisma.sql`CASE WHEN ${Prisma.raw(`"${column}"`)} IS NULL THEN NULL ELSE ${REMOVED} END`;
}
