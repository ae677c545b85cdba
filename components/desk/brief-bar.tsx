import Link from 'next/link';
import type { ReactNode } from 'react';
import type { BriefState } from '@/lib/domain/brief/brief-state.ts';
import type { ScheduleNews } from '../review/publication/schedule-news.tsx';
import { Pill } from '../ui/pill.tsx';
import { BRIEF_BAR, BRIEF_BAR_NOW } from './brief-bar-places.ts';
import { SchedulePill } from './schedule-pill.tsx';
import { WorkingStatePill } from './state-pill.tsx';

const rooms = [
  { key: 'write', label: 'Write', path: '' },
  { key: 'review', label: 'Review', path: '/review' },
  { key: 'sources', label: 'Sources', path: '/sources' },
  { key: 'history', label: 'History', path: '/history' },
  { key: 'recheck', label: 'Check again', path: '/recheck' },
] as const;

/**
 * The bar over every page of one brief: which it is, where it stands, and its rooms. The headline has all
 * the room that the others leave. Where one writes, the bar stays in sight, and the editor says in it
 * whether all is saved and who is here.
 */
export function BriefBar({
  brief,
  room,
  children,
}: {
  brief: { id: string; slug: string; headline: string; state: BriefState; schedule?: ScheduleNews };
  room: (typeof rooms)[number]['key'];
  /** What can be done with the brief from here. */
  children?: ReactNode;
}) {
  const isWriting = room === 'write';
  return (
    <section
      id={BRIEF_BAR}
      aria-label="Where this brief stands"
      className={`flex min-h-13 flex-wrap items-center gap-x-4 gap-y-1 border-b bg-card px-4 py-1.5 print:hidden ${isWriting ? 'top-0 z-20 [@media(height>=32rem)]:sticky' : ''}`}
    >
      <div className="flex min-w-0 flex-[1_1_18rem] items-center gap-3">
        <p className="min-w-0 truncate font-serif font-semibold" title={brief.headline}>
          {brief.headline || 'A brief without a headline'}
        </p>
        <WorkingStatePill state={brief.state.working} />
      </div>
      {brief.schedule ? <SchedulePill news={brief.schedule} /> : null}
      {brief.state.public === 'live' ? (
        <a className="text-sm underline" href={`/briefs/${brief.slug}`}>
          Published page
        </a>
      ) : null}
      {brief.state.public === 'retracted' ? (
        <>
          <Pill tone="bad" shape="✕">
            Retracted
          </Pill>
          <a className="text-sm underline" href={`/briefs/${brief.slug}`}>
            Retraction notice
          </a>
        </>
      ) : null}
      <nav aria-label="Rooms of this brief">
        <ul className="flex gap-1 text-sm">
          {roomsOf(brief.state, room).map(({ key, label, path }) => (
            <li key={key}>
              <Link
                href={`/desk/briefs/${brief.id}${path}`}
                aria-current={key === room ? 'page' : undefined}
                className="rounded-lg px-2.5 py-1 hover:bg-sunk aria-[current]:bg-sunk aria-[current]:font-semibold"
              >
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {isWriting ? <div id={BRIEF_BAR_NOW} className="contents" /> : null}
      <div className="ml-auto flex flex-wrap items-center gap-3 empty:hidden">{children}</div>
    </section>
  );
}

/** What is live is checked again; a brief without a live version has no such room. */
function roomsOf({ public: shown }: BriefState, room: (typeof rooms)[number]['key']) {
  return rooms.filter(({ key }) => key !== 'recheck' || shown === 'live' || key === room);
}
