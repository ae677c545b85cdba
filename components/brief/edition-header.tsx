import type { ReactNode } from 'react';
import type { CalendarDate } from '@/lib/domain/time/calendar-date.ts';
import { StandingVerdict } from './claim-notice.tsx';
import { counted } from './counted.ts';
import { Day } from './day.tsx';
import type { ShownContent } from './shown-claims.ts';

/** The question, when it was checked, the answer where one was chosen, and the disclaimer. */
export function EditionHeader({
  content,
  updatedOn,
  notice,
}: {
  content: ShownContent;
  updatedOn: CalendarDate | null;
  notice?: ReactNode;
}) {
  const answer = content.claims.find(({ id }) => id === content.answer);
  return (
    <header className="brief-header">
      {notice}
      <h1 lang={content.language}>{content.headline}</h1>
      <p className="brief-dates">
        <span>
          Checked on{' '}
          <b>
            <Day on={content.checkedOn} />
          </b>
        </span>
        {updatedOn ? (
          <span>
            Updated <Day on={updatedOn} />
          </span>
        ) : null}
        {answer ? (
          <span>
            <span className="sr-only">Our answer: </span>
            <StandingVerdict claim={answer} />
          </span>
        ) : null}
        <a href="#what-was-checked">{counted(content.claims.length, 'claim')} checked</a>
      </p>
      <p className="brief-disclaimer">
        {content.disclaimer}{' '}
        <a href="/method">
          Learn more<span className="sr-only"> about how we check</span>
        </a>
      </p>
    </header>
  );
}
