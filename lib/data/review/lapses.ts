import { z } from 'zod';
import { LAPSES_WAIT, type Lapses } from '../../domain/review/lapse.ts';
import { enqueue } from '../desk/queues.ts';
import { auditEventSchema } from '../record/audit-event-schema.ts';
import type { Tx } from '../transaction.ts';

/** Sends for a look at what lapsed in a brief, a while from now: most words come back by then. */
export function sendForLapses(tx: Tx, briefId: string): Promise<void> {
  return enqueue(tx, 'tell-lapses', { briefId }, { startAfter: LAPSES_WAIT });
}

/** What was told so far of approvals and signatures of a brief that lapsed. */
export async function lapsesTold(tx: Tx, briefId: string): Promise<Lapses[]> {
  const rows = await tx.auditEvent.findMany({
    where: { briefId, kind: 'approvals-lapsed' },
    select: { kind: true, details: true },
  });
  return rows.flatMap(({ kind, details }) => {
    const event = auditEventSchema.parse({ kind, ...z.looseObject({}).parse(details) });
    return event.kind === 'approvals-lapsed' ? event : [];
  });
}
