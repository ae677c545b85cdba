import type { Actor } from '../../domain/actor.ts';
import type { PurgeCounts } from '../../domain/purge/purge.ts';
import { database } from '../database.ts';
import { Prisma } from '../generated/client.ts';
import type { Tx } from '../transaction.ts';
import { questionsToEmpty } from './brief-questions.ts';
import { briefEvents } from './empty-events.ts';

/** Rows of a brief whose words go, by what people call them. */
const counted = {
  edits: Prisma.sql`"DocumentUpdate"`,
  claims: Prisma.sql`"Claim"`,
  versions: Prisma.sql`"Version"`,
  decisions: Prisma.sql`"Decision"`,
  discussions: Prisma.sql`"Thread"`,
  searches: Prisma.sql`"SearchLogEntry"`,
  points: Prisma.sql`"NamedPoint"`,
  imports: Prisma.sql`"BriefImport"`,
  notices: Prisma.sql`"ClaimNotice"`,
} as const;

/** What goes with a brief if it is removed now. */
export async function briefCounts(tx: Tx, briefId: string): Promise<PurgeCounts> {
  const each = Object.entries(counted).map(
    ([name, table]) =>
      Prisma.sql`SELECT ${name}::text AS name, count(*)::int AS count FROM ${table}
        WHERE "briefId" = ${briefId}::uuid`,
  );
  const comments = Prisma.sql`SELECT 'comments', count(*)::int FROM "Comment" said
    JOIN "Thread" thread ON thread.id = said."threadId" WHERE thread."briefId" = ${briefId}::uuid`;
  const rows = await tx.$queryRaw<Array<{ name: string; count: number }>>`
    ${Prisma.join([...each, comments], ' UNION ALL ')}`;
  const questions = await questionsToEmpty(tx, briefId);
  const acts = await briefEvents(tx, briefId, questions);
  return {
    ...Object.fromEntries(rows.map(({ name, count }) => [name, count])),
    questions: questions.length,
    acts: acts.length,
  };
}

/** The same to be looked at, read without a lock. */
export function wouldGoWith(_actor: Actor, briefId: string): Promise<PurgeCounts> {
  return briefCounts(database(), briefId);
}
