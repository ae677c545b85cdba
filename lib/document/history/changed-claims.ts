import { type WordChange, wordDiff } from '../../domain/words/word-diff.ts';
import type { BriefReading, ClaimInDocument } from '../reading/reading.ts';
import { withoutTargets } from '../reading/words.ts';

/** What changed of a claim beside its citations. Its number is the later point's, if it stands there. */
export type ClaimChange = ClaimCameOrWent | ChangedClaim;

type NamedClaim = { id: string; number: number; words: string };

type ClaimCameOrWent = NamedClaim & { kind: 'added' | 'removed' };

export type ChangedClaim = NamedClaim & {
  kind: 'changed';
  /** Whether its words are others: the text shows how. */
  reworded: boolean;
  verdict: { before: string | null; after: string | null } | null;
  claimant: { before: string | null; after: string | null } | null;
  rationale: WordChange[] | null;
};

/** The claims that are new, gone, or say or propose something else. */
export function changedClaims(was: BriefReading, is: BriefReading): ClaimChange[] {
  const old = new Map(was.claims.map((claim) => [claim.id, claim]));
  const now = new Set(is.claims.map(({ id }) => id));
  return [
    ...is.claims.flatMap((claim) => changeOf(old.get(claim.id), claim)),
    ...was.claims
      .filter(({ id }) => !now.has(id))
      .map((claim) => ({ kind: 'removed' as const, ...named(claim) })),
  ];
}

function changeOf(old: ClaimInDocument | undefined, claim: ClaimInDocument): ClaimChange[] {
  if (!old) return [{ kind: 'added', ...named(claim) }];
  const [before, after] = [old.content, claim.content];
  const reworded = before.text !== after.text;
  const verdict = otherwise(before.verdict, after.verdict);
  const claimant = otherwise(before.claimant, after.claimant);
  const rationale =
    before.rationale === after.rationale ? null : wordDiff(before.rationale, after.rationale);
  if (!reworded && !verdict && !claimant && !rationale) return [];
  return [{ kind: 'changed', ...named(claim), reworded, verdict, claimant, rationale }];
}

function named({ id, number, content }: ClaimInDocument): NamedClaim {
  return { id, number, words: withoutTargets(content.text) };
}

function otherwise(before: string | null, after: string | null) {
  return before === after ? null : { before, after };
}
