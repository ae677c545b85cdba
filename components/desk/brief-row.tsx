import Link from 'next/link';
import type { WorkingState } from '@/lib/domain/brief-state.ts';
import type { ClaimState } from '@/lib/domain/decision.ts';
import { waitingFor } from '@/lib/domain/waiting.ts';
import { Pill } from '../ui/pill.tsx';
import { ConcernedPills } from './sources/concerned-pills.tsx';
import { WorkingStatePill } from './state-pill.tsx';
import { When } from './when.tsx';

export type BriefListing = {
  id: string;
  slug: string;
  headline: string;
  working: WorkingState;
  claims: Record<ClaimState, number>;
  /** Numbers of the claims on which something that happened to a source asks for a new decision. */
  concerned: { draft: number[]; live: number[] };
  /** The newest published version, or null. */
  live: { number: number } | null;
  updatedAt: Date;
};

/** One brief in the desk's list: where it stands, what it waits for, and the ways into it. */
export function BriefRow({ brief, timeZone }: { brief: BriefListing; timeZone: string }) {
  const { working } = brief;
  const live = brief.live?.number ?? null;
  return (
    <li className="grid gap-1 border-b py-3 last:border-0">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Link
          href={`/desk/briefs/${brief.id}`}
          className="font-serif text-lg font-semibold hover:underline"
        >
          {brief.headline || 'A brief without a headline'}
        </Link>
        <WorkingStatePill state={working} />
        {live === null ? null : (
          <Pill tone="good" shape="●">
            Live, version {live}
          </Pill>
        )}
        <ConcernedPills briefId={brief.id} concerned={brief.concerned} />
      </div>
      <div className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-soft">
        <span>{waitingFor({ working, claims: brief.claims, live })}</span>
        <span>
          Changed <When at={brief.updatedAt} timeZone={timeZone} />
        </span>
        <Link className="underline" href={`/desk/briefs/${brief.id}/review`}>
          Review<span className="sr-only"> {brief.headline}</span>
        </Link>
        <Link className="underline" href={`/desk/briefs/${brief.id}/history`}>
          History<span className="sr-only"> {brief.headline}</span>
        </Link>
        {live === null ? null : (
          <a className="underline" href={`/briefs/${brief.slug}`}>
            Published page<span className="sr-only"> of {brief.headline}</span>
          </a>
        )}
      </div>
    </li>
  );
}
