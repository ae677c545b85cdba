import Link from 'next/link';
import type { ReactNode } from 'react';
import type { CalendarDate } from '@/lib/domain/time/calendar-date.ts';
import { numberRuns } from '@/lib/domain/words/number-runs.ts';
import { DueWords } from '../../recheck/due-words.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { Card } from '../card.tsx';

/** What readers see: which version is live, when it was checked and is due, and what can be done about it. */
export function LiveCard({
  href,
  version,
  checkedOn,
  today,
  terms,
  concerned,
  children,
}: {
  href: string;
  version: number;
  checkedOn: CalendarDate;
  today: CalendarDate;
  /** Null where no rule asks to check it again. */
  terms: { due: CalendarDate; rule: string } | null;
  /** Numbers of the claims of the live version that ask for a new decision. */
  concerned: readonly number[];
  /** The ways to take it back, or a part of it. */
  children?: ReactNode;
}) {
  return (
    <Card id="live" title={`Live: version ${version}`}>
      <p>
        <DueWords checkedOn={checkedOn} today={today} terms={terms} />
      </p>
      {concerned.length > 0 ? (
        <p className="text-mixed">
          <span aria-hidden="true">◐ </span>
          {concerned.length === 1
            ? `Claim ${concerned[0]} of it asks for a new decision.`
            : `Claims ${numberRuns(concerned)} of it ask for a new decision.`}
        </p>
      ) : null}
      <Link className={`${buttonClass()} justify-self-start`} href={href}>
        Check it again
      </Link>
      {children}
    </Card>
  );
}
