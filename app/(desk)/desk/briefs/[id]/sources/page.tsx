import { notFound } from 'next/navigation';
import { z } from 'zod';
import { BriefBar } from '@/components/desk/brief-bar.tsx';
import { CitedSources } from '@/components/desk/brief-sources/cited-sources.tsx';
import { Sitting } from '@/components/desk/brief-sources/sitting.tsx';
import { BriefReferences } from '@/components/desk/references/brief-references.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { sourcesOfBrief } from '@/lib/data/brief/brief-sources.ts';
import { readBrief } from '@/lib/data/desk/desk.ts';
import { citingSentences } from '@/lib/document/reading/citing-sentences.ts';
import { citedWorks } from '@/lib/domain/brief/cited-works.ts';
import { can } from '@/lib/domain/policy.ts';
import { referenceStyles } from '@/lib/domain/reference/reference-styles.ts';
import { isResolved, sourceTitle } from '@/lib/domain/source/source.ts';
import { briefIdOf } from '../../../../brief-id.ts';
import { styledReferences } from './styled-references.ts';

export const metadata = { title: 'Sources of a brief' };

const asked = z.object({ style: z.enum(referenceStyles).catch('chicago') });

/** Everything that a brief cites: what nobody could find again, what it is, and as references. */
export default async function BriefSourcesPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const actor = await requireActor();
  const brief = await readBrief(actor, await briefIdOf(params), new Date());
  if (!brief) notFound();
  const { id, slug, dossier, assessment } = brief;
  const { reading, settings } = dossier;
  const sources = await sourcesOfBrief(actor, reading.references, settings.timeZone);
  const works = citedWorks(reading.references, sources);
  const unresolved = works.flatMap(({ source, number, citedAs }) => {
    if (source === null || isResolved(source)) return [];
    const sentences = citingSentences(reading, citedAs);
    return [{ id: source.id, number, title: sourceTitle(source), sentences }];
  });
  const { style } = asked.parse(await searchParams);
  const references = styledReferences(dossier, style);
  return (
    <>
      <BriefBar
        brief={{ id, slug, headline: reading.headline, state: assessment.state }}
        room="sources"
      />
      <main className="mx-auto grid w-full max-w-4xl content-start gap-10 px-4 py-6">
        <h1 className="font-serif text-2xl font-bold">Sources of this brief</h1>
        {works.length > 0 && can(actor, 'correct-source').ok ? (
          <Sitting sources={unresolved} />
        ) : null}
        <CitedSources works={works} />
        {references.length > 0 ? (
          <BriefReferences
            briefId={id}
            style={style}
            references={references}
            leftOut={works.length - references.length}
          />
        ) : null}
      </main>
    </>
  );
}
