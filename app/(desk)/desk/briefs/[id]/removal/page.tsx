import Link from 'next/link';
import { notFound } from 'next/navigation';
import { BriefBar } from '@/components/desk/brief-bar.tsx';
import { Removal } from '@/components/desk/purge/removal.tsx';
import { PurgeEntry } from '@/components/desk/purge/removal-list.tsx';
import { When } from '@/components/desk/when.tsx';
import { LetGoOfKept } from '@/components/editor/outbox/let-go-of-kept.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { readBrief } from '@/lib/data/desk/desk.ts';
import { readPublication } from '@/lib/data/publication/publication-settings.ts';
import { wouldGoWith } from '@/lib/data/purge/brief-counts.ts';
import { briefRemovedAt, purgesOf } from '@/lib/data/purge/purges.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { can } from '@/lib/domain/policy.ts';
import { idOf } from '../../../../brief-id.ts';

export const metadata = { title: 'Removal' };

/** Where admins ask for a brief's removal and decide it; afterwards, where every member is told. */
export default async function RemovalPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const id = await idOf(params);
  const at = await briefRemovedAt(id);
  if (at !== null) return <Removed actor={actor} briefId={id} at={at} />;
  const brief = can(actor, 'ask-purge').ok ? await readBrief(actor, id, new Date()) : null;
  if (!brief) notFound();
  const { reading, settings } = brief.dossier;
  const target = { briefId: id, digest: null };
  return (
    <>
      <BriefBar
        brief={{ id, slug: brief.slug, headline: reading.headline, state: brief.assessment.state }}
        room="history"
      />
      <main className="mx-auto grid w-full max-w-3xl content-start gap-6 px-4 py-6">
        <h1 className="font-serif text-2xl font-bold">Remove this brief for legal reasons</h1>
        <Removal
          of="brief"
          target={target}
          counts={await wouldGoWith(actor, id)}
          purges={await purgesOf(actor, target)}
          meId={actor.id}
          timeZone={settings.timeZone}
        />
      </main>
    </>
  );
}

/** Every member learns that it was removed; why, and what went with it, is for admins. */
async function Removed({ actor, briefId, at }: { actor: Actor; briefId: string; at: Date }) {
  const { timeZone } = await readPublication();
  const isAdmin = can(actor, 'ask-purge').ok;
  const purges = isAdmin ? await purgesOf(actor, { briefId, digest: null }) : [];
  return (
    <main className="mx-auto grid w-full max-w-3xl content-start gap-6 px-4 py-6">
      <h1 className="font-serif text-2xl font-bold">This brief was removed for legal reasons</h1>
      <p>
        On <When at={at} timeZone={timeZone} />. Its words are no longer kept here, and neither are
        those that were said of it. Readers find a notice at its address, without any of them. What
        you had written in it on this device and not sent is not kept either.
      </p>
      <LetGoOfKept briefId={briefId} memberId={actor.id} />
      {purges.length > 0 ? (
        <ul aria-label="How it came to this" className="rounded-card border bg-card px-4">
          {purges.map((purge) => (
            <PurgeEntry key={purge.id} purge={purge} timeZone={timeZone} />
          ))}
        </ul>
      ) : null}
      <p>
        <Link className="underline" href="/desk">
          Back to the briefs
        </Link>
      </p>
    </main>
  );
}
