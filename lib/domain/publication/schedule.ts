import type { BriefState } from '../brief/brief-state.ts';
import { openItems } from '../checklist/checklist.ts';
import type { ChecklistItem } from '../checklist/checklist-item.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
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
  /** Since when it is known to be held; null while its words are ready, as far as is known. */
  heldSince: Date | null;
};

export const scheduleEnds = ['published', 'taken-off', 'cancelled'] as const;
export type ScheduleEnd = (typeof scheduleEnds)[number];

/** As far ahead as anybody may commit the words of a brief. */
const LONGEST_AHEAD = 366 * 24 * 60 * 60 * 1_000;

/** Whether a publication may be scheduled for an instant: one to come, and at most a year off. */
export function mayBeScheduledFor(publishAt: Date, now: Date): Outcome<void> {
  const ahead = publishAt.getTime() - now.getTime();
  if (ahead <= 0) {
    return refuse('invalid', 'That instant has passed. Choose a later one, or publish now.');
  }
  if (ahead > LONGEST_AHEAD) {
    return refuse('invalid', 'That is more than a year off. Choose an earlier day.');
  }
  return accept(undefined);
}

/** What the record says of a schedule. */
export function scheduledFacts({ id, manifest, publishAt }: Schedule): {
  scheduleId: string;
  manifest: string;
  publishAt: string;
} {
  return { scheduleId: id, manifest, publishAt: publishAt.toISOString() };
}

/** Why the words that were scheduled are not those that are ready, where a schedule is held. */
export function whyHeld({ working }: BriefState, checklist: readonly ChecklistItem[]): string {
  if (working === 'ready') return 'Other words are ready than those that were scheduled.';
  if (working === 'drafting') return 'The brief is not in review any more.';
  return `${openItems(checklist)
    .map(({ label }) => label)
    .join('. ')}.`;
}
