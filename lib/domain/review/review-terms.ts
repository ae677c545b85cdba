import type { SourceEvent } from '../health/source-event.ts';
import type { ClaimNotice } from '../publication/claim-notice.ts';
import type { ReviewTerms } from './decision.ts';
import { isOverridden, type Override } from './override.ts';
import { quorumFor, type ReviewPolicy } from './review-policy.ts';

/** What besides its decisions a claim's state depends on. */
export type TermsFacts = {
  policy: ReviewPolicy;
  /** When the brief was last retracted; null where it never was. */
  retractedAt: Date | null;
  /**
   * What was ever said beside claims of live versions: another version ends it for readers alone. What
   * was lifted because it was said by mistake asked for nothing, and is not among it.
   */
  notices: readonly Pick<ClaimNotice, 'claimId' | 'digest' | 'at'>[];
  overrides: readonly Pick<Override, 'rule' | 'covers'>[];
};

/**
 * The terms on which a claim is judged: how many must approve, and from when on approvals count.
 * A retraction of the brief, something that happened to its sources, and a notice beside the very
 * same words in a live version each ask for a new look.
 *
 * @param events those that concern the claim
 */
export function reviewTerms(
  claim: { id: string; digest: string; verdict: string | null },
  events: readonly Pick<SourceEvent, 'id' | 'at'>[],
  { policy, retractedAt, notices, overrides }: TermsFacts,
): ReviewTerms {
  const asking = [
    ...(retractedAt === null ? [] : [retractedAt]),
    ...events.filter(({ id }) => !isOverridden(overrides, 'source-events', id)).map(({ at }) => at),
    ...notices
      .filter(({ claimId, digest }) => claimId === claim.id && digest === claim.digest)
      .map(({ at }) => at),
  ];
  return { quorum: quorumFor(policy, claim.verdict), notBefore: latestOf(asking) };
}

/**
 * What last asked for a new decision on any claim of a brief, or on the brief itself, and so for a new
 * signature. An event that an admin let pass is among it: the signature from before knew neither the
 * event nor that it was let pass.
 */
export function lastAskedAnew(
  claims: readonly { terms: ReviewTerms; events: readonly Pick<SourceEvent, 'at'>[] }[],
  retractedAt: Date | null,
): Date | null {
  const asked = claims.flatMap(({ terms, events }) => [
    ...(terms.notBefore ? [terms.notBefore] : []),
    ...events.map(({ at }) => at),
  ]);
  return latestOf(retractedAt === null ? asked : [...asked, retractedAt]);
}

function latestOf(instants: readonly Date[]): Date | null {
  return instants.length === 0
    ? null
    : new Date(Math.max(...instants.map((instant) => instant.getTime())));
}
