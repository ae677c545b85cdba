import type { ChecklistItem } from './checklist.ts';
import type { VersionClass } from './edition.ts';

/** `scheduled` is named so that states can be matched exhaustively; no act leads there yet. */
export const workingStates = ['drafting', 'in-review', 'ready', 'scheduled'] as const;
export type WorkingState = (typeof workingStates)[number];

export const publicStates = ['none', 'live'] as const;
export type PublicState = (typeof publicStates)[number];

/** A brief moves on two axes at once: what the desk does with it, and what readers see of it. */
export type BriefState = { working: WorkingState; public: PublicState };

export type BriefFacts = {
  /** The submission that has not ended, if any. */
  openSubmission: { submitter: string; at: Date } | null;
  signOffs: readonly { manifest: string; at: Date }[];
  /** Digest of what the next version would freeze now; null while that cannot be built. */
  presentManifest: string | null;
  /** How many versions are published. */
  versions: number;
};

/**
 * Where a brief stands, derived and never stored. It is ready while a sign-off of this submission
 * signs the present manifest: an edit takes that away, and restoring the words gives it back.
 * Sign-offs of earlier submissions do not count, or a returned brief could come back signed.
 */
export function briefState(facts: BriefFacts): BriefState {
  return { working: workingState(facts), public: facts.versions > 0 ? 'live' : 'none' };
}

function workingState(facts: BriefFacts): WorkingState {
  if (facts.openSubmission === null) return 'drafting';
  return countedSignOff(facts) === null ? 'in-review' : 'ready';
}

/** The sign-off that makes the brief ready, the latest where there are several; null if none. */
export function countedSignOff<S extends { manifest: string; at: Date }>(
  facts: Pick<BriefFacts, 'openSubmission' | 'presentManifest'> & { signOffs: readonly S[] },
): S | null {
  const { openSubmission, presentManifest, signOffs } = facts;
  if (openSubmission === null || presentManifest === null) return null;
  const counting = signOffs.filter(
    ({ manifest, at }) => manifest === presentManifest && at >= openSubmission.at,
  );
  return counting.toSorted((one, other) => one.at.getTime() - other.at.getTime()).at(-1) ?? null;
}

/** What a person asks for; `manifest` is the one that they saw. */
export type BriefAct =
  | { kind: 'submit' }
  | { kind: 'return'; reason: string }
  | { kind: 'sign-off'; manifest: string }
  | { kind: 'publish'; class: VersionClass; note: string };

export type BriefActFacts = BriefFacts & {
  checklist: readonly ChecklistItem[];
  /** Who wrote in the brief since the last signed manifest. */
  proseContributors: readonly string[];
  /** Whether any claim differs from the live version's (see `claimsChanged`). */
  claimsChanged: boolean;
};
