import { type CalendarDate, longDate } from '@/lib/domain/time/calendar-date.ts';

/** When the live version was checked last, and when the policy asks to check it again. */
export function DueWords({
  checkedOn,
  today,
  terms,
}: {
  checkedOn: CalendarDate;
  today: CalendarDate;
  /** Null where no rule asks for it. */
  terms: { due: CalendarDate; rule: string } | null;
}) {
  return (
    <>
      Checked on {longDate(checkedOn)}.{' '}
      {terms === null ? (
        'No policy asks to check it again.'
      ) : (
        <>
          {terms.due <= today ? (
            <b>Due since {longDate(terms.due)}</b>
          ) : (
            `Due on ${longDate(terms.due)}`
          )}
          , {terms.rule}.
        </>
      )}
    </>
  );
}
