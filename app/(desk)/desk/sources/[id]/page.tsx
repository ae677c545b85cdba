import { notFound, redirect } from 'next/navigation';
import { Captures } from '@/components/desk/captures/captures.tsx';
import { SourceHealth } from '@/components/desk/health/source-health.tsx';
import { SourceForm } from '@/components/desk/sources/source-form.tsx';
import { SourceHeading } from '@/components/desk/sources/source-heading.tsx';
import { WhereUsed } from '@/components/desk/sources/where-used.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { requestsOf } from '@/lib/data/capture/capture-requests.ts';
import { sourceFaring } from '@/lib/data/health/source-health.ts';
import { readPublication } from '@/lib/data/publication/publication-settings.ts';
import { sourceRecord } from '@/lib/data/source/source-record.ts';
import { usesOf } from '@/lib/data/source/source-uses.ts';
import { can } from '@/lib/domain/policy.ts';
import { idOf } from '../../../brief-id.ts';
import { LibrarySections } from './library-sections.tsx';

export const metadata = { title: 'Source' };

/**
 * One source: what it is and how it fares, what was kept of it, where it is cited; then what is seldom
 * touched. Each section is a component that knows nothing of the others.
 */
export default async function SourcePage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ with?: string }>;
}) {
  const actor = await requireActor();
  const { timeZone } = await readPublication();
  const id = await idOf(params);
  const record = await sourceRecord(actor, id);
  if (!record) notFound();
  if (record.source.id !== id) redirect(`/desk/sources/${record.source.id}`);
  const { source, origins, findings, privateNotes, captures } = record;
  const [latest = null] = await requestsOf(actor, source.id);
  return (
    <main className="mx-auto grid w-full max-w-3xl content-start gap-10 px-4 py-6">
      <SourceHeading source={source} />
      <SourceHealth
        source={source}
        faring={await sourceFaring(actor, source.id)}
        mayJudge={can(actor, 'check-source').ok}
        timeZone={timeZone}
      />
      <Captures
        sourceId={source.id}
        url={source.description.url}
        captures={captures}
        latest={latest}
        mayCapture={can(actor, 'add-capture').ok}
        timeZone={timeZone}
      />
      <WhereUsed uses={await usesOf(actor, [source.id])} />
      {can(actor, 'correct-source').ok ? (
        <SourceForm
          source={source}
          origins={origins}
          findings={findings}
          privateNotes={privateNotes}
        />
      ) : null}
      <LibrarySections
        actor={actor}
        source={source}
        twin={(await searchParams).with}
        timeZone={timeZone}
      />
    </main>
  );
}
