'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { takeBackAction } from '@/lib/actions/assignments.ts';
import { longDate } from '@/lib/domain/time/calendar-date.ts';
import { useAsking } from '../../editor/use-asking.ts';
import { Button } from '../../ui/button.tsx';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import { RefusalNotice } from '../../ui/notice.tsx';
import type { Asking, ShownAssignment } from './asking.ts';
import { AssignForm } from './assign-form.tsx';
import { DeclineForm, DueDayForm } from './change-form.tsx';

type Changing = 'decline' | 'give' | 'day' | null;

/** One reviewer who is asked: by whom, until when, and what can be done about it. */
export function AssignmentEntry({
  assignment,
  asking,
}: {
  assignment: ShownAssignment;
  asking: Asking;
}) {
  const router = useRouter();
  const entry = useRef<HTMLLIElement>(null);
  const { refusal, run } = useAsking();
  const [changing, change] = useState<Changing>(null);
  const { id, reviewer, assignedBy, dueOn, note, mine, overdue, problem } = assignment;
  const done = () => change(null);
  const takeBack = async () => {
    await run(async () => {
      const outcome = await takeBackAction({ assignmentId: id });
      return outcome.ok ? { ok: true, value: true } : outcome;
    });
    router.refresh();
  };
  const items: MenuItem[] = [
    ...(mine ? [{ key: 'decline', label: 'Decline…', onSelect: () => change('decline') }] : []),
    ...(asking.barred === null
      ? [
          { key: 'give', label: 'Give to somebody else…', onSelect: () => change('give') },
          { key: 'day', label: 'Move the day…', onSelect: () => change('day') },
          { key: 'back', label: 'Take back', onSelect: () => void takeBack() },
        ]
      : []),
  ];
  return (
    <li ref={entry} className="grid gap-1">
      <div className="flex flex-wrap items-baseline justify-between gap-x-2">
        <p>
          <b>{reviewer}</b>
          {mine ? ' (you)' : ''}
          {dueOn ? (
            <span className={overdue ? 'text-bad' : ''}>
              , by {longDate(dueOn)}
              {overdue ? ', overdue' : ''}
            </span>
          ) : null}
        </p>
        {items.length > 0 ? (
          <Menu
            trigger={
              <Button look="quiet" className="min-h-7 px-2 py-0 text-xs">
                Change<span className="sr-only"> what {reviewer} is asked for</span>{' '}
                <span aria-hidden="true">▾</span>
              </Button>
            }
            items={items}
            focusAfterChoice={() => focusWhatWasChosen(entry.current)}
          />
        ) : null}
      </div>
      <p className="text-xs text-soft">
        Asked by {assignedBy}
        {note ? `: “${note}”` : ''}
      </p>
      {problem ? (
        <p className="text-xs text-mixed">
          <span aria-hidden="true">◐ </span>
          {problem}
        </p>
      ) : null}
      {changing === 'decline' ? <DeclineForm assignment={assignment} onDone={done} /> : null}
      {changing === 'day' ? (
        <DueDayForm assignment={assignment} today={asking.today} onDone={done} />
      ) : null}
      {changing === 'give' ? (
        <AssignForm asking={asking} instead={assignment} onDone={done} />
      ) : null}
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
    </li>
  );
}

/** The form that was asked for, to be filled in at once; where none was, the menu's own button. */
function focusWhatWasChosen(entry: HTMLElement | null): void {
  const form = entry?.querySelector('form');
  (form ?? entry)?.querySelector<HTMLElement>('input, button')?.focus();
}
