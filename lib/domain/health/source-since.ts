import type { Source } from '../source/source.ts';
import { webAddress } from '../source/web-address.ts';
import { type CalendarDate, dayIn } from '../time/calendar-date.ts';
import type { SourceHealth } from './source-health.ts';

/** How a source that a version cites fares by now. */
export type SourceSince = {
  /** The library entry. */
  id: string;
  health: SourceHealth;
  /** Whether the desk can look at it by itself. */
  hasAddress: boolean;
  lastLook: { id: string; at: Date; detail: string } | null;
  /** The text that it was last seen or captured with; null where there is none. */
  latest: { digest: string; at: Date } | null;
};

/** Whether a source has an address that the desk can look at. */
export function hasAddress({ kind, description }: Pick<Source, 'kind' | 'description'>): boolean {
  return kind === 'published' && webAddress(description.url) !== null;
}

/** Of the sources that can be looked at, how many were since a day, that day included. */
export function lookedAtSince(
  sources: readonly Pick<SourceSince, 'hasAddress' | 'lastLook'>[],
  day: CalendarDate,
  timeZone: string,
): { looked: number; of: number } {
  const within = sources.filter((source) => source.hasAddress);
  const looked = within.filter(
    ({ lastLook }) => lastLook !== null && dayIn(timeZone, lastLook.at) >= day,
  );
  return { looked: looked.length, of: within.length };
}
