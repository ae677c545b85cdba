import { notFound } from 'next/navigation';
import { z } from 'zod';
import { BriefBar } from '@/components/desk/brief-bar.tsx';
import { CopyReferences } from '@/components/desk/references/copy-references.tsx';
import { ReferenceDownloads } from '@/components/desk/references/reference-downloads.tsx';
import { ReferenceList } from '@/components/desk/references/reference-list.tsx';
import { StyleLinks } from '@/components/desk/references/style-links.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { readBrief } from '@/lib/data/desk.ts';
import { citedItems } from '@/lib/domain/cited-items.ts';
import { referenceStyles } from '@/lib/domain/reference-styles.ts';
import { styleReferences } from '@/lib/sources/references/style-references.ts';
import { idOf } from '../../../../brief-id.ts';

export const metadata = { title: 'References of a brief' };

const asked = z.object({ style: z.enum(referenceStyles).catch('chicago') });

export default async function ReferencesPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const actor = await requireActor();
  const brief = await readBrief(actor, await idOf(params), new Date());
  if (!brief) notFound();
  const { id, slug, dossier, assessment } = brief;
  const { reading, sources, captures } = dossier;
  const { style } = asked.parse(await searchParams);
  const items = citedItems(reading.references, sources, captures);
  const numbers = new Map(items.map(({ item, number }) => [item.id, number]));
  const references = styleReferences(
    items.map(({ item }) => item),
    style,
    reading.language,
  ).map((reference) => ({ ...reference, number: numbers.get(reference.id) ?? 0 }));
  const leftOut = reading.references.length - items.length;
  return (
    <>
      <BriefBar
        brief={{ id, slug, headline: reading.headline, state: assessment.state }}
        room="references"
      />
      <main className="mx-auto grid w-full max-w-4xl content-start gap-6 px-4 py-6">
        <h1 className="font-serif text-2xl font-bold">References</h1>
        {references.length === 0 ? (
          <EmptyState title="No references yet">
            Cite sources in the brief; they stand here in the style of your choice.
          </EmptyState>
        ) : (
          <>
            <StyleLinks chosen={style} />
            <ReferenceList references={references} />
            <CopyReferences
              text={references
                .map(({ parts }) => parts.map(({ words }) => words).join(''))
                .join('\n')}
            />
            <ReferenceDownloads what="these references" href={`/api/briefs/${id}/references`} />
          </>
        )}
        {leftOut > 0 ? (
          <p className="text-sm text-soft">
            {leftOut === 1 ? 'One cited number' : `${leftOut} cited numbers`} without a source{' '}
            {leftOut === 1 ? 'is' : 'are'} left out.
          </p>
        ) : null}
      </main>
    </>
  );
}
