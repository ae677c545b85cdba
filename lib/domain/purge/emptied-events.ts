import { chainHash, type RecordedEvent } from '../record/chain-hash.ts';
import type { EmptiedEvent } from './purge.ts';

/** What is known to have been emptied: the digest of what is left, by the event's number. */
export type Emptied = ReadonlyMap<number, string>;

/** An event of the record that is about a purge, with what it says of it. */
export type PurgeInRecord = {
  number: number;
  actorId: string | null;
  purgeId: string;
  /** Null for a purge that is only asked for. */
  done: { askedById: string; emptied: readonly EmptiedEvent[] } | null;
};

/**
 * The digest by which an emptied event is known: of what is left of it under the seal that it was
 * given when it had its words. So nobody can put other words into it.
 */
export function digestOfRemains(seal: string, left: RecordedEvent): string {
  return chainHash(seal, left);
}

/**
 * The events that may differ from their seals: those that a purge names which another member had
 * asked for before, each purge once, and only events from before it.
 *
 * @param purges in the order of their numbers
 */
export function emptiedBy(purges: readonly PurgeInRecord[]): Emptied {
  const askedBy = new Map<string, string>();
  const emptied = new Map<number, string>();
  for (const { number, actorId, purgeId, done } of purges) {
    if (done === null) {
      if (actorId !== null) askedBy.set(purgeId, actorId);
      continue;
    }
    const asker = askedBy.get(purgeId);
    askedBy.delete(purgeId);
    if (asker === undefined || actorId === null) continue;
    if (asker !== done.askedById || asker === actorId) continue;
    for (const { event, remains } of done.emptied) {
      if (event < number) emptied.set(event, remains);
    }
  }
  return emptied;
}
