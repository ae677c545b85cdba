import { claimAnchor } from '@/lib/domain/checklist.ts';
import type { Asking } from './asking.ts';
import { AssignedReviewers } from './assigned-reviewers.tsx';

/** Who reviews the brief: the whole of it, and which of its claims. */
export function AssignmentsCard({
  asking,
  single,
}: {
  asking: Asking;
  /** Who is asked for single claims. */
  single: ReadonlyArray<{ reviewer: string; claims: Array<{ id: string; number: number }> }>;
}) {
  return (
    <section aria-labelledby="reviewers" className="grid gap-3 rounded-card border bg-card p-4">
      <h2 id="reviewers" className="text-sm font-semibold">
        Reviewers
      </h2>
      <AssignedReviewers asking={asking} nobody="Nobody is asked to review the whole brief." />
      {single.length > 0 ? (
        <ul aria-label="Asked for single claims" className="grid gap-1 border-t pt-2 text-sm">
          {single.map(({ reviewer, claims }) => (
            <li key={reviewer}>
              {reviewer}:{' '}
              {claims.map(({ id, number }, index) => (
                <span key={id}>
                  {index > 0 ? ', ' : ''}
                  <a className="underline" href={`#${claimAnchor(id)}`}>
                    claim {number}
                  </a>
                </span>
              ))}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
