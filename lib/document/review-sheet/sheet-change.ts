import type { ClaimContent } from '../../domain/claim/claim.ts';
import { type ClaimDifference, claimDifference } from '../../domain/claim/claim-difference.ts';
import type { Decision } from '../../domain/review/decision.ts';
import { type CreditedChange, credited, type WrittenClaim } from './credited-words.ts';

/** What changed of a claim since an approval of it, and who wrote the words that came. */
export type SheetChange = Omit<ClaimDifference, 'words'> & {
  words: CreditedChange[] | null;
  /** Whose approval it was. */
  approvedBy: string;
  at: Date;
};

/** What changed since the newest approval of other content than the present; null where none is. */
export function changeSince(
  decisions: readonly (Decision & { reviewer: string })[],
  claim: { digest: string; content: ClaimContent; state: string },
  written: WrittenClaim | undefined,
  names: ReadonlyMap<string, string>,
): SheetChange | null {
  const approval = decisions.findLast(({ kind }) => kind === 'approve');
  if (claim.state === 'approved' || !approval || approval.digest === claim.digest) return null;
  const difference = claimDifference(approval.content, claim.content);
  if (difference === null) return null;
  // The words may have changed while it was read who wrote them.
  const known = written?.digest === claim.digest ? written : null;
  const nameOf = (member: string) => names.get(member) ?? null;
  const words = difference.words && credited(difference.words, known, nameOf);
  return { ...difference, words, approvedBy: approval.reviewer, at: approval.at };
}
