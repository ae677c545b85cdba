import { z } from 'zod';
import { capabilities } from '../../domain/actor.ts';
import { sourceEventKinds } from '../../domain/health/source-event.ts';
import { claimNoticeKinds } from '../../domain/publication/claim-notice.ts';
import { versionClasses } from '../../domain/publication/edition.ts';
import { purgeKinds } from '../../domain/purge/purge.ts';
import type { AuditEvent } from '../../domain/record/audit-event.ts';
import { assignmentEnds } from '../../domain/review/assignment.ts';
import { overridableRules } from '../../domain/review/override.ts';
import { calendarDateSchema } from '../calendar-date-schema.ts';

const text = z.string();
const count = z.number();
const granted = z.array(z.enum(capabilities));

/** An event of one kind with its details. */
function event<K extends string, S extends z.ZodRawShape>(kind: K, details: S) {
  return z.object({ kind: z.literal(kind), ...details });
}

const judged = {
  decisionId: text,
  claimId: text,
  number: count,
  digest: text,
  excerpt: text,
};
const commented = { threadId: text, commentId: text, excerpt: text };
const scheduled = { scheduleId: text, manifest: text, publishAt: text };
const noticeGiven = {
  noticeId: text,
  version: count,
  claimId: text,
  number: count,
  excerpt: text,
  reason: text,
};
const assigned = {
  assignmentId: text,
  memberId: text,
  member: text,
  claim: z.object({ id: text, number: count, excerpt: text }).nullable(),
};
const valueChanges = z.array(z.object({ what: text, before: text, after: text })).optional();
const question = { questionId: text, excerpt: text };
const source = { sourceId: text, title: text };
const member = { memberId: text, email: text };

const purged = { purgeId: text, of: z.enum(purgeKinds), digest: text.nullable() };

/** An audit event as it comes out of Postgres. */
export const auditEventSchema: z.ZodType<AuditEvent> = z.discriminatedUnion('kind', [
  event('brief-created', { headline: text }),
  event('brief-imported', { headline: text, claims: count, unresolved: count }),
  event('brief-submitted', { submissionId: text }),
  event('brief-returned', { submissionId: text, reason: text.nullable() }),
  event('claim-approved', {
    ...judged,
    waivers: count,
    setAside: z.object({ objectors: z.array(text), reason: text }).optional(),
  }),
  event('changes-requested', { ...judged, reason: text }),
  event('approvals-lapsed', {
    claims: z.array(z.object({ claimId: text, number: count, excerpt: text, decisionId: text })),
    signOffId: text.nullable(),
  }),
  event('brief-signed-off', { signOffId: text, manifest: text, checkedOn: calendarDateSchema }),
  event('version-published', {
    versionId: text,
    number: count,
    class: z.enum(versionClasses),
    note: text.nullable(),
    manifest: text,
    scheduleId: text.optional(),
  }),
  event('thread-started', { ...commented, quote: text, holds: z.boolean() }),
  event('comment-added', { ...commented, holds: z.boolean() }),
  event('comment-edited', {
    ...commented,
    said: z.object({ before: text, after: text }).optional(),
  }),
  event('thread-resolved', { threadId: text, excerpt: text }),
  event('thread-reopened', { threadId: text, excerpt: text }),
  event('search-logged', { entryId: text, place: text, query: text }),
  event('search-struck', {
    entryId: text,
    place: text,
    query: text,
    correctedBy: text.nullable(),
    reason: text,
    changes: valueChanges,
  }),
  event('topics-changed', { before: z.array(text), after: z.array(text) }),
  event('brief-scheduled', {
    ...scheduled,
    class: z.enum(versionClasses),
    note: text.nullable(),
  }),
  event('schedule-taken-off', scheduled),
  event('schedule-held', scheduled),
  event('schedule-cancelled', { ...scheduled, reason: text }),
  event('brief-retracted', { retractionId: text, number: count, reason: text }),
  event('claim-withdrawn', noticeGiven),
  event('claim-under-re-check', noticeGiven),
  event('notice-lifted', { ...noticeGiven, notice: z.enum(claimNoticeKinds) }),
  event('item-overridden', {
    overrideId: text,
    rule: z.enum(overridableRules),
    covers: z.array(text),
    reason: text,
  }),
  event('override-taken-back', { overrideId: text, rule: z.enum(overridableRules) }),
  event('reviewer-assigned', {
    ...assigned,
    dueOn: calendarDateSchema.nullable(),
    note: text,
  }),
  event('assignment-ended', {
    ...assigned,
    as: z.enum(assignmentEnds),
    reason: text.nullable(),
  }),
  event('due-day-changed', {
    ...assigned,
    before: calendarDateSchema.nullable(),
    after: calendarDateSchema.nullable(),
  }),
  event('question-received', {
    ...question,
    from: z.enum(['reader', 'follow-up', 'member']),
  }),
  event('question-merged', { ...question, intoId: text, into: text }),
  event('question-taken', question),
  event('question-set-aside', { ...question, reason: text }),
  event('question-taken-up-again', question),
  event('asker-told', question),
  event('purge-asked', { ...purged, reason: text }),
  event('purge-declined', { ...purged, reason: text }),
  event('purge-withdrawn', purged),
  event('text-purged', {
    ...purged,
    askedById: text,
    askedBy: text,
    emptied: z.array(z.object({ event: count, remains: text })),
  }),
  event('point-named', { pointId: text, name: text }),
  event('point-renamed', { pointId: text, before: text, after: text }),
  event('point-restored', {
    restored: text,
    before: text,
    name: text.nullable(),
    added: count,
    removed: count,
  }),
  event('source-added', source),
  event('source-corrected', { ...source, changes: valueChanges }),
  event('source-described', {
    ...source,
    from: z.enum(['page', 'file']),
    fields: z.array(text),
    changes: valueChanges,
  }),
  event('sources-imported', {
    importId: text,
    from: text,
    added: count,
    known: count,
    broken: count,
  }),
  event('sources-merged', { ...source, mergedId: text, mergedTitle: text, reason: text }),
  event('credibility-noted', { ...source, notes: text, before: text.optional() }),
  event('capture-requested', { ...source, from: text }),
  event('capture-added', { ...source, digest: text }),
  event('look-requested', source),
  event('source-event-noted', {
    ...source,
    eventId: text,
    event: z.enum(sourceEventKinds),
    quotation: text.nullable(),
    reason: text,
  }),
  event('settings-changed', {
    settings: z.array(text),
    changes: z.array(z.object({ setting: text, before: text, after: text })).optional(),
  }),
  event('addresses-forgotten', { before: calendarDateSchema, count }),
  event('search-saved', { name: text, query: text }),
  event('search-removed', { name: text, query: text }),
  event('notification-choice-changed', { concern: text, before: text, after: text }),
  event('member-invited', { email: text, capabilities: granted }),
  event('invitation-revoked', { email: text }),
  event('member-joined', member),
  event('capabilities-changed', { ...member, before: granted, after: granted }),
  event('member-suspended', member),
  event('member-reinstated', member),
  event('signed-in', { ...member, by: z.enum(['password', 'link', 'provider']) }),
  event('signed-out', member),
]);
