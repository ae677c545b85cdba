import Link from 'next/link';
import { MentionList } from '@/components/desk/mention-list.tsx';
import { BriefList } from '@/components/desk/queues/brief-list.tsx';
import { DeskFilters } from '@/components/desk/queues/desk-filters.tsx';
import { FreshList } from '@/components/desk/queues/fresh-list.tsx';
import { QueueNav } from '@/components/desk/queues/queue-nav.tsx';
import { SavedSearches } from '@/components/desk/queues/saved-searches.tsx';
import { UnsentWork } from '@/components/desk/unsent-work.tsx';
import { buttonClass } from '@/components/ui/button.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { deskPage, lookingNow, queueCounts } from '@/lib/data/desk-list.ts';
import { mentionable, mentionsOf } from '@/lib/data/mentions.ts';
import { readPublication } from '@/lib/data/publication-settings.ts';
import { savedSearchesOf } from '@/lib/data/saved-searches.ts';
import { listTopics } from '@/lib/data/topics.ts';
import { deskQuery, queryString } from '@/lib/domain/desk-query.ts';
import { can } from '@/lib/domain/policy.ts';
import { listed } from './listed.ts';

// The layout beside this page does not give its template to it.
export const metadata = { title: { absolute: 'Briefs · Factdesk' } };

type Asked = Promise<Record<string, string | string[] | undefined>>;

export default async function DeskPage({ searchParams }: { searchParams: Asked }) {
  const actor = await requireActor();
  const query = deskQuery(await searchParams);
  const { timeZone, verdictScale } = await readPublication();
  const looking = lookingNow(actor, timeZone, new Date());
  const page = await deskPage(query, looking);
  const asked = { memberId: actor.id, today: looking.today };
  const briefs = page.briefs.map((row) => listed(row, query.queue, asked));
  const choices = {
    verdicts: verdictScale,
    topics: await listTopics(actor),
    members: await mentionable(actor),
  };
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
      <MentionList mentions={await mentionsOf(actor)} timeZone={timeZone} />
      <FreshList>
        <QueueNav counts={await queueCounts(looking)} current={query.queue} />
        <DeskFilters query={query} choices={choices} />
        <SavedSearches
          searches={await savedSearchesOf(actor)}
          query={queryString({ ...query, page: 1 })}
        />
        <BriefList query={query} list={{ ...page, briefs }} timeZone={timeZone} />
      </FreshList>
    </main>
  );
}
