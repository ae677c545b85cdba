import { digestOf } from '../claim/claim.ts';
import type { AuditKind } from './audit-event.ts';

/** An event as the chain covers it. Network addresses stay outside, so that they can be erased. */
export type RecordedEvent = {
  /** Place in the chain, as decimal digits. */
  id: string;
  kind: AuditKind;
  actorId: string | null;
  briefId: string | null;
  /** ISO instant. */
  at: string;
  details: object;
};

/** The hash before the first event. */
export const GENESIS = '0'.repeat(64);

/**
 * The hash of an event and of everything before it: SHA-256 over the canonical JSON of the hash
 * before and the record. Changing, dropping or reordering any event changes every later hash.
 */
export function chainHash(previousHash: string, recorded: RecordedEvent): string {
  return digestOf({ previous: previousHash, recorded });
}
