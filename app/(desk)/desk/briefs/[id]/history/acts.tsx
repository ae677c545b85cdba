import Link from 'next/link';
import { HistoryList } from '@/components/desk/history-list.tsx';
import { historyOf } from '@/lib/data/brief/history.ts';
import { importReportOf } from '@/lib/data/brief/imports.ts';
import type { DeskBrief } from '@/lib/data/desk/desk.ts';
import type { Actor } from '@/lib/domain/actor.ts';

/** What was done: every act on the brief, newest first. */
export async function Acts({ brief, actor }: { brief: DeskBrief; actor: Actor }) {
  const { timeZone } = brief.dossier.settings;
  const imported = await importReportOf(actor, brief.id);
  return (
    <div className="grid max-w-3xl content-start gap-6">
      {imported ? (
        <p className="text-sm">
          This brief was imported.{' '}
          <Link className="underline" href={`/desk/briefs/${brief.id}/import`}>
            See what was left out or doubtful
          </Link>
        </p>
      ) : null}
      <HistoryList
        entries={await historyOf(actor, brief.id, timeZone)}
        timeZone={timeZone}
        slug={brief.slug}
      />
    </div>
  );
}
