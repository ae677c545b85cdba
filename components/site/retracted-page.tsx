import { Day } from '@/components/brief/day.tsx';
import type { CalendarDate } from '@/lib/domain/time/calendar-date.ts';
import { StructuredData } from './structured-data.tsx';

/** What stands in place of a brief, or of one of its versions, that was retracted. */
export function RetractedPage({
  headline,
  language,
  number,
  reason,
  on,
  liveHref,
  data,
}: {
  headline: string;
  language: string;
  /** The version that was asked for by its number. */
  number: number | null;
  reason: string;
  on: CalendarDate;
  /** Where a later version is live again. */
  liveHref: string | null;
  /** The same for programs. */
  data: object | null;
}) {
  return (
    <main id="content" className="site-column">
      {data ? <StructuredData data={data} /> : null}
      <p className="retracted-label">
        <span aria-hidden="true">✕ </span>
        {number === null ? 'Retracted' : `Version ${number}, retracted`}
      </p>
      <h1 className="site-title" lang={language}>
        {headline}
      </h1>
      <div className="site-prose">
        <p>
          We retracted this brief on <Day on={on} />. What it said is no longer shown: please do not
          rely on it.
        </p>
        <h2>Why</h2>
        <p className="retraction-reason">{reason}</p>
        {liveHref ? (
          <p>
            The question has been checked anew since.{' '}
            <a href={liveHref}>Read the current version</a>
          </p>
        ) : (
          <p>
            Should it be published again, after a review from the beginning, it will stand at this
            address. <a href="/">See all published briefs</a>
          </p>
        )}
      </div>
    </main>
  );
}
