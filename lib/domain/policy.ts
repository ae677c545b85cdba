import { type Actor, type Capability, holds } from './actor.ts';
import { accept, type Outcome, refuse } from './refusal.ts';
import { mayJudge, maySignOff, type SigningFacts } from './review/contributors.ts';
import type { DecisionKind } from './review/decision.ts';

/**
 * Who may do what: holding any one of the capabilities is enough, and none named means every
 * member. `deed` completes "Only members who may … can …".
 */
const rules = {
  connect: { anyOf: [], deed: 'open a brief' },
  'create-brief': { anyOf: ['edit'], deed: 'start a brief' },
  'import-brief': { anyOf: ['edit'], deed: 'import a brief' },
  'edit-document': { anyOf: ['edit'], deed: 'write in a brief' },
  'name-point': { anyOf: ['edit', 'review'], deed: 'name a point of the history' },
  'restore-point': { anyOf: ['edit'], deed: 'restore a point of the history' },
  decide: { anyOf: ['review'], deed: 'approve a claim or ask for changes' },
  submit: { anyOf: ['edit'], deed: 'submit a brief for review' },
  return: { anyOf: ['review'], deed: 'return a brief that somebody else submitted' },
  'sign-off': { anyOf: ['review'], deed: 'sign off a brief' },
  publish: { anyOf: ['publish'], deed: 'publish a brief' },
  schedule: { anyOf: ['publish'], deed: 'schedule a publication' },
  unschedule: { anyOf: ['publish'], deed: 'take a publication off the schedule' },
  retract: { anyOf: ['publish', 'review'], deed: 'retract a brief' },
  'mark-claim': {
    anyOf: ['publish', 'review'],
    deed: 'mark a claim of a live brief',
  },
  'lift-notice': { anyOf: ['publish', 'review'], deed: 'lift what is said beside a claim' },
  recheck: { anyOf: ['review'], deed: 'confirm that a live brief still holds' },
  override: { anyOf: ['admin'], deed: 'let a brief pass although something is open' },
  assign: { anyOf: ['edit', 'review', 'publish'], deed: 'assign a brief or a claim' },
  'decline-assignment': { anyOf: [], deed: 'decline an assignment' },
  'set-topics': { anyOf: ['edit', 'review', 'publish'], deed: 'change a brief’s topics' },
  'manage-questions': { anyOf: ['edit', 'review'], deed: 'work on the question backlog' },
  'add-source': { anyOf: ['edit', 'review'], deed: 'add a source' },
  'correct-source': { anyOf: ['edit', 'review'], deed: 'correct a source' },
  'merge-sources': { anyOf: ['edit', 'review'], deed: 'merge two sources' },
  'add-capture': { anyOf: ['edit', 'review'], deed: 'add a capture of a source' },
  'check-source': { anyOf: ['edit', 'review'], deed: 'have a source looked at' },
  'mark-retracted': { anyOf: ['edit', 'review'], deed: 'mark a source as retracted' },
  'confirm-change': { anyOf: ['edit', 'review'], deed: 'say that a source’s change matters' },
  'log-search': { anyOf: ['edit', 'review'], deed: 'write in the search log' },
  comment: { anyOf: [], deed: 'comment' },
  'edit-comment': { anyOf: [], deed: 'edit a comment' },
  'resolve-thread': { anyOf: [], deed: 'resolve a comment' },
  'ask-purge': { anyOf: ['admin'], deed: 'ask for words to be removed for good' },
  'withdraw-purge': { anyOf: ['admin'], deed: 'take back that words are to be removed' },
  'confirm-purge': { anyOf: ['admin'], deed: 'remove words for good' },
  'decline-purge': { anyOf: ['admin'], deed: 'decline to remove words' },
  'manage-members': { anyOf: ['admin'], deed: 'invite, change or suspend members' },
  'read-record': { anyOf: ['admin'], deed: 'read the record of all acts' },
  'change-settings': { anyOf: ['admin'], deed: 'change the publication’s settings' },
} as const satisfies Record<string, { anyOf: readonly Capability[]; deed: string }>;

export type Act = keyof typeof rules;
export const acts = Object.keys(rules).filter((act): act is Act => act in rules);

/** What the rule of an act looks at besides the actor. */
export type ActFacts = {
  decide: { kind: DecisionKind; contributors: readonly string[] };
  return: { submitter: string | null };
  'sign-off': SigningFacts;
  /** Who wrote in the live version and, where it is signed again, who let something of it pass. */
  recheck: { writers: readonly string[]; letPassBy?: readonly string[] };
  /** Who said it, and who wrote in the live version. */
  'lift-notice': { givenBy: string; writers: readonly string[] };
  'decline-assignment': { reviewer: string };
  'edit-comment': { author: string };
  /** Who asked for it, and whether that is still somebody who may. */
  'withdraw-purge': { asker: string };
  'confirm-purge': { asker: string; askerMay: boolean };
  'decline-purge': { asker: string };
  /** Who holds up approval with it, and who wrote the words that it is about. */
  'resolve-thread': { heldBy: string | null; writers: readonly string[] };
};

