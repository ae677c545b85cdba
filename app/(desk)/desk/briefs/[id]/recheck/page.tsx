import { notFound } from 'next/navigation';
import { BriefBar } from '@/components/desk/brief-bar.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { readBrief } from '@/lib/data/desk/desk.ts';
import { readLive } from '@/lib/data/publication/live-reading.ts';
import { briefIdOf } from '../../../../brief-id.ts';
import { LiveVersionAgain } from './live-version-again.tsx';

export const metadata = { title: 'Check again' };

/** The live version of a brief, claim by claim, with what is known since; and the signature under it. */
export default async function RecheckPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const brief = await readBrief(actor, await briefIdOf(params), new Date());
  if (!brief) notFound();
  const { id, slug, dossier, assessment } = brief;
  const reading = assessment.state.public === 'live' ? await readLive(actor, brief) : null;
  return (
    <>
      <BriefBar
        brief={{ id, slug, headline: dossier.reading.headline, state: assessment.state }}
        room="recheck"
      />
      <main className="mx-auto grid w-full max-w-6xl content-start gap-6 px-4 py-6">
        {reading ? (
          <LiveVersionAgain brief={brief} reading={reading} actor={actor} />
        ) : (
          <>
            <h1 className="font-serif text-2xl font-bold">Check the live version again</h1>
            <EmptyState title="Nothing of this brief is live">
              {assessment.state.public === 'retracted'
                ? 'It was retracted: it comes back with a full review and a new publication.'
                : 'Once a version is published, it is checked again here.'}
            </EmptyState>
          </>
        )}
      </main>
    </>
  );
}
