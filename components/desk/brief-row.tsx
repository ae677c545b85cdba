import Link from 'next/link';
import type { DeskRow } from '@/lib/domain/desk/desk-row.ts';
import { ConcernedPills } from './health/concerned-pills.tsx';
import { HeldPill, PublicStatePill, WorkingStatePill } from './state-pill.tsx';
import { When } from './when.tsx';

/** A brief as a list shows it, with what it waits for and who is asked, in words. */
export type BriefListing = Omit<DeskRow, 'claims' | 'assignments' | 'writers' | 'returned'> & {
  /** The room in which it goes on for whoever looks. */
  room: '' | '/review' | '/recheck';
  waits: string;
  asked: readonly string[];
};

/** One brief in the desk's list: where it stands, what it waits for, and the ways into it. */
export function BriefRow({ brief, timeZone }: { brief: BriefListing; timeZone: string }) {
  const { id, slug, headline, live, asked, topics, room } = brief;
  return (
    <li className="grid gap-1 border-b py-3 last:border-0">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Link
          href={`/desk/briefs/${id}${room}`}
          className="min-w-0 font-serif text-lg font-semibold [overflow-wrap:anywhere] hover:underline"
        >
          {headline || 'A brief without a headline'}
        </Link>
        <span className="flex flex-wrap gap-x-2 gap-y-1">
          <WorkingStatePill state={brief.working} />
          {brief.held ? <HeldPill /> : null}
          {live === null ? null : <PublicStatePill state={brief.public} version={live.number} />}
          <ConcernedPills briefId={id} concerned={brief.concerned} />
        </span>
      </div>
      <p className="text-sm">{brief.waits}</p>
      {asked.length > 0 ? <p className="text-sm text-soft">Asked: {asked.join(' · ')}</p> : null}
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm text-soft">
        {topics.length > 0 ? <span>{topics.join(', ')}</span> : null}
        {brief.submitter ? <span>Submitted by {brief.submitter.name}</span> : null}
        <span>
          Changed <When at={brief.updatedAt} timeZone={timeZone} />
        </span>
        {room === '' ? (
          <Link className="py-0.5 underline" href={`/desk/briefs/${id}/review`}>
            Review<span className="sr-only"> {headline}</span>
          </Link>
        ) : (
          <Link className="py-0.5 underline" href={`/desk/briefs/${id}`}>
            Text<span className="sr-only"> of {headline}</span>
          </Link>
        )}
        <Link className="py-0.5 underline" href={`/desk/briefs/${id}/history`}>
          History<span className="sr-only"> {headline}</span>
        </Link>
        {live === null ? null : (
          <a className="py-0.5 underline" href={`/briefs/${slug}`}>
            Published page<span className="sr-only"> of {headline}</span>
          </a>
        )}
      </div>
    </li>
  );
}
