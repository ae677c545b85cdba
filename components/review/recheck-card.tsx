import Link from 'next/link';
import type { CalendarDate } from '@/lib/domain/calendar-date.ts';
import { DueWords } from '../recheck/due-words.tsx';
import { buttonClass } from '../ui/button.tsx';

/** That a version is live, when it was checked and is due, and the way to check it again. */
export function RecheckCard({
  href,
  version,
  checkedOn,
  today,
  terms,
  concerned,
}: {
  href: string;
  version: number;
  checkedOn: CalendarDate;
  today: CalendarDate;
  /** Null where no rule asks to check it again. */
  terms: { due: CalendarDate; rule: string } | null;
  /** Numbers of the claims of the live version that ask for a new decision. */
  concerned: readonly number[];
}) {
  return (
    <section aria-labelledby="recheck-title" className="grid gap-2 rounded-card border bg-card p-4">
      <h2 id="recheck-title" className="text-sm font-semibold">
        Live: version {version}
      </h2>
      <p className="text-sm">
        <DueWords checkedOn={checkedOn} today={today} terms={terms} />
      </p>
      {concerned.length > 0 ? (
        <p className="text-sm text-mixed">
          <span aria-hidden="true">◐ </span>
          {concerned.length === 1
            ? `Claim ${concerned[0]} of it asks for a new decision.`
            : `Claims ${concerned.join(', ')} of it ask for a new decision.`}
        </p>
      ) : null}
      <Link className={`${buttonClass()} justify-self-start`} href={href}>
        Check it again
      </Link>
    </section>
  );
}
