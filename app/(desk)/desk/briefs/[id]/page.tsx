import { notFound } from 'next/navigation';
import { BriefBar } from '@/components/desk/brief-bar.tsx';
import { AnswersLine } from '@/components/desk/questions/answers-line.tsx';
import { SubmitButton } from '@/components/desk/submit-button.tsx';
import { WritePage } from '@/components/desk/write-page.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { sourcesOfBrief } from '@/lib/data/brief/brief-sources.ts';
import { readBrief } from '@/lib/data/desk/desk.ts';
import { questionsOfBrief } from '@/lib/data/question/backlog.ts';
import { sameStoriesIn } from '@/lib/document/assessment/same-stories.ts';
import { openItems } from '@/lib/domain/checklist/checklist.ts';
import { can } from '@/lib/domain/policy.ts';
import { attestedDay } from '@/lib/domain/publication/attested-day.ts';
import { briefIdOf } from '../../../brief-id.ts';
import { discussionOf } from './discussion.ts';
import { judgementOf } from './judgement.ts';
import { scheduleNewsOf } from './schedule.ts';
import { otherWritersOf, suggestersOf } from './suggesters.ts';

export const metadata = { title: 'Write' };

export default async function WriteBriefPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const brief = await readBrief(actor, await briefIdOf(params), new Date());
  if (!brief) notFound();
  const { dossier, assessment } = brief;
  const { state, checklist } = assessment;
  const { settings, reading } = dossier;
  const suggested = reading.suggestions.flatMap(({ cited }) => cited);
  const news = await scheduleNewsOf(actor, brief);
  const uncovered = openItems(checklist, ['coverage']);
  return (
    <>
      <BriefBar
        brief={{
          id: brief.id,
          slug: brief.slug,
          headline: reading.headline,
          state,
          schedule: news,
        }}
        room="write"
      >
        {state.working === 'drafting' && can(actor, 'submit').ok ? (
          <SubmitButton briefId={brief.id} blocked={uncovered[0]?.label ?? null} />
        ) : null}
      </BriefBar>
      <AnswersLine questions={await questionsOfBrief(actor, brief.id)} />
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
            disclaimerHref: '/desk/settings/disclaimer',
            verdictScale: settings.verdictScale,
            searchPlaces: settings.searchPlaces,
            today: dossier.today,
            timeZone: settings.timeZone,
            attestedOn: attestedDay(dossier),
          }}
          sources={
            await sourcesOfBrief(actor, [...reading.references, ...suggested], settings.timeZone)
          }
          sameStories={sameStoriesIn(reading, dossier.captures)}
          judgement={judgementOf(brief)}
          searchLog={dossier.searchLog.map(({ member, ...entry }) => ({
            ...entry,
            memberName: member,
          }))}
          sourceEvents={dossier.events}
          discussion={await discussionOf(brief, actor)}
          checklist={checklist}
          overrides={dossier.overrides}
          schedule={news}
          names={suggestersOf(brief)}
          otherWriters={otherWritersOf(brief)}
        />
      </main>
    </>
  );
}
