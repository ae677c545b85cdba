import Link from 'next/link';
import { notFound } from 'next/navigation';
import { BriefBar } from '@/components/desk/brief-bar.tsx';
import { HistoryList } from '@/components/desk/history-list.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { readBrief } from '@/lib/data/desk.ts';
import { historyOf } from '@/lib/data/history.ts';
import { importReportOf } from '@/lib/data/imports.ts';
import { idOf } from '../../../../brief-id.ts';

export const metadata = { title: 'History' };

export default async function HistoryPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const id = await idOf(params);
  const brief = await readBrief(actor, id, new Date());
  if (!brief) notFound();
  const { dossier, assessment, slug } = brief;
  const { timeZone } = dossier.settings;
  const imported = await importReportOf(actor, id);
  return (
    <>
      <BriefBar
        brief={{ id, slug, headline: dossier.reading.headline, state: assessment.state }}
        room="history"
      />
      <main className="mx-auto grid w-full max-w-3xl content-start gap-6 px-4 py-6">
        <h1 className="font-serif text-2xl font-bold">History</h1>
        {imported ? (
          <p className="text-sm">
            This brief was imported.{' '}
            <Link className="underline" href={`/desk/briefs/${id}/import`}>
              See what was left out or doubtful
            </Link>
          </p>
        ) : null}
        <HistoryList
          entries={await historyOf(actor, id, timeZone)}
          timeZone={timeZone}
          slug={slug}
        />
      </main>
    </>
  );
}
