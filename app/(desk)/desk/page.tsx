import Link from 'next/link';
import { MentionList } from '@/components/desk/mention-list.tsx';
import { BriefList } from '@/components/desk/queues/brief-list.tsx';
import { DeskFilters } from '@/components/desk/queues/desk-filters.tsx';
import { FirstSteps } from '@/components/desk/queues/first-steps.tsx';
import { QueueNav } from '@/components/desk/queues/queue-nav.tsx';
import { SavedSearches } from '@/components/desk/queues/saved-searches.tsx';
import { WhatWaits } from '@/components/desk/queues/what-waits.tsx';
import { RefreshOnNews } from '@/components/desk/refresh-on-news.tsx';
import { UnsentWork } from '@/components/desk/unsent-work.tsx';
import { buttonClass } from '@/components/ui/button.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { readDesk } from '@/lib/data/desk/desk-view.ts';
import { holds } from '@/lib/domain/actor.ts';
import {
  type DeskQuery,
  deskQuery,
  isFiltered,
  queryString,
} from '@/lib/domain/desk/desk-query.ts';
import { can } from '@/lib/domain/policy.ts';
import { listed } from './listed.ts';

// The layout beside this page does not give its template to it.
export const metadata = { title: { absolute: 'Briefs · Factdesk' } };

type Asked = Promise<Record<string, string | string[] | undefined>>;

export default async function DeskPage({ searchParams }: { searchParams: Asked }) {
  const actor = await requireActor();
  const query = deskQuery(await searchParams);
  const desk = await readDesk(actor, query, new Date());
  const looking = { memberId: actor.id, today: desk.looking.today };
  const briefs = desk.list.briefs.map((row) => listed(row, query.queue, looking, actor));
  return (
    <main className="mx-auto grid w-full max-w-5xl content-start gap-6 px-4 py-6">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="font-serif text-2xl font-bold">Briefs</h1>
        {can(actor, 'create-brief').ok ? (
          <div className="flex gap-2">
            <Link href="/desk/import" className={buttonClass('secondary')}>
              Import a text
            </Link>
            <Link href="/desk/briefs/new" className={buttonClass('primary')}>
              Start a brief
            </Link>
          </div>
        ) : null}
      </div>
      <UnsentWork
        memberId={actor.id}
        headlines={Object.fromEntries(briefs.map(({ id, headline }) => [id, headline]))}
      />
      <MentionList mentions={desk.mentions} timeZone={desk.timeZone} />
      <RefreshOnNews kind="desk" />
      {desk.counts.all === 0 ? (
        <FirstSteps actor={actor} />
      ) : (
        <>
          {isHome(query) ? (
            <WhatWaits counts={desk.counts} mayReview={holds(actor, 'review')} />
          ) : null}
          <QueueNav counts={desk.counts} current={query.queue} />
          <div className="grid gap-2">
            <DeskFilters query={query} choices={desk.choices} />
            <SavedSearches searches={desk.searches} query={queryString({ ...query, page: 1 })} />
          </div>
          <BriefList query={query} list={{ ...desk.list, briefs }} timeZone={desk.timeZone} />
        </>
      )}
    </main>
  );
}

/** Whether it is the desk as one comes to it, and no list that was asked for. */
function isHome(query: DeskQuery): boolean {
  return query.queue === 'all' && query.page === 1 && !isFiltered(query);
}
