import { NoticesAbove } from '@/components/brief/claim-notice.tsx';
import { EditionArticle } from '@/components/brief/edition-article.tsx';
import { EditionAside } from '@/components/brief/edition-aside.tsx';
import type { FollowUpQuestion } from '@/components/brief/follow-ups.tsx';
import { readingOrder } from '@/components/brief/reading-order.ts';
import { type NoticeLine, withNotices } from '@/components/brief/shown-claims.ts';
import type { VersionLine } from '@/components/brief/version-list.tsx';
import type { Edition } from '@/lib/domain/publication/edition.ts';
import type { CalendarDate } from '@/lib/domain/time/calendar-date.ts';
import { StructuredData } from './structured-data.tsx';
import { SupersededNotice } from './superseded-notice.tsx';

/** A published version of a brief, with what stands beside it. */
export function BriefPage({
  edition: { content: frozen, signatures },
  notices,
  timeZone,
  updatedOn,
  versions,
  followUps,
  askHref,
  superseded,
  data,
}: {
  edition: Edition;
  /** What is said beside its claims since it was published. */
  notices: readonly NoticeLine[];
  timeZone: string;
  updatedOn: CalendarDate | null;
  versions: readonly VersionLine[];
  followUps: readonly FollowUpQuestion[];
  askHref: string;
  /** Set on an older version: its number, and where the live one is. */
  superseded: { number: number; liveHref: string } | null;
  /** The same for programs. */
  data: object | null;
}) {
  const content = withNotices(frozen, notices);
  const order = readingOrder(content);
  return (
    <div className="brief-page">
      {data ? <StructuredData data={data} /> : null}
      <main id="content">
        <EditionArticle
          content={content}
          signatures={signatures}
          timeZone={timeZone}
          updatedOn={updatedOn}
          followUps={followUps}
          order={order}
          notice={
            <>
              {superseded ? <SupersededNotice {...superseded} /> : null}
              <NoticesAbove claims={content.claims} />
            </>
          }
        />
        <p className="ask-about">
          Do you have a question about this, or do you know more?{' '}
          <a href={askHref}>Ask about this</a>
        </p>
      </main>
      <EditionAside
        content={content}
        signatures={signatures}
        timeZone={timeZone}
        order={order}
        versions={versions}
      />
    </div>
  );
}
