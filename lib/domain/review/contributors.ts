import type { Actor } from '../actor.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';

/**
 * Nobody approves what they wrote: refuses whoever contributed to the claim's content, with every
 * capability in the world too. Separation of duties is by identity and not by role.
 */
export function mayJudge(actor: Actor, contributors: readonly string[]): Outcome<void> {
  if (!contributors.includes(actor.id)) return accept(undefined);
  return refuse('own-work', 'You wrote part of this claim, so somebody else has to approve it.');
}

/** Who has done something to a brief that their own signature cannot stand for. */
export type SigningFacts = {
  /** Whoever wrote in it, or changed what stands behind it, since the last signed manifest. */
  proseContributors: readonly string[];
  /** Whoever lets something of it pass although a rule asks for it. */
  letPassBy: readonly string[];
};

/**
 * A reviewer signs off only prose that they did not write, and no exception that they made
 * themselves: whoever lets something pass is not the only one who stands for it.
 */
export function maySignOff(
  actor: Actor,
  { proseContributors, letPassBy }: SigningFacts,
): Outcome<void> {
  if (proseContributors.includes(actor.id)) {
    return refuse(
      'own-work',
      'You wrote in this brief, or changed what stands behind it, since it was last signed off. Somebody else has to sign it off.',
    );
  }
  if (!letPassBy.includes(actor.id)) return accept(undefined);
  return refuse(
    'own-work',
    'You let something of this brief pass, so somebody else has to sign it off: an exception needs two.',
  );
}

/** A change of something that is approved as it stands: a claim's content, or a brief's manifest. */
export type ContentChange = {
  /** Members whose edit made the change. */
  authors: readonly string[];
  before: {
    contributors: readonly string[];
    /** Whether the content stood approved (or signed), so that a new count begins. */
    approved: boolean;
  };
  after: {
    /** Who contributed to this very content when it stood here earlier; null if it never did. */
    earlier: readonly string[] | null;
    /** Whether the content stands approved by the decisions there are already. */
    approved: boolean;
  };
};

/**
 * Who contributed to content after a change of it: everyone who wrote since it last stood approved.
 * Words that return bring their writers back. Otherwise somebody could write, see other words
 * approved, have a colleague restore the first ones, and approve their own.
 */
export function contributorsAfter({ authors, before, after }: ContentChange): string[] {
  if (after.approved && after.earlier !== null) return [...after.earlier];
  const kept = before.approved ? [] : before.contributors;
  return [...new Set([...kept, ...(after.earlier ?? []), ...authors])];
}
