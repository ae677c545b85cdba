import Link from 'next/link';
import { MarkAllRead } from '@/components/desk/notifications/mark-all-read.tsx';
import { NewsList } from '@/components/desk/notifications/news-list.tsx';
import { Pages } from '@/components/desk/pages.tsx';
import { RefreshOnNews } from '@/components/desk/refresh-on-news.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { newsOf } from '@/lib/data/news/news.ts';
import { readPublication } from '@/lib/data/publication/publication-settings.ts';
import { groupNews } from '@/lib/domain/news/news.ts';

export const metadata = { title: 'Notifications' };

export default async function NotificationsPage({
  searchParams,
}: {
  searchParams: Promise<{ page?: string }>;
}) {
  const actor = await requireActor();
  const { page: asked } = await searchParams;
  const { timeZone } = await readPublication();
  const { news, unread, page, pages } = await newsOf(actor, Number(asked) || 1);
  const groups = groupNews(news, timeZone);
  const now = new Date();
  const newest = news.find(({ isRead }) => !isRead)?.eventId;
  return (
    <main className="mx-auto grid w-full max-w-3xl content-start gap-6 px-4 py-6">
      <RefreshOnNews kind="notifications" />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="font-serif text-2xl font-bold">Notifications</h1>
        <div className="flex flex-wrap items-center gap-3">
          <Link className="text-sm underline" href="/desk/notifications/choices">
            Choose what you are told
          </Link>
          {newest === undefined ? null : <MarkAllRead upTo={newest} />}
        </div>
      </div>
      {news.length === 0 ? (
        <EmptyState title="Nothing yet">
          When somebody judges your claims, gives you a review or mentions you, it is told here.
        </EmptyState>
      ) : null}
      <NewsList
        title={`Unread · ${unread}`}
        groups={groups.filter(({ isRead }) => !isRead)}
        timeZone={timeZone}
        now={now}
      />
      <NewsList
        title="Read"
        groups={groups.filter(({ isRead }) => isRead)}
        timeZone={timeZone}
        now={now}
      />
      <Pages page={page} pages={pages} hrefOf={(page) => `/desk/notifications?page=${page}`} />
    </main>
  );
}
