import Link from 'next/link';
import { EventList } from '@/components/desk/health/event-list.tsx';
import { Pages } from '@/components/desk/pages.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { toldSourceEvents } from '@/lib/data/health/source-event-list.ts';
import { readPublication } from '@/lib/data/publication/publication-settings.ts';

export const metadata = { title: 'Source events' };

export default async function SourceEventsPage({
  searchParams,
}: {
  searchParams: Promise<{ page?: string }>;
}) {
  const actor = await requireActor();
  const { timeZone } = await readPublication();
  const { events, page, pages } = await toldSourceEvents(actor, Number((await searchParams).page));
  return (
    <main className="mx-auto grid w-full max-w-4xl content-start gap-6 px-4 py-6">
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h1 className="font-serif text-2xl font-bold">Source events</h1>
        <Link href="/desk/sources" className="text-sm underline">
          All sources
        </Link>
      </div>
      <EventList events={events} timeZone={timeZone} />
      <Pages page={page} pages={pages} hrefOf={(to) => `/desk/sources/events?page=${to}`} />
    </main>
  );
}
