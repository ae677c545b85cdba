'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { assignAction, reassignAction } from '@/lib/actions/assignments.ts';
import { useAsking } from '../../editor/use-asking.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { RefusalNotice } from '../../ui/notice.tsx';
import type { Asking, ShownAssignment } from './asking.ts';
import { ReviewerMenu } from './reviewer-menu.tsx';

/** Asks somebody for a review, or gives to somebody else what one reviewer was asked for. */
export function AssignForm({
  asking,
  instead,
  onDone,
}: {
  asking: Asking;
  /** What is given to somebody else; null where somebody is asked besides. */
  instead: ShownAssignment | null;
  onDone: () => void;
}) {
  const router = useRouter();
  const { pending, refusal, run } = useAsking();
  const [reviewerId, setReviewer] = useState<string | null>(null);
  const [dueOn, setDueOn] = useState<string>(instead?.dueOn ?? '');
  const [note, setNote] = useState(instead?.note ?? '');
  const send = async () => {
    const given = { reviewerId, dueOn, note };
    const { briefId, claimId } = asking;
    const done = await run(() =>
      instead
        ? reassignAction({ assignmentId: instead.id, ...given })
        : assignAction({ briefId, claimId, ...given }),
    );
    router.refresh();
    if (done) onDone();
  };
  return (
    <form
      className="@container grid w-full gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className="grid gap-3 @md:grid-cols-[auto_11rem_minmax(0,1fr)]">
        <div className="@md:pt-6">
          <ReviewerMenu choices={asking.choices} chosen={reviewerId} onChoose={setReviewer} />
        </div>
        <Field label="By" hint="Left empty, it is due on no day.">
          {(described) => (
            <Input
              {...described}
              type="date"
              min={asking.today}
              value={dueOn}
              onChange={({ target }) => setDueOn(target.value)}
            />
          )}
        </Field>
        <Field label="Note">
          {(described) => (
            <Input
              {...described}
              maxLength={500}
              value={note}
              onChange={({ target }) => setNote(target.value)}
            />
          )}
        </Field>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" disabled={pending || reviewerId === null}>
          {instead ? 'Give it to them' : 'Ask for the review'}
        </Button>
        <Button look="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
    </form>
  );
}
