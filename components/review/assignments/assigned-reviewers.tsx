'use client';

import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import type { Asking } from './asking.ts';
import { AssignForm } from './assign-form.tsx';
import { AssignmentEntry } from './assignment-entry.tsx';

/** Who is asked to review this, and a way to ask somebody. */
export function AssignedReviewers({
  asking,
  nobody = null,
}: {
  asking: Asking;
  /** What is said where nobody is asked. */
  nobody?: string | null;
}) {
  const [isAsking, setAsking] = useState(false);
  const { assignments, barred } = asking;
  return (
    <div className="grid justify-items-start gap-2 text-sm has-[form]:basis-full">
      {assignments.length === 0 && nobody !== null ? <p className="text-soft">{nobody}</p> : null}
      {assignments.length > 0 ? (
        <ul aria-label="Asked to review it" className="grid w-full gap-2">
          {assignments.map((assignment) => (
            <AssignmentEntry key={assignment.id} assignment={assignment} asking={asking} />
          ))}
        </ul>
      ) : null}
      {isAsking ? (
        <AssignForm asking={asking} instead={null} onDone={() => setAsking(false)} />
      ) : barred === null ? (
        <Button onClick={() => setAsking(true)}>Ask a reviewer</Button>
      ) : null}
    </div>
  );
}
