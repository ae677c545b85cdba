import Link from 'next/link';
import type { Purge, PurgeEnd } from '@/lib/domain/purge/purge.ts';
import { Pill, type Tone } from '../../ui/pill.tsx';
import { When } from '../when.tsx';
import { Counts } from './what-goes.tsx';

const ends: Record<PurgeEnd | 'open', { words: string; tone: Tone; shape: string }> = {
  open: { words: 'Asked for', tone: 'mixed', shape: '◐' },
  done: { words: 'Removed', tone: 'neutral', shape: '✕' },
  declined: { words: 'Declined', tone: 'neutral', shape: '○' },
  withdrawn: { words: 'Taken back', tone: 'neutral', shape: '○' },
};

/** A removal with how it ended: who wanted it and why, who decided, and what went. */
export function PurgeEntry({
  purge: { of, digest, reason, askedBy, askedAt, ended, gone },
  href = null,
  timeZone,
}: {
  purge: Purge;
  /** Where it is decided or told; left out on that page itself. */
  href?: string | null;
  timeZone: string;
}) {
  const { words, tone, shape } = ends[ended?.as ?? 'open'];
  const what = of === 'brief' ? 'A brief' : `A captured text, ${digest?.slice(0, 12)}…`;
  return (
    <li className="grid gap-1.5 border-b py-3 last:border-b-0">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <Pill tone={tone} shape={shape}>
          {words}
        </Pill>
        {href ? (
          <Link className="font-semibold underline" href={href}>
            {what}
          </Link>
        ) : null}
      </p>
      <p className="[overflow-wrap:anywhere]">{reason}</p>
      <p className="text-sm text-soft">
        {askedBy.name} asked, <When at={askedAt} timeZone={timeZone} />
        {ended ? (
          <>
            {'; '}
            {ended.as === 'withdrawn' ? 'taken back' : `${words.toLowerCase()} by ${ended.by}`},{' '}
            <When at={ended.at} timeZone={timeZone} />
          </>
        ) : null}
      </p>
      {ended?.reason ? <p className="text-sm [overflow-wrap:anywhere]">{ended.reason}</p> : null}
      {gone ? <Counts counts={gone} /> : null}
    </li>
  );
}
