import { digestOfRemains, type Emptied } from '../purge/emptied-events.ts';
import { chainHash, GENESIS, type RecordedEvent } from './chain-hash.ts';

/** An event as it stands in the record, with its seal and the seal that it was put behind. */
export type SealedEvent = RecordedEvent & { previous: string; hash: string };

/** How many events there are and the hash of the last one, kept apart from them. */
export type ChainHead = { count: number; hash: string };

export const emptyChain: ChainHead = { count: 0, hash: GENESIS };

/**
 * The first thing that is wrong with a chain. `head` means that the head of the database does not
 * fit its own events, `rewritten` that all of it fits and is not what it was when a head was kept.
 */
export type ChainFault = {
  kind: 'altered' | 'removed' | 'inserted' | 'head' | 'rewritten';
  /** The number of the event that is named: of a removed one, the number that it had. */
  at: number;
  /** How many there are of them in a row. */
  events: number;
};

/** By how many places events are looked for that were moved to close a gap or to make one. */
const FARTHEST_MOVE = 1_000;

export type Walked =
  | { fault: ChainFault }
  | { fault: null; end: ChainHead; hashAtKept: string | null };

/**
 * Walks through a chain in order, holding no more of it than three events, and stops at the first
 * that is wrong. An alteration is told from an insertion or a removal by what the events behind it
 * say: each carries the seal of the one it was put behind, and its own seal covers its number.
 *
 * @param events in the order of their numbers, up to the head's
 * @param head the database's own
 * @param emptied events whose words were taken away, with what is known of the rest
 * @returns the fault, or the hashes at the end and at the place `kept` of a chain without one
 */
export async function walkChain(
  events: AsyncIterable<SealedEvent>,
  head: ChainHead,
  kept: number,
  emptied: Emptied = new Map(),
): Promise<Walked> {
  let end = emptyChain;
  let hashAtKept = kept === 0 ? GENESIS : null;
  let held: SealedEvent | null = null;
  const stepOn = (event: SealedEvent, next: SealedEvent | null): ChainFault | null => {
    const fault = faultAt(end, event, next, { head, emptied });
    end = { count: end.count + 1, hash: event.hash };
    if (end.count === kept) hashAtKept = end.hash;
    return fault;
  };
  for await (const event of events) {
    const fault = held && stepOn(held, event);
    if (fault) return { fault };
    held = event;
  }
  const fault = held && stepOn(held, null);
  return fault ? { fault } : { fault: null, end, hashAtKept };
}

/** What is wrong with an event that follows on a part of the chain that stands; null for nothing. */
function faultAt(
  before: ChainHead,
  event: SealedEvent,
  next: SealedEvent | null,
  { head, emptied }: { head: ChainHead; emptied: Emptied },
): ChainFault | null {
  const isWhole: IsWhole = (one, move) => isSealed(one, move) || isEmptied(one, move, emptied);
  const place = before.count + 1;
  const number = Number(event.id);
  if (number > place) return { kind: 'removed', at: place, events: number - place };
  if (number < place) return { kind: 'inserted', at: number, events: 1 };
  const altered = { kind: 'altered', at: place, events: 1 } as const;
  if (!isWhole(event, 0)) {
    return moved(event, next, isWhole) ?? inserted(before, place, next, isWhole) ?? altered;
  }
  if (event.previous === before.hash) return null;
  // Sealed, but behind another event than the one that stands there now: one of the two is false.
  const isFollowed = event.hash === (next?.previous ?? head.hash);
  if (isFollowed && place > 1) return { ...altered, at: place - 1 };
  return inserted(before, place, next, isWhole) ?? altered;
}

/** Whether an event is as it was recorded at its number, or at one so far from it. */
type IsWhole = (event: SealedEvent, move: number) => boolean;

/** Whether the seal of an event is the one that it gets at its number, or at one so far from it. */
function isSealed(event: SealedEvent, move: number): boolean {
  return event.hash === chainHash(event.previous, recordedAt(event, move));
}

/** Whether its words were taken away there by a purge that is on record, and nothing else was done. */
function isEmptied(event: SealedEvent, move: number, emptied: Emptied): boolean {
  const remains = emptied.get(Number(event.id) + move);
  return remains !== undefined && remains === digestOfRemains(event.hash, recordedAt(event, move));
}

function recordedAt(event: SealedEvent, move: number): RecordedEvent {
  const { id, kind, actorId, briefId, at, details } = event;
  return { id: (BigInt(id) + BigInt(move)).toString(), kind, actorId, briefId, at, details };
}

/** Events that were moved together were moved to close a gap, or to make room. */
function moved(event: SealedEvent, next: SealedEvent | null, isWhole: IsWhole): ChainFault | null {
  const place = Number(event.id);
  for (let by = 1; by <= FARTHEST_MOVE; by += 1) {
    for (const move of [by, -by]) {
      if (place + move < 1 || !isWhole(event, move)) continue;
      if (next !== null && !isWhole(next, move)) return null;
      return move > 0
        ? { kind: 'removed', at: place, events: move }
        : { kind: 'inserted', at: place + move, events: -move };
    }
  }
  return null;
}

/** One that the next event knows nothing of was put before it, and all behind were moved. */
function inserted(
  before: ChainHead,
  place: number,
  next: SealedEvent | null,
  isWhole: IsWhole,
): ChainFault | null {
  const isUnknown = next !== null && next.previous === before.hash && isWhole(next, -1);
  return isUnknown ? { kind: 'inserted', at: place, events: 1 } : null;
}

/** What the end of a chain whose events stand says beside the heads that were kept. */
export function faultAtEnd(
  { end, hashAtKept }: { end: ChainHead; hashAtKept: string | null },
  { head, kept, beyond }: { head: ChainHead; kept: ChainHead | null; beyond: number | null },
): ChainFault | null {
  const missing = Math.max(head.count, kept?.count ?? 0) - end.count;
  if (missing > 0) return { kind: 'removed', at: end.count + 1, events: missing };
  if (end.hash !== head.hash) return { kind: 'head', at: end.count, events: 1 };
  if (beyond !== null) return { kind: 'inserted', at: beyond, events: 1 };
  if (kept !== null && hashAtKept !== kept.hash) {
    return { kind: 'rewritten', at: kept.count, events: kept.count };
  }
  return null;
}
