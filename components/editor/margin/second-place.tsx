'use client';

import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { makeOwnClaim } from '../acts.ts';
import { useWriting } from '../writing.tsx';

/** A claim whose mark was torn in two, by a new paragraph for instance: it has no entry of its own. */
export function SecondPlace({ id }: { id: string }) {
  const writing = useWriting();
  return (
    <Notice tone="mixed">
      <p>
        These words were part of another claim and are judged apart from it. To give them a verdict
        and a rationale of their own, make them a claim of their own.
      </p>
      {writing.canWrite ? (
        <Button className="mt-2" onClick={() => makeOwnClaim(writing, id)}>
          Make it a claim of its own
        </Button>
      ) : null}
    </Notice>
  );
}
