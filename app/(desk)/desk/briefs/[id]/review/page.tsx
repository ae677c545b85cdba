import { notFound } from 'next/navigation';
import { BriefBar } from '@/components/desk/brief-bar.tsx';
import { AnswersLine } from '@/components/desk/questions/answers-line.tsx';
import { SubmitButton } from '@/components/desk/submit-button.tsx';
import { AssignedReviewers } from '@/components/review/assignments/assigned-reviewers.tsx';
import { ReviewDesk } from '@/components/review/review-desk.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { readBrief } from '@/lib/data/desk/desk.ts';
import { questionsOfBrief } from '@/lib/data/question/backlog.ts';
import { reviewBackground } from '@/lib/data/review/review-background.ts';
import { reviewSheet } from '@/lib/document/review-sheet/review-sheet.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { openItems } from '@/lib/domain/checklist/checklist.ts';
import { can } from '@/lib/domain/policy.ts';
import { pinnedEdition } from '@/lib/domain/publication/edition-outline.ts';
import { briefIdOf } from '../../../../brief-id.ts';
import { discussionOf } from '../discussion.ts';
import { scheduleNewsOf } from '../schedule.ts';
import { askingFor } from './assignments.ts';
import { titlesOf } from './titles.ts';
import { WholeBrief } from './whole-brief.tsx';

export const metadata = { title: 'Review' };

export default async function ReviewPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const brief = await readBrief(actor, await briefIdOf(params), new Date());
  if (!brief) notFound();
  const { id, slug, dossier, assessment, ledger } = brief;
  const background = await reviewBackground(actor, brief);
  const { state, checklist } = assessment;
  const sheet = reviewSheet(
    {
      ...dossier,
      claims: assessment.claims,
      searchLogCount: dossier.searchLog.length,
      scale: dossier.settings.verdictScale,
      ledger,
      names: background.names,
      assignments: background.assignments,
      written: background.written,
    },
    actor,
  );
  const news = await scheduleNewsOf(actor, brief);
  return (
    <>
      <BriefBar
        brief={{ id, slug, headline: dossier.reading.headline, state, schedule: news }}
        room="review"
      >
        {state.working === 'drafting' && can(actor, 'submit').ok ? (
          <SubmitButton
            briefId={id}
            blocked={openItems(checklist, ['coverage'])[0]?.label ?? null}
          />
        ) : null}
      </BriefBar>
      <AnswersLine questions={await questionsOfBrief(actor, id)} />
      <main className="flex flex-1 flex-col">
        <h1 className="sr-only">Review: {dossier.reading.headline}</h1>
        <ReviewDesk
          facts={{
            briefId: id,
            me: { id: actor.id, name: actor.name, decidesNot: whyNoDecisions(actor) },
            timeZone: dossier.settings.timeZone,
            library: {
              scale: dossier.settings.verdictScale,
              titles: titlesOf(background.sources),
            },
          }}
          claims={sheet}
          open={openItems(checklist).length}
          edition={state.working === 'drafting' ? null : pinnedEdition(assessment)}
          discussion={await discussionOf(brief, actor)}
          reviewersOf={Object.fromEntries(
            sheet.map((claim) => [
              claim.id,
              <AssignedReviewers
                key={claim.id}
                asking={askingFor(claim, brief, background, actor)}
              />,
            ]),
          )}
        >
          <WholeBrief
            brief={brief}
            actor={actor}
            background={background}
            sheet={sheet}
            news={news}
          />
        </ReviewDesk>
      </main>
    </>
  );
}

/** Why a member decides on no claim at all; null for reviewers, whom single claims may still refuse. */
function whyNoDecisions(actor: Actor): string | null {
  const asked = can(actor, 'decide', { kind: 'request-changes', contributors: [] });
  return asked.ok ? null : asked.refusal.message;
}
