import type { ChecklistItem } from '../checklist/checklist-item.ts';
import type { VersionClass } from '../publication/edition.ts';
import type { SigningFacts } from '../review/contributors.ts';

export const workingStates = ['drafting', 'in-review', 'ready', 'scheduled'] as const;
export type WorkingState = (typeof workingStates)[number];

export const publicStates = ['none', 'live', 'retracted'] as const;
export type PublicState = (typeof publicStates)[number];

/** A brief moves on two axes at once: what the desk does with it, and what readers see of it. */
export type BriefState = { working: WorkingState; public: PublicState };

export type BriefFacts = {
  /** The submission that has not ended, if any. */
  openSubmission: { submitter: string; at: Date } | null;
  signOffs: readonly { manifest: string; at: Date }[];
  /**
   * What last asked for a new decision on any of its claims: a retraction, something that happened to a
   * source, a notice beside the same words. Null where nothing did.
   */
  askedAnewAt: Date | null;
  /** Digest of what the next version would freeze now; null while that cannot be built. */
  presentManifest: string | null;
  /** The publication that is to happen; null where none is. */
  schedule: { manifest: string } | null;
  /** How many versions are published. */
  versions: number;
  /** When the newest of them was published, and when the brief was last retracted. */
  publishedAt: Date | null;
  retractedAt: Date | null;
};

/**
 * Where a brief stands, derived and never stored. It is ready while a sign-off of this submission
 * signs the present manifest: an edit takes that away, and restoring the words gives it back.
 * Sign-offs of earlier submissions do not count, or a returned brief could come back signed; nor do
 * those of before anything that asked for a new decision on one of its claims: what was decided then
 * counts no longer, and a signature is over claims that were approved when it was given.
 */
export function briefState(facts: BriefFacts): BriefState {
  return { working: workingState(facts), public: publicState(facts) };
}

/** A schedule of other words than those that are ready is held, and the brief is what it is without. */
function workingState(facts: BriefFacts): WorkingState {
  if (facts.openSubmission === null) return 'drafting';
  if (countedSignOff(facts) === null) return 'in-review';
  return facts.schedule !== null && !isHeld(facts) ? 'scheduled' : 'ready';
}

/** Whether there is a schedule whose words are not, at present, those that are ready. */
export function isHeld(facts: BriefFacts): boolean {
  if (facts.schedule === null) return false;
  return countedSignOff(facts) === null || facts.schedule.manifest !== facts.presentManifest;
}

/** What readers see of it: nothing yet, its newest version, or that it was retracted. */
export function publicState({
  versions,
  publishedAt,
  retractedAt,
}: Pick<BriefFacts, 'versions' | 'publishedAt' | 'retractedAt'>): PublicState {
  if (versions === 0) return 'none';
  const isRetracted = retractedAt !== null && publishedAt !== null && retractedAt >= publishedAt;
  return isRetracted ? 'retracted' : 'live';
}

/** The sign-off that makes the brief ready, the latest where there are several; null if none. */
export function countedSignOff<S extends { manifest: string; at: Date }>(
  facts: Pick<BriefFacts, 'openSubmission' | 'presentManifest' | 'askedAnewAt'> & {
    signOffs: readonly S[];
  },
): S | null {
  const { openSubmission, presentManifest, askedAnewAt, signOffs } = facts;
  if (openSubmission === null || presentManifest === null) return null;
  const counting = signOffs.filter(
    ({ manifest, at }) =>
      manifest === presentManifest &&
      at >= openSubmission.at &&
      (askedAnewAt === null || at >= askedAnewAt),
  );
  return counting.toSorted((one, other) => one.at.getTime() - other.at.getTime()).at(-1) ?? null;
}

/** What a person asks for; `manifest` is the one that they saw, and the clock saw none. */
export type BriefAct =
  | { kind: 'submit' }
  | { kind: 'return'; reason: string }
  | { kind: 'sign-off'; manifest: string }
  | { kind: 'publish'; class: VersionClass; note: string; manifest?: string | undefined }
  | ScheduleAct
  | { kind: 'unschedule' }
  | { kind: 'retract'; reason: string };

/** `now` is when it is asked; the rest as for a publication. */
type ScheduleAct = {
  kind: 'schedule';
  manifest: string;
  class: VersionClass;
  note: string;
  publishAt: Date;
  now: Date;
};

export type BriefActFacts = BriefFacts &
  SigningFacts & {
    checklist: readonly ChecklistItem[];
    /** Whether any claim differs from the live version's (see `claimsChanged`). */
    claimsChanged: boolean;
  };
