import type { Actor } from '../../domain/actor.ts';
import { REMOVED_BRIEF } from '../../domain/purge/purge.ts';
import { kindsIn } from '../../domain/record/act-group.ts';
import type { AuditEvent } from '../../domain/record/audit-event.ts';
import { NOBODY, type RecordPlace, type RecordQuery } from '../../domain/record/record-query.ts';
import { database } from '../database.ts';
import { Prisma } from '../generated/client.ts';
import { soughtWords } from '../source/sources.ts';
import { auditEventSchema } from './audit-event-schema.ts';

const ACTS_A_PAGE = 50;
const ACTS_AT_ONCE = 1_000;

/** One act as the record tells it. */
export type ToldAct = {
  /** Its number in the chain, as decimal digits. */
  id: string;
  at: Date;
  /** Null where no member did it. */
  who: { id: string; name: string } | null;
  brief: { id: string; headline: string } | null;
  /** The address that it was asked for from; null where none is kept. */
  address: string | null;
  event: AuditEvent;
  details: object;
  previous: string;
  hash: string;
};

/** A page of the record, newest first, and behind which events the pages beside it begin. */
export type RecordPage = { acts: ToldAct[]; newer: string | null; older: string | null };

/** A page of what was done. Pages begin behind an event, so none grows slower the further one goes. */
export async function recordPage(
  _actor: Actor,
  query: RecordQuery,
  place: RecordPlace,
  timeZone: string,
): Promise<RecordPage> {
  const where = conditionsOf(query, timeZone);
  if (place !== null && 'newer' in place) {
    const found = await acts([...where, after(place.newer)], 'ASC', ACTS_A_PAGE + 1);
    const shown = found.slice(0, ACTS_A_PAGE).toReversed();
    const newer = found.length > ACTS_A_PAGE ? (shown.at(0)?.id ?? null) : null;
    return { acts: shown, newer, older: shown.at(-1)?.id ?? null };
  }
  const from = place === null ? where : [...where, Prisma.sql`event.id < ${BigInt(place.older)}`];
  const found = await acts(from, 'DESC', ACTS_A_PAGE + 1);
  const shown = found.slice(0, ACTS_A_PAGE);
  const older = found.length > ACTS_A_PAGE ? (shown.at(-1)?.id ?? null) : null;
  return { acts: shown, newer: place === null ? null : (shown.at(0)?.id ?? null), older };
}

/** All that a query finds, oldest first, some at a time; what is done meanwhile is left out. */
export async function* recordFrom(
  _actor: Actor,
  query: RecordQuery,
  timeZone: string,
): AsyncGenerator<ToldAct[]> {
  const head = await database().auditHead.findUnique({ where: { id: 1 } });
  const where = [...conditionsOf(query, timeZone), Prisma.sql`event.id <= ${head?.count ?? 0n}`];
  let last = '0';
  for (;;) {
    const found = await acts([...where, after(last)], 'ASC', ACTS_AT_ONCE);
    if (found.length > 0) yield found;
    if (found.length < ACTS_AT_ONCE) return;
    last = found.at(-1)?.id ?? last;
  }
}

function after(id: string): Prisma.Sql {
  return Prisma.sql`event.id > ${BigInt(id)}`;
}

function conditionsOf(
  { who, group, briefId, from, to, words }: RecordQuery,
  timeZone: string,
): Prisma.Sql[] {
  const sought = soughtWords(words);
  const startOf = (day: string) => Prisma.sql`${day}::date::timestamp`;
  return [
    ...(who === NOBODY ? [Prisma.sql`event."actorId" IS NULL`] : []),
    ...(who === null || who === NOBODY ? [] : [Prisma.sql`event."actorId" = ${who}::uuid`]),
    ...(group === null ? [] : [Prisma.sql`event.kind = ANY (${kindsIn(group)})`]),
    ...(briefId === null ? [] : [Prisma.sql`event."briefId" = ${briefId}::uuid`]),
    ...(from === null ? [] : [Prisma.sql`event.at >= ${startOf(from)} AT TIME ZONE ${timeZone}`]),
    ...(to === null
      ? []
      : [Prisma.sql`event.at < (${startOf(to)} + interval '1 day') AT TIME ZONE ${timeZone}`]),
    // Postgres would rather walk from the newest event to the first match than look into the index of
    // words, as it cannot know how rare a word is; it keeps out of what is materialized.
    ...(sought === ''
      ? []
      : [
          Prisma.sql`event.id IN (WITH found AS MATERIALIZED (
            SELECT id FROM "AuditEvent"
            WHERE lexemes @@ to_tsquery('simple', ${sought}))
          SELECT id FROM found)`,
        ]),
  ];
}

type ActRow = {
  id: bigint;
  at: Date;
  kind: string;
  details: object;
  previous: string;
  hash: string;
  actorId: string | null;
  name: string | null;
  briefId: string | null;
  headline: string | null;
  purgedAt: Date | null;
  address: string | null;
};

async function acts(
  conditions: readonly Prisma.Sql[],
  order: 'ASC' | 'DESC',
  limit: number,
): Promise<ToldAct[]> {
  const where = Prisma.join([Prisma.sql`true`, ...conditions], ' AND ');
  const direction = order === 'ASC' ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const rows = await database().$queryRaw<ActRow[]>`
    SELECT event.id, event.at, event.kind, event.details, event.previous, event.hash,
      event."actorId", member.name, event."briefId", document.headline, brief."purgedAt", origin.address
    FROM (SELECT * FROM "AuditEvent" event WHERE ${where} ORDER BY id ${direction} LIMIT ${limit}) event
      LEFT JOIN "Member" member ON member.id = event."actorId"
      LEFT JOIN "Brief" brief ON brief.id = event."briefId"
      LEFT JOIN "BriefDocument" document ON document."briefId" = event."briefId"
      LEFT JOIN "ActOrigin" origin ON origin."eventId" = event.id
    ORDER BY event.id ${direction}`;
  return rows.map(({ id, at, kind, details, previous, hash, address, ...row }) => ({
    id: id.toString(),
    at,
    who: row.actorId === null ? null : { id: row.actorId, name: row.name ?? '' },
    brief: row.briefId === null ? null : { id: row.briefId, headline: headlineOf(row) },
    address,
    event: auditEventSchema.parse({ ...details, kind }),
    details,
    previous,
    hash,
  }));
}

function headlineOf({ headline, purgedAt }: Pick<ActRow, 'headline' | 'purgedAt'>): string {
  return purgedAt === null ? (headline ?? '') : REMOVED_BRIEF;
}
