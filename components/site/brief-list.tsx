import { Day } from '@/components/brief/day.tsx';
import { VerdictPill } from '@/components/brief/verdict-pill.tsx';
import type { Verdict } from '@/lib/domain/claim/verdict.ts';
import type { CalendarDate } from '@/lib/domain/time/calendar-date.ts';

/** A live brief as a list tells of it. */
export type ListedBrief = {
  href: string;
  headline: string;
  language: string;
  checkedOn: CalendarDate;
  updatedOn: CalendarDate | null;
  /** The verdict on the claim that was chosen as the answer. */
  answer: Verdict | null;
};

/** Live briefs, each with its question, its answer and when it was checked. */
export function BriefList({ briefs }: { briefs: readonly ListedBrief[] }) {
  return (
    <ul className="brief-list">
      {briefs.map((brief) => (
        <li key={brief.href}>
          <h2 lang={brief.language}>
            <a href={brief.href}>{brief.headline}</a>
          </h2>
          <p className="brief-dates">
            {brief.answer ? <VerdictPill verdict={brief.answer} /> : null}
            <span>
              Checked on <Day on={brief.checkedOn} />
            </span>
            {brief.updatedOn ? (
              <span>
                Updated <Day on={brief.updatedOn} />
              </span>
            ) : null}
          </p>
        </li>
      ))}
    </ul>
  );
}
