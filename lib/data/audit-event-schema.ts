import { z } from 'zod';
import { capabilities } from '../domain/actor.ts';
import type { AuditEvent } from '../domain/audit-event.ts';
import { versionClasses } from '../domain/edition.ts';
import { sourceEventKinds } from '../domain/source-event.ts';
import { calendarDateSchema } from './calendar-date-schema.ts';

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
const source = { sourceId: text, title: text };
const member = { memberId: text, email: text };

/** An audit event as it comes out of Postgres. */
export const auditEventSchema: z.ZodType<AuditEvent> = z.discriminatedUnion('kind', [
  event('brief-created', { headline: text }),
  event('brief-imported', { headline: text, claims: count, unresolved: count }),
  event('brief-submitted', { submissionId: text }),
  event('brief-returned', { submissionId: text, reason: text.nullable() }),
  event('claim-approved', { ...judged, waivers: count }),
  event('changes-requested', { ...judged, reason: text }),
  event('brief-signed-off', { signOffId: text, manifest: text, checkedOn: calendarDateSchema }),
  event('version-published', {
    versionId: text,
    number: count,
    class: z.enum(versionClasses),
    note: text.nullable(),
    manifest: text,
  }),
  event('thread-started', { ...commented, quote: text, holds: z.boolean() }),
  event('comment-added', { ...commented, holds: z.boolean() }),
  event('comment-edited', commented),
  event('thread-resolved', { threadId: text, excerpt: text }),
  event('thread-reopened', { threadId: text, excerpt: text }),
  event('search-logged', { entryId: text, place: text, query: text }),
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
  event('source-corrected', source),
  event('source-described', {
    ...source,
    from: z.enum(['page', 'file']),
    fields: z.array(text),
  }),
  event('sources-imported', {
    importId: text,
    from: text,
    added: count,
    known: count,
    broken: count,
  }),
  event('sources-merged', { ...source, mergedId: text, mergedTitle: text, reason: text }),
  event('credibility-noted', { ...source, notes: text }),
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
  event('settings-changed', { settings: z.array(text) }),
  event('member-invited', { email: text, capabilities: granted }),
  event('invitation-revoked', { email: text }),
  event('member-joined', member),
  event('capabilities-changed', { ...member, before: granted, after: granted }),
  event('member-suspended', member),
  event('member-reinstated', member),
  event('password-set', member),
  event('signed-in', { ...member, by: z.enum(['password', 'link', 'provider']) }),
  event('signed-out', member),
]);
