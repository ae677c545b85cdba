import Link from 'next/link';
import { isResolved, type Source, sourceTitle } from '@/lib/domain/source.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Pill } from '../ui/pill.tsx';

/** The library as a list, each entry with whether it can be found and was captured. */
export function SourceRows({
  sources,
  unresolvedOnly,
}: {
  sources: ReadonlyArray<{ source: Source; captured: boolean }>;
  unresolvedOnly: boolean;
}) {
  if (sources.length === 0) {
    return unresolvedOnly ? (
      <EmptyState title="Every source is resolved">Nothing holds up an approval here.</EmptyState>
    ) : (
      <EmptyState title="No sources yet">
        Sources are added where they are cited: open a brief and type “[” after a statement.
      </EmptyState>
    );
  }
  return (
    <ul className="rounded-card border bg-card px-4">
      {sources.map(({ source, captured }) => (
        <li key={source.id} className="grid gap-1 border-b py-3 last:border-0">
          <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <Link href={`/desk/sources/${source.id}`} className="font-semibold hover:underline">
              {sourceTitle(source)}
            </Link>
            {isResolved(source) ? null : (
              <Pill tone="bad" shape="✕">
                Unresolved
              </Pill>
            )}
            {captured ? (
              <Pill tone="good" shape="✓">
                Captured
              </Pill>
            ) : null}
          </div>
          <p className="text-sm text-soft">
            {[source.description.publisher, source.description.issued, source.description.url]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}
