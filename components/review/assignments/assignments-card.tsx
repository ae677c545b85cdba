import { claimAnchor } from '@/lib/domain/checklist/anchors.ts';
import { Card } from '../card.tsx';
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
    <Card id="reviewers" title="Reviewers">
      <AssignedReviewers asking={asking} nobody="Nobody is asked to review the whole brief." />
      {single.length > 0 ? (
        <ul aria-label="Asked for single claims" className="grid gap-1 border-t pt-3">
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
    </Card>
  );
}
