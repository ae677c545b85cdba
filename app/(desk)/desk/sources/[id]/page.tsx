import { notFound, redirect } from 'next/navigation';
import { CaptureForm } from '@/components/desk/capture-form.tsx';
import { CaptureList } from '@/components/desk/capture-list.tsx';
import { SourceForm } from '@/components/desk/source-form.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { readPublication } from '@/lib/data/publication-settings.ts';
import { sourceRecord } from '@/lib/data/sources.ts';
import { isResolved, sourceTitle } from '@/lib/domain/source.ts';
import { idOf } from '../../../brief-id.ts';
import { LibrarySections } from './library-sections.tsx';

export const metadata = { title: 'Source' };

export default async function SourcePage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ with?: string }>;
}) {
  const actor = await requireActor();
  const { timeZone } = await readPublication();
  const id = await idOf(params);
  const record = await sourceRecord(actor, id, timeZone);
  if (!record) notFound();
  if (record.source.id !== id) redirect(`/desk/sources/${record.source.id}`);
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
      <section aria-labelledby="captures" className="grid gap-3">
        <h2 id="captures" className="font-serif text-lg font-bold">
          Captures
        </h2>
        <CaptureList captures={captures} />
        <CaptureForm sourceId={source.id} />
      </section>
      <LibrarySections
        actor={actor}
        source={source}
        twin={(await searchParams).with}
        timeZone={timeZone}
      />
    </main>
  );
}
