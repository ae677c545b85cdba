import './brief.css';
import './markers.css';
import './record.css';
import './print.css';
import type { ReactNode } from 'react';
import type { EditionSignatures } from '@/lib/domain/publication/edition.ts';
import type { CalendarDate } from '@/lib/domain/time/calendar-date.ts';
import { Cards } from './cards.tsx';
import { CheckedClaims } from './checked-claims.tsx';
import { dayOfInstant } from './dates.ts';
import { Day } from './day.tsx';
import { EditionHeader } from './edition-header.tsx';
import { type FollowUpQuestion, FollowUps } from './follow-ups.tsx';
import { type PlacedSection, type ReadingOrder, readingOrder } from './reading-order.ts';
import { RichText } from './rich-text.tsx';
import { SearchLog } from './search-log.tsx';
import type { ShownContent } from './shown-claims.ts';
import { SourceList } from './source-list.tsx';

/**
 * A brief as readers see it, from the frozen edition alone. It holds no script and needs none; its
 * numbers and addresses come from `order`, which the contents beside it share.
 */
export function EditionArticle({
  content,
  signatures,
  timeZone,
  updatedOn = null,
  followUps = content.followUps,
  notice,
  order = readingOrder(content),
}: {
  content: ShownContent;
  /** Null before anyone has signed: the desk's preview. */
  signatures: EditionSignatures | null;
  /** The publication's, in which an instant becomes a day. */
  timeZone: string;
  /** The day of the last edit after the first version, or null. */
  updatedOn?: CalendarDate | null;
  followUps?: readonly FollowUpQuestion[];
  /** What stands above the headline, e.g. that the version is superseded. */
  notice?: ReactNode;
  order?: ReadingOrder;
}) {
  return (
    <article className="brief">
      <EditionHeader content={content} updatedOn={updatedOn} notice={notice} />
      {order.sections.map((section) => (
        <Section key={section.id} section={section} order={order} language={content.language} />
      ))}
      <SignedOff signatures={signatures} timeZone={timeZone} />
      <CheckedClaims content={content} order={order} signatures={signatures} timeZone={timeZone} />
      <SearchLog entries={content.searchLog} />
      <SourceList sources={content.sources} order={order} />
      <FollowUps questions={followUps} />
      <Cards order={order} claims={content.claims} signatures={signatures} timeZone={timeZone} />
    </article>
  );
}

function Section({
  section,
  order,
  language,
}: {
  section: PlacedSection;
  order: ReadingOrder;
  language: string;
}) {
  const { id, kind, number, heading, blocks } = section;
  const text = <RichText blocks={blocks} citations={order.citations} />;
  const className = `brief-section brief-${kind}`;
  // Words before the first heading have none.
  if (!heading) {
    return (
      <div id={id} className={className} lang={language}>
        {text}
      </div>
    );
  }
  return (
    <section className={className} aria-labelledby={id} lang={language}>
      <h2 id={id}>
        {number === null ? null : <span className="brief-number">{number}. </span>}
        {heading}
      </h2>
      {text}
    </section>
  );
}

function SignedOff({
  signatures,
  timeZone,
}: {
  signatures: EditionSignatures | null;
  timeZone: string;
}) {
  if (!signatures) return null;
  const { signOff, recheck } = signatures;
  return (
    <p className="brief-signature">
      Signed off by <b>{signOff.reviewer}</b>, <Day on={dayOfInstant(signOff.at, timeZone)} />
      {recheck ? (
        <>
          . Checked again, unchanged, by <b>{recheck.reviewer}</b>,{' '}
          <Day on={dayOfInstant(recheck.at, timeZone)} />
        </>
      ) : null}
    </p>
  );
}
