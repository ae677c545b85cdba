import Link from 'next/link';
import { type DeskQuery, deskHref, everything, isFiltered } from '@/lib/domain/desk/desk-query.ts';
import { counted } from '@/lib/domain/words/wording.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { BriefGroups } from '../brief-groups.tsx';
import { type BriefListing, BriefRow } from '../brief-row.tsx';
import { Pages } from '../pages.tsx';
import { queueWords } from './queue-words.ts';

/** A page of a queue: all briefs by what they are in the middle of, every other in its own order. */
export function BriefList({
  query,
  list,
  timeZone,
}: {
  query: DeskQuery;
  list: { briefs: readonly BriefListing[]; found: number; page: number; pages: number };
  timeZone: string;
}) {
  const { briefs, found, page, pages } = list;
  if (found === 0) return <NothingThere query={query} />;
  return (
    <>
      <p role="status" className="text-sm text-soft">
        {counted(found, 'brief')}
      </p>
      {query.queue === 'all' ? (
        <BriefGroups briefs={briefs} timeZone={timeZone} isWhole={pages === 1} />
      ) : (
        <ul aria-label={queueWords[query.queue].label} className="rounded-card border bg-card px-4">
          {briefs.map((brief) => (
            <BriefRow key={brief.id} brief={brief} timeZone={timeZone} />
          ))}
        </ul>
      )}
      <Pages page={page} pages={pages} hrefOf={(to) => deskHref({ ...query, page: to })} />
    </>
  );
}

function NothingThere({ query }: { query: DeskQuery }) {
  const { queue } = query;
  if (!isFiltered(query)) {
    const { empty, hint } = queueWords[queue];
    return <EmptyState title={empty}>{hint}</EmptyState>;
  }
  return (
    <EmptyState title="No brief answers to that">
      Ask for less, or{' '}
      <Link className="underline" href={deskHref({ ...everything, queue })}>
        clear the filters
      </Link>
      .
    </EmptyState>
  );
}
