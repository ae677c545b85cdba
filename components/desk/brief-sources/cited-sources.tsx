import Link from 'next/link';
import type { CitedWork } from '@/lib/domain/brief/cited-works.ts';
import type { CapturedSource } from '@/lib/domain/capture/captured-source.ts';
import { sourceTitle } from '@/lib/domain/source/source.ts';
import { issuedInWords } from '../../brief/dates.ts';
import { SourceMarks } from '../sources/source-marks.tsx';

type Row = CitedWork<CapturedSource>;

/** Every work that a brief cites, under the number that readers see. */
export function CitedSources({ works }: { works: readonly Row[] }) {
  return (
    <section aria-labelledby="cited" className="grid gap-3">
      <h2 id="cited" className="font-serif text-lg font-bold">
        What it cites
      </h2>
      {works.length === 0 ? (
        <p className="text-sm text-soft">
          It cites nothing yet. Type “[” after a statement of the brief to cite a source there.
        </p>
      ) : (
        <ol className="rounded-card border bg-card px-4">
          {works.map((work) => (
            <li
              key={work.id}
              className="flex flex-wrap gap-x-3 gap-y-1 border-b py-3 text-sm last:border-0"
            >
              <span className="w-8 tabular-nums text-soft">[{work.number}]</span>
              <Named work={work} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Named({ work: { id, source } }: { work: Row }) {
  if (!source) return <span className="text-bad">A source that is not in the library</span>;
  const { publisher, issued } = source.description;
  return (
    <div className="grid min-w-0 flex-1 gap-1">
      <span className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Link
          href={`/desk/sources/${id}`}
          dir="auto"
          className="font-semibold [overflow-wrap:anywhere] hover:underline"
        >
          {sourceTitle(source)}
        </Link>
        <SourceMarks
          source={source}
          isCaptured={source.captures.length > 0}
          health={source.health}
        />
      </span>
      <span className="text-soft">
        {[publisher, issuedInWords(issued)].filter(Boolean).join(' · ')}
      </span>
    </div>
  );
}
