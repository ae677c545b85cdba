import type { Actor } from '../../domain/actor.ts';
import { database } from '../database.ts';
import { notesOn } from './sources.ts';

export type Credibility = {
  notes: string;
  /** Who noted it last, and when; null while nobody did. */
  noted: { by: string; at: Date } | null;
};

/** How far the desk trusts an entry, with who said so last, as the record has it. */
export async function credibilityOf(_actor: Actor, sourceId: string): Promise<Credibility> {
  const reader = database();
  const { credibilityNotes } = await notesOn(reader, sourceId);
  const [noted] = await reader.$queryRaw<Array<{ by: string; at: Date }>>`
    SELECT member.name AS by, event.at
    FROM "AuditEvent" event JOIN "Member" member ON member.id = event."actorId"
    WHERE event.kind = 'credibility-noted' AND event.details ->> 'sourceId' = ${sourceId}
    ORDER BY event.id DESC LIMIT 1`;
  return { notes: credibilityNotes, noted: noted ?? null };
}
