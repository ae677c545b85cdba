import type { Telling } from '../../domain/news/concerned.ts';
import type { Concern, Concerned } from '../../domain/news/notification.ts';
import { firstSettings } from '../../domain/publication/publication.ts';
import { Prisma } from '../generated/client.ts';
import type { Tx } from '../transaction.ts';
import { choiceOf } from './notification-choices.ts';
import { type EventAbout, membersAs } from './roles-in-events.ts';

/** The hour, in the publication's time zone, at which a day's news are mailed. */
const DIGEST_HOUR = 7;

/**
 * The members whom an event concerns, each with why and with what they chose; and the instant at
 * which the next digest goes. One query, whatever the event.
 */
export async function peopleConcerned(
  tx: Tx,
  tellings: readonly Telling[],
  about: EventAbout,
  at: Date,
): Promise<{ people: Concerned[]; digestAt: Date }> {
  const found = tellings.flatMap(({ concern, to }) =>
    to.map(
      (role) =>
        Prisma.sql`SELECT ${concern}::text AS concern, member FROM (${membersAs(role, about)}) AS found (member)`,
    ),
  );
  const rows = await tx.$queryRaw<
    Array<{
      concern: Concern;
      memberId: string;
      suspended: boolean;
      desk: boolean | null;
      mail: string | null;
      digestAt: Date;
    }>
  >`
    WITH concerned AS (${Prisma.join(found, ' UNION ')})
    SELECT concerned.concern, member.id AS "memberId", member."suspendedAt" IS NOT NULL AS suspended,
           choice.desk, choice.mail, ${nextDigestAfter(at)} AS "digestAt"
    FROM concerned
    JOIN "Member" member ON member.id = concerned.member
    LEFT JOIN "NotificationChoice" choice
      ON choice."memberId" = member.id AND choice.concern = concerned.concern
    ORDER BY member.id`;
  const people = rows.map(({ concern, memberId, suspended, desk, mail }) => {
    return { concern, memberId, suspended, choice: choiceOf(desk, mail) };
  });
  return { people, digestAt: rows[0]?.digestAt ?? at };
}

/** Postgres knows the clocks of time zones, the days on which they change included. */
function nextDigestAfter(at: Date): Prisma.Sql {
  const zone = Prisma.sql`coalesce((SELECT "timeZone" FROM "Publication"), ${firstSettings.timeZone})`;
  const early = Prisma.sql`make_interval(hours => ${DIGEST_HOUR})`;
  return Prisma.sql`(date_trunc('day', ${at}::timestamptz AT TIME ZONE ${zone} - ${early})
    + interval '1 day' + ${early}) AT TIME ZONE ${zone}`;
}
