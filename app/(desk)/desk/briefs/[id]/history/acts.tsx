import Link from 'next/link';
import { HistoryList } from '@/components/desk/history-list.tsx';
import { removalHref } from '@/components/desk/purge/removal-href.ts';
import { historyOf } from '@/lib/data/brief/history.ts';
import { importReportOf } from '@/lib/data/brief/imports.ts';
import type { DeskBrief } from '@/lib/data/desk/desk.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { can } from '@/lib/domain/policy.ts';

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
      {can(actor, 'ask-purge').ok ? (
        <p className="text-sm">
          <Link className="text-soft underline" href={removalHref(brief.id)}>
            Remove this brief for legal reasons
          </Link>
        </p>
      ) : null}
    </div>
  );
}
