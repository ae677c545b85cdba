import { notFound } from 'next/navigation';
import { BriefBar } from '@/components/desk/brief-bar.tsx';
import { HistoryTabs } from '@/components/history/history-tabs.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { readBrief } from '@/lib/data/desk/desk.ts';
import { briefIdOf } from '../../../../brief-id.ts';
import { Acts } from './acts.tsx';
import { type HistoryQuery, shownBy } from './shown.ts';
import { Words } from './words.tsx';

export const metadata = { title: 'History' };

export default async function HistoryPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<HistoryQuery>;
}) {
  const actor = await requireActor();
  const id = await briefIdOf(params);
  const brief = await readBrief(actor, id, new Date());
  if (!brief) notFound();
  const query = await searchParams;
  const tab = query.show === 'acts' ? 'acts' : 'words';
  const { headline } = brief.dossier.reading;
  return (
    <>
      <BriefBar
        brief={{ id, slug: brief.slug, headline, state: brief.assessment.state }}
        room="history"
      />
      <main className="mx-auto grid w-full max-w-6xl content-start gap-6 px-4 py-6">
        <h1 className="font-serif text-2xl font-bold">History</h1>
        <HistoryTabs briefId={id} shown={tab} />
        {tab === 'acts' ? (
          <Acts brief={brief} actor={actor} />
        ) : (
          <Words brief={brief} actor={actor} shown={shownBy(query)} />
        )}
      </main>
    </>
  );
}
