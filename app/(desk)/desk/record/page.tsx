import Link from 'next/link';
import { notFound } from 'next/navigation';
import { REMOVALS } from '@/components/desk/purge/removal-href.ts';
import { ActLine } from '@/components/desk/record/act-line.tsx';
import { RecordFilters } from '@/components/desk/record/record-filters.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { everyMember } from '@/lib/data/member/member-list.ts';
import { readPublication } from '@/lib/data/publication/publication-settings.ts';
import { recordPage } from '@/lib/data/record/record.ts';
import { can } from '@/lib/domain/policy.ts';
import {
  type RecordQuery,
  recordParameters,
  recordPlace,
  recordQuery,
} from '@/lib/domain/record/record-query.ts';

export const metadata = { title: 'Record' };

type Asked = Promise<Record<string, string | string[] | undefined>>;

export default async function RecordPage({ searchParams }: { searchParams: Asked }) {
  const actor = await requireActor();
  if (!can(actor, 'read-record').ok) notFound();
  const asked = await searchParams;
  const query = recordQuery(asked);
  const { timeZone } = await readPublication();
  const { acts, newer, older } = await recordPage(actor, query, recordPlace(asked), timeZone);
  const hrefOf = (one: RecordQuery, more: Record<string, string> = {}) =>
    `/desk/record${recordParameters(one, more)}`;
  const headline = acts.find(({ brief }) => brief?.id === query.briefId)?.brief?.headline ?? null;
  return (
    <main className="mx-auto grid w-full max-w-5xl content-start gap-6 px-4 py-6">
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h1 className="font-serif text-2xl font-bold">Record</h1>
        <p className="flex gap-4 text-sm">
          <a
            className="underline"
            href={`/api/record${recordParameters(query, { format: 'csv' })}`}
          >
            Export as CSV
          </a>
          <a
            className="underline"
            href={`/api/record${recordParameters(query, { format: 'jsonl' })}`}
          >
            Export as JSON lines
          </a>
        </p>
      </div>
      <RecordFilters query={query} members={await everyMember()} headline={headline} />
      {acts.length === 0 ? (
        <EmptyState title="Nothing in the record answers that">
          <Link className="underline" href="/desk/record">
            Show all of it
          </Link>
        </EmptyState>
      ) : (
        <ol aria-label="Acts, newest first" className="rounded-card border bg-card px-4">
          {acts.map((act) => (
            <ActLine
              key={act.id}
              act={act}
              timeZone={timeZone}
              briefHref={(briefId) => hrefOf({ ...query, briefId })}
            />
          ))}
        </ol>
      )}
      <nav aria-label="Pages" className="flex gap-4 text-sm">
        {newer ? (
          <>
            <Link className="underline" href={hrefOf(query)}>
              Newest
            </Link>
            <Link className="underline" href={hrefOf(query, { newer })}>
              Newer
            </Link>
          </>
        ) : null}
        {older ? (
          <Link className="underline" href={hrefOf(query, { older })}>
            Older
          </Link>
        ) : null}
      </nav>
      <p className="text-sm text-soft">
        Days and times are in {timeZone}. Whether the record is whole is told by{' '}
        <code>npm run --silent audit -- verify</code> at the server.{' '}
        <Link className="underline" href={REMOVALS}>
          Removals for legal reasons
        </Link>
      </p>
    </main>
  );
}
