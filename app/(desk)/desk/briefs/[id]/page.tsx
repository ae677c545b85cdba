import { notFound } from 'next/navigation';
import { BriefBar } from '@/components/desk/brief-bar.tsx';
import { SubmitButton } from '@/components/desk/submit-button.tsx';
import { WritePage } from '@/components/desk/write-page.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { captureEntries } from '@/lib/data/captures.ts';
import { readBrief } from '@/lib/data/desk.ts';
import { librarySources } from '@/lib/data/sources.ts';
import { openItems } from '@/lib/domain/checklist.ts';
import { can } from '@/lib/domain/policy.ts';
import { idOf } from '../../../brief-id.ts';
import { discussionOf } from './discussion.ts';
import { judgementOf } from './judgement.ts';
import { otherWritersOf, suggestersOf } from './suggesters.ts';

export const metadata = { title: 'Write' };

export default async function WriteBriefPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const brief = await readBrief(actor, await idOf(params), new Date());
  if (!brief) notFound();
  const { dossier, assessment } = brief;
  const { state, checklist } = assessment;
  const { settings, reading } = dossier;
  const sources = await librarySources(actor);
  const captures = Map.groupBy(
    await captureEntries(actor, settings.timeZone),
    ({ sourceId }) => sourceId,
  );
  const uncovered = openItems(checklist, ['coverage']);
  return (
    <>
      <BriefBar
        brief={{ id: brief.id, slug: brief.slug, headline: reading.headline, state }}
        room="write"
      >
        {state.working === 'drafting' && can(actor, 'submit').ok ? (
          <SubmitButton briefId={brief.id} blocked={uncovered[0]?.label ?? null} />
        ) : null}
      </BriefBar>
      <main className="flex min-h-0 flex-1 flex-col">
        <WritePage
          brief={{
            id: brief.id,
            state: state.working,
            canEdit: can(actor, 'edit-document').ok,
          }}
          me={{ id: actor.id, name: actor.name }}
          publication={{
            disclaimer: settings.disclaimer,
            disclaimerHref: '/desk/settings',
            verdictScale: settings.verdictScale,
            today: dossier.today,
          }}
          sources={sources.map((source) => ({
            ...source,
            captures: (captures.get(source.id) ?? []).map(({ digest, capturedOn }) => ({
              digest,
              capturedOn,
            })),
          }))}
          judgement={judgementOf(brief)}
          searchLog={dossier.searchLog.map(({ member, ...entry }) => ({
            ...entry,
            memberName: member,
          }))}
          sourceEvents={dossier.events}
          discussion={await discussionOf(brief, actor)}
          checklist={checklist}
          names={suggestersOf(brief)}
          otherWriters={otherWritersOf(brief)}
        />
      </main>
    </>
  );
}
