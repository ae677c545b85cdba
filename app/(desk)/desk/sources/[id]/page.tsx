import { notFound } from 'next/navigation';
import { CaptureForm } from '@/components/desk/capture-form.tsx';
import { CaptureList } from '@/components/desk/capture-list.tsx';
import { SourceForm } from '@/components/desk/source-form.tsx';
import { SourceHealth } from '@/components/desk/sources/source-health.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { readPublication } from '@/lib/data/publication-settings.ts';
import { sourceFaring } from '@/lib/data/source-health.ts';
import { sourceRecord } from '@/lib/data/sources.ts';
import { isResolved, sourceTitle } from '@/lib/domain/source.ts';
import { idOf } from '../../../brief-id.ts';

export const metadata = { title: 'Source' };

export default async function SourcePage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const { timeZone } = await readPublication();
  const record = await sourceRecord(actor, await idOf(params), timeZone);
  if (!record) notFound();
  const { source, privateNotes, captures } = record;
  return (
    <main className="mx-auto grid w-full max-w-3xl content-start gap-6 px-4 py-6">
      <h1 className="font-serif text-2xl font-bold">{sourceTitle(source)}</h1>
      {isResolved(source) ? null : (
        <Notice tone="bad">
          This source is unresolved, and claims that cite it cannot be approved. Give it an address,
          or a title with who published it and when.
        </Notice>
      )}
      <SourceForm source={source} privateNotes={privateNotes} />
      <SourceHealth
        source={source}
        faring={await sourceFaring(actor, source.id)}
        timeZone={timeZone}
      />
      <section aria-labelledby="captures" className="grid gap-3">
        <h2 id="captures" className="font-serif text-lg font-bold">
          Captures
        </h2>
        <CaptureList captures={captures} />
        <CaptureForm sourceId={source.id} />
      </section>
    </main>
  );
}
