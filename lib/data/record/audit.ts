import type { AuditEvent } from '../../domain/record/audit-event.ts';
import { eventWords } from '../../domain/record/audit-words.ts';
import { chainHash, GENESIS } from '../../domain/record/chain-hash.ts';
import { endOfLog } from '../brief/document-log.ts';
import { tellConcerned } from '../news/tell-concerned.ts';
import { sender } from '../sender.ts';
import type { Tx } from '../transaction.ts';

/** Who did it and where; `actorId` is null for acts from the command line. */
export type Doer = { actorId: string | null; briefId: string | null; at: Date };

/**
 * The instant of an act on a brief: now, or just after the newest act on it. Clocks differ, and who
 * waited for a lock asked earlier than those who went before; but what is decided, signed, submitted
 * and published is put in order by its instants, so what is committed later must be later. The
 * brief's row must be locked.
 */
export async function momentOn(tx: Tx, briefId: string, now: Date): Promise<Date> {
  const { _max: newest } = await tx.auditEvent.aggregate({
    where: { briefId },
    _max: { at: true },
  });
  return new Date(Math.max(now.getTime(), (newest.at?.getTime() ?? 0) + 1));
}

/**
 * Appends one event to the audit chain, in the transaction that did the act. The head's row is
 * locked, so events stand in the order of their commits and without gaps. Where the act was about a
 * brief, the words that it was about are found again by the end of their log. The address that it
 * was asked for from is kept beside the chain, and whom it concerns is told.
 */
export async function record(tx: Tx, doer: Doer, event: AuditEvent): Promise<void> {
  const head = await lockHead(tx);
  const id = head.count + 1n;
  const { kind, ...details } = event;
  const hash = chainHash(head.hash, {
    id: id.toString(),
    kind,
    actorId: doer.actorId,
    briefId: doer.briefId,
    at: doer.at.toISOString(),
    details,
  });
  const place = doer.briefId === null ? null : await endOfLog(tx, doer.briefId);
  await tx.auditEvent.create({
    data: {
      id,
      kind,
      details,
      place,
      words: eventWords(event),
      previous: head.hash,
      hash,
      ...doer,
    },
  });
  const address = sender();
  if (address !== null) await tx.actOrigin.create({ data: { eventId: id, address } });
  await tx.auditHead.update({ where: { id: 1 }, data: { count: id, hash } });
  await tellConcerned(tx, { id, ...doer }, event);
}

/** Locks the head of the chain: until the transaction ends nobody else adds an event. */
export async function lockHead(tx: Tx): Promise<{ count: bigint; hash: string }> {
  await tx.$executeRaw`
    INSERT INTO "AuditHead" (id, count, hash) VALUES (1, 0, ${GENESIS}) ON CONFLICT DO NOTHING`;
  const [head] = await tx.$queryRaw<Array<{ count: bigint; hash: string }>>`
    SELECT count, hash FROM "AuditHead" WHERE id = 1 FOR UPDATE`;
  if (!head) throw new Error('The audit chain has no head.');
  return head;
}
