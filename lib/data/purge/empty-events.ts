import { digestOfRemains } from '../../domain/purge/emptied-events.ts';
import type { EmptiedEvent } from '../../domain/purge/purge.ts';
import { withoutWords } from '../../domain/purge/without-words.ts';
import { eventWords } from '../../domain/record/audit-words.ts';
import { Prisma } from '../generated/client.ts';
import { auditEventSchema } from '../record/audit-event-schema.ts';
import type { Tx } from '../transaction.ts';

/** What a purge itself leaves in the record, which nothing takes away. */
const PURGES = ['purge-asked', 'purge-declined', 'purge-withdrawn', 'text-purged'];

const ABOUT_QUESTIONS = [
  'question-received',
  'question-merged',
  'question-taken',
  'question-set-aside',
  'question-taken-up-again',
  'asker-told',
];

/** The numbers of the events that say something of a brief, or of one of these questions. */
export async function briefEvents(
  tx: Tx,
  briefId: string,
  questions: readonly string[],
): Promise<bigint[]> {
  const ids = [...questions];
  const rows = await tx.$queryRaw<Array<{ id: bigint }>>`
    SELECT id FROM "AuditEvent"
    WHERE "briefId" = ${briefId}::uuid AND kind <> ALL (${PURGES})
    UNION
    SELECT id FROM "AuditEvent"
    WHERE kind = ANY (${ABOUT_QUESTIONS})
      AND (details ->> 'questionId' = ANY (${ids}) OR details ->> 'intoId' = ANY (${ids}))
    ORDER BY id`;
  return rows.map(({ id }) => id);
}

type Row = {
  id: bigint;
  kind: string;
  actorId: string | null;
  briefId: string | null;
  details: object;
  at: Date;
  hash: string;
};

const AT_ONCE = 500;

/**
 * Takes the words out of events, and gives the digest of what is left of each. Nobody else adds to the
 * record meanwhile, and the purge that is carried out names all of them.
 */
export async function emptyEvents(tx: Tx, numbers: readonly bigint[]): Promise<EmptiedEvent[]> {
  const emptied: EmptiedEvent[] = [];
  for (let from = 0; from < numbers.length; from += AT_ONCE) {
    const rows = await tx.$queryRaw<Row[]>`
      SELECT id, kind, "actorId", "briefId", details, at, hash FROM "AuditEvent"
      WHERE id = ANY (${numbers.slice(from, from + AT_ONCE)}::bigint[]) ORDER BY id`;
    const left = rows.map(leftOf);
    await tx.$executeRaw`
      UPDATE "AuditEvent" event SET details = remains.details, words = remains.words
      FROM (VALUES ${Prisma.join(
        left.map(
          ({ id, details, words }) =>
            Prisma.sql`(${id}::bigint, ${JSON.stringify(details)}::jsonb, ${words}::text)`,
        ),
      )}) AS remains (id, details, words)
      WHERE event.id = remains.id`;
    emptied.push(...left.map(({ id, remains }) => ({ event: Number(id), remains })));
  }
  return emptied;
}

function leftOf({ id, kind, actorId, briefId, details: said, at, hash }: Row) {
  const event = auditEventSchema.parse({ ...said, kind });
  const details = withoutWords(event.kind, said);
  const words = eventWords(auditEventSchema.parse({ ...details, kind }));
  const left = { id: id.toString(), kind: event.kind, actorId, briefId, details };
  return { id, details, words, remains: digestOfRemains(hash, { ...left, at: at.toISOString() }) };
}
