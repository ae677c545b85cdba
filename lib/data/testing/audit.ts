import { database } from '../database.ts';

/** What the audit chain of the test's database tells, oldest first: kind, doer and details. */
export async function auditTrail() {
  const events = await database().auditEvent.findMany({ orderBy: { id: 'asc' } });
  return events.map(({ kind, actorId, details }) => ({ kind, actorId, details }));
}
