import type { EditionSignatures } from '../../domain/publication/edition.ts';

type Approval = { claimId: string; reviewer: string; at: Date };

/**
 * Who stands behind a live version that was checked again: whoever did before, those who approved
 * its very words since, and whoever checked it.
 */
export function signaturesAfterRecheck(
  before: EditionSignatures,
  since: readonly Approval[],
  recheck: { reviewer: string; at: Date },
): EditionSignatures {
  const known = new Set(before.approvals.map(keyOf));
  const added = since
    .map(({ claimId, reviewer, at }) => ({ claimId, reviewer, at: at.toISOString() }))
    .filter((approval) => !known.has(keyOf(approval)));
  return {
    approvals: [...before.approvals, ...added],
    signOff: before.signOff,
    recheck: { reviewer: recheck.reviewer, at: recheck.at.toISOString() },
  };
}

function keyOf({ claimId, reviewer, at }: EditionSignatures['approvals'][number]): string {
  return JSON.stringify([claimId, reviewer, at]);
}