type PlainAct = Exclude<Act, keyof ActFacts>;

/** The capabilities of which one is needed for an act; empty where every member may. */
export function capabilitiesFor(act: Act): readonly Capability[] {
  return rules[act].anyOf;
}

/**
 * Whether the actor may do this at all, with the reason in words where not. What stands in the way
 * of the act itself (open claims, missing sources) is the checklist's business.
 * Asking for changes is open to a claim's own writers; approving it never is.
 */
export function can(actor: Actor, act: PlainAct): Outcome<void>;
export function can<A extends keyof ActFacts>(
  actor: Actor,
  act: A,
  facts: ActFacts[A],
): Outcome<void>;
export function can(actor: Actor, act: Act, facts?: ActFacts[keyof ActFacts]): Outcome<void> {
  if (facts && 'submitter' in facts && facts.submitter === actor.id) return accept(undefined);
  const { anyOf, deed } = rules[act];
  if (anyOf.length > 0 && !anyOf.some((capability) => holds(actor, capability))) {
    return refuse('not-allowed', `Only members who may ${anyOf.join(' or ')} can ${deed}.`);
  }
  if (facts && 'author' in facts) return mayEditComment(actor, facts.author);
  if (facts && 'asker' in facts) return maySettlePurge(actor, act, facts);
  if (facts && 'reviewer' in facts) return mayDecline(actor, facts.reviewer);
  if (facts && 'heldBy' in facts) return mayResolve(actor, facts);
  if (facts && 'givenBy' in facts) return mayLift(actor, facts);
  if (facts && act === 'recheck' && 'writers' in facts) return mayRecheck(actor, facts);
  if (facts && 'proseContributors' in facts) return maySignOff(actor, facts);
  if (facts && 'contributors' in facts && facts.kind === 'approve') {
    return mayJudge(actor, facts.contributors);
  }
  return accept(undefined);
}

function mayEditComment(actor: Actor, author: string): Outcome<void> {
  if (author === actor.id) return accept(undefined);
  return refuse('not-allowed', 'Only its author can edit a comment.');
}

function mayDecline(actor: Actor, reviewer: string): Outcome<void> {
  if (reviewer === actor.id) return accept(undefined);
  return refuse('not-allowed', 'Only whom it was given to can decline it.');
}

/** Words go by the will of two: whoever asked may take it back, and only somebody else may do it. */
function maySettlePurge(
  actor: Actor,
  act: Act,
  { asker, askerMay }: { asker: string; askerMay?: boolean },
): Outcome<void> {
  const isTheirs = actor.id === asker;
  if (act === 'withdraw-purge') {
    if (isTheirs) return accept(undefined);
    return refuse('not-allowed', 'Only whoever asked can take it back. You can decline it.');
  }
  if (isTheirs) return refuse('own-work', 'You asked for it, so another admin has to decide.');
  if (act === 'decline-purge' || askerMay) return accept(undefined);
  return refuse(
    'blocked',
    'Whoever asked is no admin any more, so there are not two who want it. Decline it; another admin can ask anew.',
  );
}

/** The version carries what was let pass, and an exception needs two each time that it is signed. */
function mayRecheck(
  actor: Actor,
  { writers, letPassBy = [] }: { writers: readonly string[]; letPassBy?: readonly string[] },
): Outcome<void> {
  if (writers.includes(actor.id)) {
    return refuse('own-work', 'You wrote in this brief, so somebody else has to check it again.');
  }
  if (!letPassBy.includes(actor.id)) return accept(undefined);
  return refuse(
    'own-work',
    'You let something of this version pass, so somebody else has to check it again.',
  );
}

/**
 * An objection is lifted by whoever made it or by another reviewer, and by nobody whose own words
 * it is about: else a writer could wave it away.
 */
function mayResolve(actor: Actor, { heldBy, writers }: ActFacts['resolve-thread']): Outcome<void> {
  if (heldBy === null || heldBy === actor.id) return accept(undefined);
  if (!holds(actor, 'review')) {
    return refuse(
      'not-allowed',
      'It holds up approval, so only whoever holds it up or a member who may review can resolve it.',
    );
  }
  if (!writers.includes(actor.id)) return accept(undefined);
  return refuse(
    'own-work',
    'It holds up approval of words that you wrote, so somebody else has to resolve it.',
  );
}

/** As with objections: nobody waves away what another member said of their own words. */
function mayLift(actor: Actor, { givenBy, writers }: ActFacts['lift-notice']): Outcome<void> {
  if (givenBy === actor.id || !writers.includes(actor.id)) return accept(undefined);
  return refuse(
    'own-work',
    'You wrote in this brief, so somebody else has to lift what was said of it.',
  );
}
