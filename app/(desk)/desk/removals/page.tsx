import { notFound } from 'next/navigation';
import { removalHref } from '@/components/desk/purge/removal-href.ts';
import { PurgeEntry } from '@/components/desk/purge/removal-list.tsx';
import { captureHref } from '@/components/desk/sources/hrefs.ts';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { readPublication } from '@/lib/data/publication/publication-settings.ts';
import { listPurges } from '@/lib/data/purge/purges.ts';
import { can } from '@/lib/domain/policy.ts';
import type { Purge } from '@/lib/domain/purge/purge.ts';

export const metadata = { title: 'Removals' };

/** All that was asked to be removed for legal reasons, for admins. */
export default async function RemovalsPage() {
  const actor = await requireActor();
  if (!can(actor, 'ask-purge').ok) notFound();
  const { timeZone } = await readPublication();
  const purges = await listPurges(actor);
  return (
    <main className="mx-auto grid w-full max-w-3xl content-start gap-6 px-4 py-6">
      <h1 className="font-serif text-2xl font-bold">Removals for legal reasons</h1>
      {purges.length === 0 ? (
        <EmptyState title="Nothing was asked to be removed">
          A brief’s removal is asked for from its history, a captured text’s from its page.
        </EmptyState>
      ) : (
        <ul className="rounded-card border bg-card px-4">
          {purges.map(({ purge, sourceId }) => (
            <PurgeEntry
              key={purge.id}
              purge={purge}
              href={hrefOf(purge, sourceId)}
              timeZone={timeZone}
            />
          ))}
        </ul>
      )}
    </main>
  );
}

/** Where a removal is decided and told. */
function hrefOf({ briefId, digest }: Purge, sourceId: string | null): string | null {
  if (briefId !== null) return removalHref(briefId);
  return sourceId === null || digest === null ? null : captureHref(sourceId, digest);
}
