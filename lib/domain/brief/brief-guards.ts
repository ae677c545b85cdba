import type { Actor } from '../actor.ts';
import { type ChecklistRule, checklistRules } from '../checklist/checklist-item.ts';
import type { VersionClass } from '../publication/edition.ts';
import { mayBeScheduledFor } from '../publication/schedule.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import type { BriefAct, BriefActFacts } from './brief-state.ts';

/** What must hold for an act: rules of the checklist, and what only the act itself can say. */
export type Guard =
  | ChecklistRule
  | 'reason-unless-submitter'
  | 'manifest-seen'
  | 'first-version'
  | 'next-version'
  | 'instant-ahead'
  | 'nothing-scheduled'
  | 'something-scheduled'
  | 'version-after-retraction'
  | 'public-reason';

export function isChecklistRule(guard: Guard): guard is ChecklistRule {
  return checklistRules.some((rule) => rule === guard);
}

type GuardCheck = (act: BriefAct, facts: BriefActFacts, actor: Actor) => Outcome<void>;

export const guardChecks: Record<Exclude<Guard, ChecklistRule>, GuardCheck> = {
  'reason-unless-submitter': (act, facts, actor) => {
    if (act.kind !== 'return' || act.reason.trim() !== '') return accept(undefined);
    if (facts.openSubmission?.submitter === actor.id) return accept(undefined);
    return refuse('invalid', 'Say why the brief goes back to drafting.');
  },
  'manifest-seen': (act, facts) => {
    if (!('manifest' in act) || act.manifest === undefined) return accept(undefined);
    if (act.manifest === facts.presentManifest) return accept(undefined);
    return refuse(
      'stale',
      `The brief changed since you looked. Read what changed, then ${deeds[act.kind]}.`,
    );
  },
  'first-version': (act) => {
    if (!('class' in act) || act.class === 'first') return accept(undefined);
    return refuse('invalid', 'Nothing is published yet, so this is the first version.');
  },
  'next-version': (act, facts) =>
    'class' in act ? nextVersion(act.class, act.note, facts) : accept(undefined),
  'instant-ahead': (act) =>
    act.kind === 'schedule' ? mayBeScheduledFor(act.publishAt, act.now) : accept(undefined),
  'nothing-scheduled': (_, { schedule }) => {
    if (schedule === null) return accept(undefined);
    return refuse(
      'conflict',
      'A publication of other words is held: take it off the schedule first.',
    );
  },
  'something-scheduled': (_, { schedule }) => {
    if (schedule !== null) return accept(undefined);
    return refuse('conflict', 'No publication of this brief is scheduled.');
  },
  'version-after-retraction': (act) =>
    'class' in act ? versionAfterRetraction(act.class, act.note) : accept(undefined),
  'public-reason': (act) => {
    if (act.kind !== 'retract' || act.reason.trim() !== '') return accept(undefined);
    return refuse('invalid', 'Tell readers why: the reason stands at the brief’s address.');
  },
};

const deeds = { 'sign-off': 'sign off', schedule: 'schedule it', publish: 'publish it' } as const;

function nextVersion(
  versionClass: VersionClass,
  note: string,
  { claimsChanged }: BriefActFacts,
): Outcome<void> {
  switch (versionClass) {
    case 'first':
      return refuse('invalid', 'A version is live already: choose minor, update or correction.');
    case 're-check':
      return refuse('invalid', 'A re-check is made from the live version, not from the draft.');
    case 'minor':
      if (!claimsChanged) return accept(undefined);
      return refuse(
        'invalid',
        'A claim changed, so this is not a minor version: choose update or correction.',
      );
    default:
      if (note.trim() !== '') return accept(undefined);
      return refuse('invalid', 'Tell readers what changed: an update or a correction has a note.');
  }
}

/** Readers who found the notice learn why the brief is back, however little changed. */
function versionAfterRetraction(versionClass: VersionClass, note: string): Outcome<void> {
  if (versionClass !== 'update' && versionClass !== 'correction') {
    return refuse('invalid', 'The brief was retracted: choose update or correction.');
  }
  if (note.trim() !== '') return accept(undefined);
  return refuse('invalid', 'Tell readers why the brief is back: the version has a note.');
}
