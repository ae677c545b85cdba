import type { Capability } from '../../domain/actor.ts';
import type { Role } from '../../domain/news/concerned.ts';
import { capabilitiesFor } from '../../domain/policy.ts';
import type { AuditEvent } from '../../domain/record/audit-event.ts';
import { Prisma } from '../generated/client.ts';
import type { LeaningClaim } from '../review/leaning-claims.ts';

/** An event, with the claims that lean on its source where it has one. */
export type EventAbout = {
  event: AuditEvent;
  briefId: string | null;
  leaning: readonly LeaningClaim[];
};

/** A query that gives, in one column, the ids of the members who have a role in an event. */
export function membersAs(role: Role, about: EventAbout): Prisma.Sql {
  const { event, briefId } = about;
  const claimId = 'claimId' in event ? event.claimId : null;
  switch (role) {
    case 'writer':
      return Prisma.sql`SELECT unnest(contributors) FROM "Claim" WHERE "briefId" = ${briefId}::uuid
        UNION ALL
        SELECT jsonb_array_elements_text(ledger #> '{ledger,everyone}')::uuid FROM "BriefDocument"
        WHERE "briefId" = ${briefId}::uuid`;
    case 'claim-writer':
      return Prisma.sql`SELECT unnest(contributors) FROM "Claim"
        WHERE "briefId" = ${briefId}::uuid AND id = ${claimId}`;
    case 'submitter':
      return Prisma.sql`SELECT "submittedById" FROM "Submission"
        WHERE "briefId" = ${briefId}::uuid ORDER BY at DESC, id DESC LIMIT 1`;
    case 'assigned-reviewer':
      return Prisma.sql`SELECT "reviewerId" FROM "Assignment"
        WHERE "briefId" = ${briefId}::uuid AND "endedAt" IS NULL`;
    case 'any-reviewer':
      return Prisma.sql`SELECT id FROM "Member" WHERE ${holdsAny(capabilitiesFor('decide'))}
        AND NOT EXISTS (SELECT FROM "Assignment"
          WHERE "briefId" = ${briefId}::uuid AND "endedAt" IS NULL)`;
    case 'decider':
      return Prisma.sql`SELECT "reviewerId" FROM "Decision" WHERE "briefId" = ${briefId}::uuid
        AND (${claimId}::text IS NULL OR "claimId" = ${claimId})`;
    case 'lapsed-approver':
      return lapsedApprovers(event);
    case 'signer':
      return signers(event, briefId);
    case 'scheduler':
      return Prisma.sql`SELECT "scheduledById" FROM "Schedule" WHERE id = ${idIn(event, 'scheduleId')}::uuid`;
    case 'publisher':
      return Prisma.sql`SELECT "publishedById" FROM "Version"
        WHERE "briefId" = ${briefId}::uuid ORDER BY number DESC LIMIT 1`;
    case 'may-publish':
      return Prisma.sql`SELECT id FROM "Member" WHERE ${holdsAny(capabilitiesFor('publish'))}`;
    case 'may-purge':
      return Prisma.sql`SELECT id FROM "Member" WHERE ${holdsAny(capabilitiesFor('confirm-purge'))}`;
    case 'may-answer':
      return Prisma.sql`SELECT id FROM "Member" WHERE ${holdsAny(capabilitiesFor('manage-questions'))}`;
    case 'named':
      return Prisma.sql`SELECT ${idIn(event, 'memberId')}::uuid`;
    case 'assigner':
      return Prisma.sql`SELECT "assignedById" FROM "Assignment" WHERE id = ${idIn(event, 'assignmentId')}::uuid`;
    case 'mentioned':
      return mentionedAnew(idIn(event, 'commentId'), briefId);
    case 'participant':
      return participants(idIn(event, 'threadId'));
    case 'asker':
      return Prisma.sql`SELECT "askedById" FROM "Question"
        WHERE id = ${idIn(event, 'questionId')}::uuid
          OR (${event.kind} = 'version-published' AND "briefId" = ${briefId}::uuid)`;
    case 'source-writer':
      return sourceWriters(about.leaning);
    case 'source-approver':
      return Prisma.sql`SELECT "reviewerId" FROM "Decision"
        WHERE kind = 'approve' AND ("briefId", "claimId") IN (${pairs(about.leaning)})`;
  }
}

