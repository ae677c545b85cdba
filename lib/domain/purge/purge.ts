import { accept, type Outcome, refuse } from '../refusal.ts';

/** How a purge that was asked for came to its end. */
export const purgeEnds = ['done', 'declined', 'withdrawn'] as const;
export type PurgeEnd = (typeof purgeEnds)[number];

/** What may be taken away: a brief with everything written in it, or one captured text. */
export const purgeKinds = ['brief', 'capture'] as const;
export type PurgeKind = (typeof purgeKinds)[number];

/** What goes, counted; what is not there is not named. */
export type PurgeCounts = Record<string, number>;

/** What a purge is of: a brief, or a captured text by its digest. */
export type PurgeTarget = { briefId: string; digest: null } | { briefId: null; digest: string };

/** A purge as it was asked for, and how it ended. */
export type Purge = {
  id: string;
  of: PurgeKind;
  briefId: string | null;
  digest: string | null;
  reason: string;
  askedBy: { id: string; name: string };
  askedAt: Date;
  ended: { by: string; at: Date; as: PurgeEnd; reason: string | null } | null;
  /** What went; null unless it is done. */
  gone: PurgeCounts | null;
};

/** Stands in every place that must say something where words were taken away. */
export const REMOVED = '[removed]';

/** What lists and the record call a brief whose words were taken away. */
export const REMOVED_BRIEF = 'Removed for legal reasons';

/** Longer than any reference to a court's letter. */
export const LONGEST_PURGE_REASON = 2_000;

/** A reason as it is kept; refused where there is none, since it is all that will be left. */
export function purgeReason(written: string, deed: string): Outcome<string> {
  const reason = written.trim();
  if (reason === '') return refuse('invalid', `Say first why ${deed}.`);
  if (reason.length > LONGEST_PURGE_REASON) {
    return refuse('invalid', `A reason has at most ${LONGEST_PURGE_REASON} characters.`);
  }
  return accept(reason);
}

/** What a purge left of an event: its number, and the digest of what is there now. */
export type EmptiedEvent = { event: number; remains: string };
