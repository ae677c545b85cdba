import { AssignmentsCard } from '@/components/review/assignments/assignments-card.tsx';
import { ClaimNotices } from '@/components/review/claim/claim-notices.tsx';
import { ChecklistCard } from '@/components/review/publication/checklist-card.tsx';
import { LiveCard } from '@/components/review/publication/live-card.tsx';
import { Overrides } from '@/components/review/publication/overrides.tsx';
import { Retract, RetractedCard } from '@/components/review/publication/retracting.tsx';
import {
  type ScheduleNews,
  ScheduleNotice,
} from '@/components/review/publication/schedule-news.tsx';
import { TakeOffSchedule } from '@/components/review/publication/take-off-schedule.tsx';
import { TopicsCard } from '@/components/review/publication/topics-card.tsx';
import { SameStories } from '@/components/ui/same-stories.tsx';
import type { DeskBrief } from '@/lib/data/desk/desk.ts';
import type { ReviewBackground } from '@/lib/data/review/review-background.ts';
import { sameStoriesIn } from '@/lib/document/assessment/same-stories.ts';
import type { SheetClaim } from '@/lib/document/review-sheet/review-sheet.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { citedWorks } from '@/lib/domain/brief/cited-works.ts';
import { can } from '@/lib/domain/policy.ts';
import { askedForClaims, askingFor } from './assignments.ts';
import { NextStep, takesNextStep } from './next-step.tsx';
import { liveClaims, overrides } from './published.ts';
import { recheckOf } from './recheck.ts';
import { reviewHref } from './review-href.ts';
import { topicsCard } from './topics.ts';

/**
 * The brief as a whole, beside its claims: what is planned or was taken back, the step that comes next,
 * what stands in its way, who reviews, and what readers see meanwhile. The step stands first for whoever
 * takes it, and after what it waits for where it is others' to take.
 */
export async function WholeBrief({
  brief,
  actor,
  background,
  sheet,
  news,
}: {
  brief: DeskBrief;
  actor: Actor;
  background: ReviewBackground;
  sheet: readonly SheetClaim[];
  news: ScheduleNews;
}) {
  const { id, slug, dossier, assessment } = brief;
  const { working, public: visible } = assessment.state;
  const { timeZone } = dossier.settings;
  const isPlanned = news.kind === 'scheduled' || news.kind === 'held';
  const isMine = takesNextStep(actor, working);
  const step = <NextStep brief={brief} actor={actor} news={news} />;
  const live = await recheckOf(brief, actor);
  const claims = liveClaims(brief, actor);
  return (
    <>
      <ScheduleNotice news={news} />
      {isPlanned && can(actor, 'unschedule').ok ? <TakeOffSchedule briefId={id} /> : null}
      {visible === 'retracted' && dossier.retraction ? (
        <RetractedCard slug={slug} retraction={dossier.retraction} timeZone={timeZone} />
      ) : null}
      {isMine ? step : null}
      <ChecklistCard
        checklist={assessment.checklist}
        hrefOf={(anchor) => reviewHref(id, working === 'drafting', anchor)}
      >
        <Overrides facts={overrides(brief, actor)} />
      </ChecklistCard>
      {isMine ? null : step}
      <SameStories
        groups={sameStoriesIn(dossier.reading, dossier.captures)}
        cited={dossier.reading.references}
        works={citedWorks(dossier.reading.references, dossier.sources)}
      />
      <AssignmentsCard
        asking={askingFor(null, brief, background, actor)}
        single={askedForClaims(background.assignments, sheet)}
      />
      {live ? (
        <LiveCard {...live}>
          {claims ? <ClaimNotices {...claims} /> : null}
          {can(actor, 'retract').ok ? <Retract briefId={id} /> : null}
        </LiveCard>
      ) : null}
      <TopicsCard {...(await topicsCard(actor, id))} />
    </>
  );
}
