import type { Actor, Capability } from '../actor.ts';
import { openItems } from '../checklist/checklist.ts';
import type { ChecklistItem } from '../checklist/checklist-item.ts';
import { can } from '../policy.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import { type Guard, guardChecks, isChecklistRule } from './brief-guards.ts';
import {
  type BriefAct,
  type BriefActFacts,
  type BriefState,
  type PublicState,
  publicStates,
  type WorkingState,
  workingStates,
} from './brief-state.ts';

export type Transition = {
  act: BriefAct['kind'];
  from: Partial<BriefState>;
  /** The axis that is not named stays where it is. */
  to: Partial<BriefState>;
  /** One of them is enough. Whoever submitted may also return without any. */
  capabilities: readonly Capability[];
  guards: readonly Guard[];
};

const everythingChecked = [
  'headline',
  'checked-on',
  'coverage',
  'claims-approved',
  'search-log',
  'sources-resolved',
  'quotations-checked',
  'source-events',
  'comments-resolved',
  'suggestions-settled',
] as const satisfies readonly Guard[];

/** What must hold for a publication, at once or at an instant, whatever the version. */
const publishable = [...everythingChecked, 'signed-off'] as const satisfies readonly Guard[];

/** What the next version may be, by what readers see now. */
const versionGuard: Record<PublicState, Guard> = {
  none: 'first-version',
  live: 'next-version',
  retracted: 'version-after-retraction',
};

/** Where a brief stands while a publication of other words is held. */
const heldIn = ['drafting', 'in-review', 'ready'] as const;

/** What was signed before a retraction is signed no longer; what was submitted stays submitted. */
const afterRetraction: Record<WorkingState, WorkingState> = {
  drafting: 'drafting',
  'in-review': 'in-review',
  ready: 'in-review',
  scheduled: 'in-review',
};

export const transitions: readonly Transition[] = [
  {
    act: 'submit',
    from: { working: 'drafting' },
    to: { working: 'in-review' },
    capabilities: ['edit'],
    guards: ['coverage'],
  },
  {
    act: 'return',
    from: { working: 'in-review' },
    to: { working: 'drafting' },
    capabilities: ['review'],
    guards: ['reason-unless-submitter'],
  },
  {
    act: 'return',
    from: { working: 'ready' },
    to: { working: 'drafting' },
    capabilities: ['review'],
    guards: ['reason-unless-submitter'],
  },
  {
    act: 'sign-off',
    from: { working: 'in-review' },
    to: { working: 'ready' },
    capabilities: ['review'],
    guards: ['manifest-seen', ...everythingChecked],
  },
  ...publicStates.flatMap((visible): Transition[] => {
    const version = versionGuard[visible];
    const live = { working: 'drafting', public: 'live' } as const;
    const publication = {
      capabilities: ['publish'],
      guards: ['manifest-seen', ...publishable, version],
    } as const;
    return [
      { act: 'publish', from: { working: 'ready', public: visible }, to: live, ...publication },
      { act: 'publish', from: { working: 'scheduled', public: visible }, to: live, ...publication },
      {
        act: 'schedule',
        from: { working: 'ready', public: visible },
        to: { working: 'scheduled' },
        capabilities: ['publish'],
        guards: ['manifest-seen', ...publishable, 'instant-ahead', 'nothing-scheduled', version],
      },
    ];
  }),
  {
    act: 'unschedule',
    from: { working: 'scheduled' },
    to: { working: 'ready' },
    capabilities: ['publish'],
    guards: [],
  },
  ...heldIn.map(
    (working): Transition => ({
      act: 'unschedule',
      from: { working },
      to: { working },
      capabilities: ['publish'],
      guards: ['something-scheduled'],
    }),
  ),
  ...workingStates.map(
    (working): Transition => ({
      act: 'retract',
      from: { working, public: 'live' },
      to: { working: afterRetraction[working], public: 'retracted' },
      capabilities: ['publish', 'review'],
      guards: ['public-reason'],
    }),
  ),
];

/**
 * What becomes of a brief by an act, or why it may not happen: first who may, then whether they saw
 * what is to be signed or published, then whether the state has such a way, then every guard of it,
 * all of what is missing named at once.
 * Throws where the checklist lacks a rule that guards the act: nothing passes unchecked.
 */
export function next(
  state: BriefState,
  act: BriefAct,
  facts: BriefActFacts,
  actor: Actor,
): Outcome<BriefState> {
  const permitted = permission(act, facts, actor);
  if (!permitted.ok) return permitted;
  if (state.working !== 'drafting') {
    const seen = guardChecks['manifest-seen'](act, facts, actor);
    if (!seen.ok) return seen;
  }
  const transition = transitions.find(
    (candidate) => candidate.act === act.kind && leavesFrom(candidate, state),
  );
  if (transition === undefined) return noWay(act, state, facts);
  const checked = checklistGuards(transition.guards, facts.checklist);
  if (!checked.ok) return checked;
  for (const guard of transition.guards) {
    if (isChecklistRule(guard)) continue;
    const outcome = guardChecks[guard](act, facts, actor);
    if (!outcome.ok) return outcome;
  }
  return accept({ ...state, ...transition.to });
}

function permission(act: BriefAct, facts: BriefActFacts, actor: Actor): Outcome<void> {
  if (act.kind === 'return') {
    return can(actor, 'return', { submitter: facts.openSubmission?.submitter ?? null });
  }
  if (act.kind === 'sign-off') {
    return can(actor, 'sign-off', facts);
  }
  return can(actor, act.kind);
}

function leavesFrom({ from }: Transition, state: BriefState): boolean {
  return (
    (from.working === undefined || from.working === state.working) &&
    (from.public === undefined || from.public === state.public)
  );
}

/** Of a brief that is not ready, all that is missing is named; else why there is no such way. */
function noWay(act: BriefAct, state: BriefState, { checklist }: BriefActFacts): Outcome<never> {
  if (state.working === 'in-review' && (act.kind === 'publish' || act.kind === 'schedule')) {
    const checked = checklistGuards(publishable, checklist);
    if (!checked.ok) return checked;
  }
  return refuse('conflict', noWayWords(act, state));
}

function noWayWords(act: BriefAct, { working, public: visible }: BriefState): string {
  if (act.kind === 'retract') {
    return visible === 'none'
      ? 'Nothing of this brief is published, so there is nothing to retract.'
      : 'The brief is retracted already.';
  }
  if (act.kind === 'submit') return 'The brief is in review already.';
  if (act.kind === 'schedule' && working === 'scheduled') {
    return 'The brief is scheduled already: take it off the schedule first.';
  }
  if (act.kind === 'publish' || act.kind === 'schedule') {
    return 'The brief is not ready: a reviewer has to sign off exactly these words.';
  }
  if (working === 'drafting') return 'The brief is not in review.';
  if (act.kind === 'sign-off') return 'The brief is signed off already.';
  return 'The brief is scheduled: take it off the schedule first.';
}

function checklistGuards(
  guards: readonly Guard[],
  checklist: readonly ChecklistItem[],
): Outcome<void> {
  const rules = guards.filter(isChecklistRule);
  const unchecked = rules.find((rule) => !checklist.some((item) => item.rule === rule));
  if (unchecked !== undefined) throw new Error(`The checklist lacks the rule ${unchecked}.`);
  const missing = openItems(checklist, rules);
  if (missing.length === 0) return accept(undefined);
  return refuse('blocked', `${missing.map(({ label }) => label).join('. ')}.`);
}
