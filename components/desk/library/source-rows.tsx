import Link from 'next/link';
import type { SourceHealth } from '@/lib/domain/health/source-health.ts';
import { type Source, sourceTitle } from '@/lib/domain/source/source.ts';
import { counted } from '@/lib/domain/words/wording.ts';
import { issuedInWords } from '../../brief/dates.ts';
import { SourceMarks } from '../sources/source-marks.tsx';

type Row = { source: Source; health: SourceHealth; captures: number; briefs: number };

/** Entries of the library as a list, each with whether it can be found, was captured and is cited. */
export function SourceRows({ sources }: { sources: readonly Row[] }) {
  return (
    <ul aria-label="Sources" className="rounded-card border bg-card px-4">
      {sources.map(({ source, health, captures, briefs }) => (
        <li key={source.id} className="grid gap-1 border-b py-3 last:border-0">
          <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <Link
              href={`/desk/sources/${source.id}`}
              dir="auto"
              className="min-w-0 font-semibold [overflow-wrap:anywhere] hover:underline"
            >
              {sourceTitle(source)}
            </Link>
            <SourceMarks source={source} isCaptured={captures > 0} health={health} />
          </div>
          <p className="line-clamp-2 text-sm text-soft [overflow-wrap:anywhere]">
            {[
              source.kind === 'unpublished' ? 'Unpublished' : source.description.publisher,
              issuedInWords(source.description.issued),
              briefs === 0 ? 'Not cited' : `Cited in ${counted(briefs, 'brief')}`,
              source.description.url,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}
