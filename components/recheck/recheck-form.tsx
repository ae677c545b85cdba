'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { recheckAction } from '@/lib/actions/recheck.ts';
import type { Seen } from '@/lib/domain/review/recheck-guards.ts';
import type { CalendarDate } from '@/lib/domain/time/calendar-date.ts';
import { numberRuns } from '@/lib/domain/words/number-runs.ts';
import { ActButton } from '../desk/act-button.tsx';
import { Card } from '../review/card.tsx';
import { useLiveJudgement } from '../review/decision/use-live-judgement.ts';
import { Field, Input, Textarea } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';

/** Id of the card. */
const SIGNATURE = 'sign';

/** What readers are told where the reviewer has nothing to add. */
const USUAL_NOTE = 'We compared every claim with its sources again and found nothing to change.';

/**
 * "Checked, unchanged": a reviewer's signature over the live version. What they saw goes along, so that
 * it never covers what came up meanwhile; what was typed stays when the server refuses.
 */
export function RecheckForm({
  briefId,
  seen,
  checkedOn,
  today,
  toApprove,
  endsNotices,
  blocked,
}: {
  briefId: string;
  seen: Seen;
  /** The live version's day. */
  checkedOn: CalendarDate;
  today: CalendarDate;
  /** Numbers of the claims that the signature approves again. */
  toApprove: readonly number[];
  /** Numbers of the claims beside which it ends a notice. */
  endsNotices: readonly number[];
  blocked: string | null;
}) {
  useLiveJudgement(briefId);
  const router = useRouter();
  const [day, setDay] = useState<string>(today);
  const [note, setNote] = useState(USUAL_NOTE);
  const [published, setPublished] = useState<{ number: number; slug: string } | null>(null);
  return (
    <Card id={SIGNATURE} title="Checked, unchanged">
      <ul className="grid list-disc gap-1 ps-5 text-soft">
        <li>
          Your name will stand under version {seen.version + 1}: these very words, with a new
          checked-on date.
        </li>
        {toApprove.length > 0 ? <li>It approves {claimsNamed(toApprove)} again.</li> : null}
        {endsNotices.length > 0 ? (
          <li>It ends what readers see beside {claimsNamed(endsNotices)}.</li>
        ) : null}
        <li>The draft stays as it is.</li>
      </ul>
      <Field label="Checked on">
        {(described) => (
          <Input
            {...described}
            type="date"
            min={checkedOn}
            max={today}
            value={day}
            onChange={({ target }) => setDay(target.value)}
          />
        )}
      </Field>
      <Field label="Note for readers" hint="It stands in the list of versions.">
        {(described) => (
          <Textarea
            {...described}
            rows={3}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        )}
      </Field>
      <ActButton
        at="start"
        blocked={blocked}
        act={async () => {
          const outcome = await recheckAction({ briefId, ...seen, checkedOn: day, note });
          if (outcome.ok) setPublished(outcome.value);
          router.refresh();
          return outcome;
        }}
      >
        Sign: checked, unchanged
      </ActButton>
      {published ? (
        <Notice tone="good" live>
          Version {published.number} is live.{' '}
          <a className="underline" href={`/briefs/${published.slug}`}>
            See what readers see
          </a>
        </Notice>
      ) : null}
    </Card>
  );
}

function claimsNamed(numbers: readonly number[]): string {
  return numbers.length === 1 ? `claim ${numbers[0]}` : `claims ${numberRuns(numbers)}`;
}