/** The id that an event carries under a name; null where it carries none. */
function idIn(event: AuditEvent, name: string): string | null {
  const value = new Map<string, unknown>(Object.entries(event)).get(name);
  return typeof value === 'string' ? value : null;
}

function holdsAny(capabilities: readonly Capability[]): Prisma.Sql {
  return Prisma.sql`capabilities && ${[...capabilities]}::"Capability"[]`;
}

/**
 * Whose signature an event names or, of a schedule, whoever signed the draft: a live version that is
 * checked again meanwhile has another signer.
 */
function signers(event: AuditEvent, briefId: string | null): Prisma.Sql {
  const named = idIn(event, 'signOffId');
  const isOfDraft = idIn(event, 'scheduleId') !== null;
  return Prisma.sql`SELECT "reviewerId" FROM "SignOff" WHERE "briefId" = ${briefId}::uuid
    AND (${named}::uuid IS NULL OR id = ${named}::uuid) AND (${!isOfDraft} OR kind = 'brief')
    ORDER BY at DESC, id DESC LIMIT 1`;
}

/** Whoever approved the very words of which an event says that they changed since. */
function lapsedApprovers(event: AuditEvent): Prisma.Sql {
  const ids =
    event.kind === 'approvals-lapsed' ? event.claims.map(({ decisionId }) => decisionId) : [];
  return Prisma.sql`SELECT alike."reviewerId" FROM "Decision" lapsed
    JOIN "Decision" alike ON alike."briefId" = lapsed."briefId"
      AND alike."claimId" = lapsed."claimId" AND alike.digest = lapsed.digest
    WHERE lapsed.id = ANY (${ids}::uuid[]) AND alike.kind = 'approve'`;
}

/** Whom a comment mentions; an edit tells nobody again. */
function mentionedAnew(commentId: string | null, briefId: string | null): Prisma.Sql {
  return Prisma.sql`SELECT mentioned FROM "Comment", unnest(mentions) AS mentioned
    WHERE id = ${commentId}::uuid AND NOT EXISTS (
      SELECT FROM "Notification" told JOIN "AuditEvent" event ON event.id = told."eventId"
      WHERE told."memberId" = mentioned AND told.concern = 'mentioned'
        AND event."briefId" = ${briefId}::uuid AND event.details ->> 'commentId' = ${commentId})`;
}

function participants(threadId: string | null): Prisma.Sql {
  return Prisma.sql`SELECT "authorId" FROM "Comment" WHERE "threadId" = ${threadId}::uuid
    UNION ALL SELECT "heldById" FROM "Thread" WHERE id = ${threadId}::uuid`;
}

function sourceWriters(leaning: readonly LeaningClaim[]): Prisma.Sql {
  return Prisma.sql`SELECT unnest(contributors) FROM "Claim"
      WHERE ("briefId", id) IN (${pairs(leaning)})
    UNION ALL
    (SELECT DISTINCT ON ("briefId") "submittedById" FROM "Submission"
      WHERE "briefId" IN (SELECT brief FROM (${pairs(leaning)}) AS leaning (brief, claim))
      ORDER BY "briefId", at DESC, id DESC)`;
}

/** Two columns, brief and claim. */
function pairs(leaning: readonly LeaningClaim[]): Prisma.Sql {
  const briefs = leaning.map(({ briefId }) => briefId);
  const claims = leaning.map(({ claimId }) => claimId);
  return Prisma.sql`SELECT * FROM unnest(${briefs}::uuid[], ${claims}::text[])`;
}
