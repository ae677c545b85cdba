'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { changeDueDayAction, declineAction } from '@/lib/actions/assignments.ts';
import type { Outcome } from '@/lib/domain/refusal.ts';
import { useAsking } from '../../editor/use-asking.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { RefusalNotice } from '../../ui/notice.tsx';
import type { ShownAssignment } from './asking.ts';

/** Says why one will not do it. */
export function DeclineForm({
  assignment: { id, assignedBy },
  onDone,
}: {
  assignment: ShownAssignment;
  onDone: () => void;
}) {
  return (
    <OneFieldForm
      label="Why you decline"
      hint={`${assignedBy}, who asked you, will read it.`}
      submit="Decline"
      isNeeded
      ask={(reason) => declineAction({ assignmentId: id, reason })}
      onDone={onDone}
    />
  );
}

/** Moves the day by which it is due. */
export function DueDayForm({
  assignment: { id, dueOn },
  today,
  onDone,
}: {
  assignment: ShownAssignment;
  today: string;
  onDone: () => void;
}) {
  return (
    <OneFieldForm
      label="By"
      hint="Left empty, it is due on no day."
      submit="Move the day"
      start={dueOn ?? ''}
      day={today}
      ask={(day) => changeDueDayAction({ assignmentId: id, dueOn: day })}
      onDone={onDone}
    />
  );
}

function OneFieldForm({
  label,
  hint,
  submit,
  start = '',
  isNeeded = false,
  day,
  ask,
  onDone,
}: {
  label: string;
  hint: string;
  submit: string;
  start?: string;
  isNeeded?: boolean;
  /** The first day that can be chosen, where it is a day that is asked for. */
  day?: string;
  ask: (value: string) => Promise<Outcome<void>>;
  onDone: () => void;
}) {
  const router = useRouter();
  const { pending, refusal, run } = useAsking();
  const [value, setValue] = useState(start);
  const send = async () => {
    const done = await run(async () => {
      const outcome = await ask(value);
      return outcome.ok ? { ok: true, value: true } : outcome;
    });
    router.refresh();
    if (done) onDone();
  };
  return (
    <form
      className="grid w-full gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Field label={label} hint={hint}>
        {(described) => (
          <Input
            {...described}
            {...(day === undefined ? {} : { type: 'date', min: day })}
            autoFocus
            maxLength={500}
            value={value}
            onChange={({ target }) => setValue(target.value)}
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" disabled={pending || (isNeeded && value.trim() === '')}>
          {submit}
        </Button>
        <Button look="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
    </form>
  );
}
