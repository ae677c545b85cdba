import type { VersionClass } from './edition.ts';

/** A publication that is to happen at an instant: of exactly the words that were signed. */
export type Schedule = {
  id: string;
  /** The digest of what it publishes. */
  manifest: string;
  class: VersionClass;
  note: string | null;
  publishAt: Date;
  scheduledById: string;
  scheduledBy: string;
  at: Date;
};

export const scheduleEnds = ['published', 'taken-off', 'cancelled'] as const;
export type ScheduleEnd = (typeof scheduleEnds)[number];

/** What the record says of a schedule. */
export function scheduledFacts({ id, manifest, publishAt }: Schedule): {
  scheduleId: string;
  manifest: string;
  publishAt: string;
} {
  return { scheduleId: id, manifest, publishAt: publishAt.toISOString() };
}
