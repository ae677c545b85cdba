import { LibraryReferences } from '@/components/desk/references/library-references.tsx';
import { SourceRows } from '@/components/desk/source-rows.tsx';
import { AddFromFile } from '@/components/desk/sources/add-from-file.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { captureEntries } from '@/lib/data/captures.ts';
import { librarySources } from '@/lib/data/sources.ts';
import { can } from '@/lib/domain/policy.ts';
import { isResolved } from '@/lib/domain/source.ts';

export const metadata = { title: 'Sources' };

export default async function SourcesPage({
  searchParams,
}: {
  searchParams: Promise<{ show?: string }>;
}) {
  const actor = await requireActor();
  const { show } = await searchParams;
  const unresolvedOnly = show === 'unresolved';
  const sources = await librarySources(actor);
  const captured = new Set((await captureEntries(actor, 'UTC')).map(({ sourceId }) => sourceId));
  const shown = sources
    .filter((source) => !unresolvedOnly || !isResolved(source))
    .map((source) => ({ source, captured: captured.has(source.id) }));
  return (
    <main className="mx-auto grid w-full max-w-4xl content-start gap-6 px-4 py-6">
      <h1 className="font-serif text-2xl font-bold">Sources</h1>
      <nav aria-label="Which sources" className="flex gap-4 text-sm">
        <a
          href="/desk/sources"
          aria-current={unresolvedOnly ? undefined : 'page'}
          className="underline aria-[current]:font-semibold aria-[current]:no-underline"
        >
          All
        </a>
        <a
          href="/desk/sources?show=unresolved"
          aria-current={unresolvedOnly ? 'page' : undefined}
          className="underline aria-[current]:font-semibold aria-[current]:no-underline"
        >
          Unresolved
        </a>
      </nav>
      <AddFromFile />
      <SourceRows sources={shown} unresolvedOnly={unresolvedOnly} />
      <LibraryReferences mayAdd={can(actor, 'add-source').ok} />
    </main>
  );
}
