import { randomUUID } from 'node:crypto';
import { isByClock, tellingsOf } from '../../domain/news/concerned.ts';
import { whomToTell } from '../../domain/news/notification.ts';
import type { AuditEvent } from '../../domain/record/audit-event.ts';
import { enqueue } from '../desk/queues.ts';
import { notify } from '../notices.ts';
import { claimsLeaningOn } from '../review/leaning-claims.ts';
import type { Tx } from '../transaction.ts';
import { peopleConcerned } from './people-concerned.ts';

/** An event that was just appended to the chain: its place there, and who did it. */
export type Appended = { id: bigint; actorId: string | null; briefId: string | null; at: Date };

/**
 * Tells an event to whomever it concerns, in the transaction that did the act: what is not
 * committed was told to nobody. Letters are left to the queues, so no mail server holds an act up.
 */
export async function tellConcerned(
  tx: Tx,
  { id: eventId, actorId, briefId, at }: Appended,
  event: AuditEvent,
): Promise<void> {
  const tellings = tellingsOf(event);
  if (tellings.length === 0) return;
  const leaning = event.kind === 'source-event-noted' ? await claimsLeaningOn(tx, event) : [];
  const about = { event, briefId, leaning };
  const { people, digestAt } = await peopleConcerned(tx, tellings, about, at);
  const order = tellings.map(({ concern }) => concern);
  const told = whomToTell(order, people, isByClock(event) ? null : actorId);
  if (told.length === 0) return;

  const mailDue = { 'at-once': at, daily: digestAt, never: null };
  const [leaningBrief, ...others] = new Set(leaning.map((claim) => claim.briefId));
  const place = others.length === 0 ? (briefId ?? leaningBrief ?? null) : null;
  const rows = told.map(({ memberId, concern, desk, mail }) => ({
    id: randomUUID(),
    memberId,
    eventId,
    concern,
    briefId: place,
    at,
    desk,
    mailDue: mailDue[mail],
  }));
  await tx.notification.createMany({ data: rows });
  for (const { id, mailDue } of rows) {
    if (mailDue === at) await enqueue(tx, 'mail', { notificationId: id });
  }
  await notify(tx, ...told.map(({ memberId }) => ({ kind: 'member', memberId }) as const));
}
