import type { Tx } from '../transaction.ts';

/** The submission that keeps a brief in review; `submitter` is the member's id. */
export type OpenSubmission = { id: string; submitter: string; submitterName: string; at: Date };

/** The submission that has not ended; null while the brief is being drafted. */
export async function openSubmissionOf(tx: Tx, briefId: string): Promise<OpenSubmission | null> {
  const row = await tx.submission.findFirst({
    where: { briefId, endedAt: null },
    include: { submittedBy: { select: { name: true } } },
  });
  if (!row) return null;
  const { id, submittedById, submittedBy, at } = row;
  return { id, submitter: submittedById, submitterName: submittedBy.name, at };
}

/** Opens a submission; gives its id. */
export async function openSubmission(
  tx: Tx,
  briefId: string,
  submittedById: string,
  at: Date,
): Promise<string> {
  const row = await tx.submission.create({
    data: { briefId, submittedById, at },
    select: { id: true },
  });
  return row.id;
}

/** Ends a submission for a reason: a reviewer's words, "Withdrawn" or "Published". */
export async function endSubmission(
  tx: Tx,
  id: string,
  endReason: string,
  endedAt: Date,
): Promise<void> {
  await tx.submission.update({ where: { id }, data: { endReason, endedAt } });
}
