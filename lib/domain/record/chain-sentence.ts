import type { ChainFault } from './audit-chain.ts';

/** What is wrong with the record and what can be known of it, in plain sentences. */
export function describeFault({ kind, at, events }: ChainFault): string {
  const several = events > 1;
  const which = several ? `Events ${at} to ${at + events - 1} were` : `Event ${at} was`;
  switch (kind) {
    case 'altered':
      return `${which} altered, or exchanged for another: its seal does not fit what it says, or what was recorded after it.`;
    case 'removed':
      return `${which} removed.`;
    case 'inserted':
      return `${which} inserted: what was recorded after it knows nothing of it.`;
    case 'head':
      return at === 0
        ? 'There is no event, but the head of the record says that there was one.'
        : `Event ${at}, the last one, or the head of the record was altered: the one does not fit the other.`;
    case 'rewritten':
      return `The record was rewritten at event ${at} or before it. All of it fits together, so which event was altered, removed or inserted first cannot be told; an earlier head may tell more.`;
  }
}
