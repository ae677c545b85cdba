import type { Actor } from '../../domain/actor.ts';
import {
  type DeskQuery,
  type DeskQueue,
  type DueFilter,
  type ListedState,
  NOBODY,
} from '../../domain/desk/desk-query.ts';
import { type CalendarDate, daysAfter } from '../../domain/time/calendar-date.ts';
import { Prisma } from '../generated/client.ts';
import { soughtWords } from '../source/sources.ts';

/** A condition on a row of BriefStanding, which goes by `standing`. */
type Condition = Prisma.Sql;

/** Who looks, and which day it is in the publication's time zone. */
export type Looking = { actor: Actor; today: CalendarDate };

/** Nobody approved these claims, or not everybody whom the policy asks for. */
const isOpen = Prisma.sql`claim.state IN ('unreviewed', 'lapsed')`;

/** Every claim is approved and no signature counts: the brief waits for one. */
const waitsForSignOff = Prisma.sql`(standing.working = 'in-review' AND standing.approved > 0
  AND standing.unreviewed + standing.lapsed + standing."askedToChange" = 0)`;

/** What each queue holds. */
export const inQueue: Record<DeskQueue, (looking: Looking) => Condition> = {
  review: ({ actor }) => {
    const me = Prisma.sql`${actor.id}::uuid`;
    return Prisma.sql`(standing.working = 'in-review' AND (
      standing."briefId" IN (
        SELECT claim."briefId" FROM "Assignment" asked JOIN "Claim" claim
          ON claim."briefId" = asked."briefId"
          AND (asked."claimId" IS NULL OR asked."claimId" = claim.id)
        WHERE asked."reviewerId" = ${me} AND asked."endedAt" IS NULL AND ${isOpen}
          AND NOT claim.contributors @> ARRAY[${me}] AND NOT claim."judgedBy" @> ARRAY[${me}])
      OR (${waitsForSignOff} AND NOT standing.writers @> ARRAY[${me}] AND standing."briefId" IN (
        SELECT asked."briefId" FROM "Assignment" asked
        WHERE asked."reviewerId" = ${me} AND asked."endedAt" IS NULL
          AND asked."claimId" IS NULL))))`;
  },
  fix: ({ actor }) => {
    const me = Prisma.sql`${actor.id}::uuid`;
    return Prisma.sql`(standing."returnedToId" = ${me}
      OR (standing."askedToChange" > 0 AND standing."submitterId" = ${me})
      OR standing."briefId" IN (
        SELECT claim."briefId" FROM "Claim" claim
        WHERE claim.state = 'changes-requested' AND claim.contributors @> ARRAY[${me}]))`;
  },
  waiting: ({ actor }) => {
    const me = Prisma.sql`${actor.id}::uuid`;
    return Prisma.sql`(standing.working = 'in-review' AND (
      ((standing."submitterId" = ${me} OR standing.writers @> ARRAY[${me}])
        AND (standing.unreviewed + standing.lapsed > 0 OR standing."askedToChange" = 0))
      OR standing."briefId" IN (
        SELECT claim."briefId" FROM "Claim" claim
        WHERE ${isOpen} AND claim."judgedBy" @> ARRAY[${me}])))`;
  },
  're-check': ({ today }) => Prisma.sql`(standing.public = 'live'
    AND (standing."recheckOn" <= ${today}::date OR standing."concernedLive" > 0))`,
  unassigned: () => Prisma.sql`standing.unassigned`,
  all: () => Prisma.sql`true`,
};

/** What comes first in each queue; of equals, the newest brief. */
export const orderIn: Record<DeskQueue, (looking: Looking) => Prisma.Sql> = {
  review: ({ actor }) => Prisma.sql`(
    SELECT min(asked."dueOn") FROM "Assignment" asked WHERE asked."briefId" = standing."briefId"
      AND asked."reviewerId" = ${actor.id}::uuid AND asked."endedAt" IS NULL
    ) ASC NULLS LAST, standing."submittedAt" ASC`,
  fix: () => Prisma.sql`standing."updatedAt" DESC`,
  waiting: () => Prisma.sql`standing."submittedAt" ASC`,
  're-check': () => Prisma.sql`standing."checkedOn" ASC`,
  unassigned: () => Prisma.sql`standing."submittedAt" ASC`,
  all: () => Prisma.sql`standing."updatedAt" DESC`,
};

const inState: Record<ListedState, Condition> = {
  drafting: Prisma.sql`standing.working = 'drafting'`,
  'in-review': Prisma.sql`standing.working = 'in-review'`,
  ready: Prisma.sql`standing.working = 'ready'`,
  scheduled: Prisma.sql`standing.working = 'scheduled'`,
  held: Prisma.sql`standing.held`,
  live: Prisma.sql`standing.public = 'live'`,
  retracted: Prisma.sql`standing.public = 'retracted'`,
  unpublished: Prisma.sql`standing.public = 'none'`,
};

/** All that a query holds its list to. */
export function conditionsOf(query: DeskQuery, looking: Looking): Condition {
  const { queue, words, state, verdict, topic, assignee, due } = query;
  const sought = soughtWords(words);
  const conditions = [
    inQueue[queue](looking),
    ...(sought === '' ? [] : [Prisma.sql`standing.lexemes @@ to_tsquery('simple', ${sought})`]),
    ...(state === null ? [] : [inState[state]]),
    ...(verdict === null ? [] : [Prisma.sql`standing.verdicts @> ARRAY[${verdict}]`]),
    ...(topic === null
      ? []
      : [
          Prisma.sql`standing."briefId" IN (
            SELECT "briefId" FROM "BriefTopic" WHERE "topicId" = ${topic}::uuid)`,
        ]),
    ...(assignee === null ? [] : [assignedTo(assignee)]),
    ...(due === null ? [] : [dueOn(due, query, looking)]),
  ];
  return Prisma.join(conditions, ' AND ');
}

function assignedTo(assignee: string): Condition {
  if (assignee === NOBODY) {
    return Prisma.sql`NOT EXISTS (SELECT FROM "Assignment" asked
      WHERE asked."briefId" = standing."briefId" AND asked."endedAt" IS NULL)`;
  }
  return Prisma.sql`standing."briefId" IN (SELECT asked."briefId" FROM "Assignment" asked
    WHERE asked."reviewerId" = ${assignee}::uuid AND asked."endedAt" IS NULL)`;
}

/** In one's own queue it is one's own day that counts, and where a member is named, theirs. */
function dueOn(due: DueFilter, { queue, assignee }: DeskQuery, { actor, today }: Looking) {
  const whose = queue === 'review' ? actor.id : assignee === NOBODY ? null : assignee;
  const theirs =
    whose === null ? Prisma.empty : Prisma.sql`AND asked."reviewerId" = ${whose}::uuid`;
  const last = due === 'overdue' ? daysAfter(today, -1) : daysAfter(today, 6);
  const since = due === 'overdue' ? Prisma.empty : Prisma.sql`AND asked."dueOn" >= ${today}::date`;
  return Prisma.sql`standing."briefId" IN (SELECT asked."briefId" FROM "Assignment" asked
    WHERE asked."endedAt" IS NULL AND asked."dueOn" <= ${last}::date ${since} ${theirs})`;
}
