import { EmptyState } from '@/components/ui/empty-state.tsx';
import { BriefList, type ListedBrief } from './brief-list.tsx';

/** The front page, or a later page of it: the live briefs, newest first. */
export function HomePage({
  publication,
  briefs,
  page,
  newer,
  older,
}: {
  publication: string;
  briefs: readonly ListedBrief[];
  page: number;
  /** Where the next newer and the next older briefs are, where there are any. */
  newer: string | null;
  older: string | null;
}) {
  return (
    <main id="content" className="site-column">
      <h1 className="site-title">{publication}</h1>
      <p className="site-lead">
        {page === 1 ? 'Questions, answered from sources that we have read.' : `Page ${page}`}
      </p>
      {briefs.length > 0 ? (
        <BriefList briefs={briefs} />
      ) : (
        <EmptyState title="No brief has been published yet">
          The first one will stand here once each of its claims has been checked and signed off.{' '}
          <a className="underline" href="/method">
            How we check
          </a>
        </EmptyState>
      )}
      {newer || older ? (
        <nav className="pager" aria-label="Pages">
          {newer ? (
            <a rel="prev" href={newer}>
              ← Newer briefs
            </a>
          ) : null}
          {older ? (
            <a rel="next" href={older}>
              Older briefs →
            </a>
          ) : null}
        </nav>
      ) : null}
    </main>
  );
}
