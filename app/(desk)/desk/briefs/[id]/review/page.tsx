import { notFound } from 'next/navigation';
import { BriefBar } from '@/components/desk/brief-bar.tsx';
import { SubmitButton } from '@/components/desk/submit-button.tsx';
import { AssignedReviewers } from '@/components/review/assignments/assigned-reviewers.tsx';
import { AssignmentsCard } from '@/components/review/assignments/assignments-card.tsx';
import { ChecklistCard } from '@/components/review/checklist-card.tsx';
import { ClaimNoticesCard } from '@/components/review/claim-notices-card.tsx';
import { Overrides } from '@/components/review/overrides.tsx';
import { PublishCard } from '@/components/review/publish-card.tsx';
import { RecheckCard } from '@/components/review/recheck-card.tsx';
import { RetractCard } from '@/components/review/retract-card.tsx';
import { ReturnCard } from '@/components/review/return-card.tsx';
import { ReviewDesk } from '@/components/review/review-desk.tsx';
import { ScheduleCard, TakeOffSchedule } from '@/components/review/schedule-card.tsx';
import { ScheduleNotice } from '@/components/review/schedule-news.tsx';
import { SignOffCard } from '@/components/review/sign-off-card.tsx';
import { TopicsCard } from '@/components/review/topics-card.tsx';
import { SameStories } from '@/components/ui/same-stories.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { readBrief } from '@/lib/data/desk.ts';
import { barredFromSigning } from '@/lib/data/dossier.ts';
import { reviewBackground } from '@/lib/data/review-background.ts';
import { reviewSheet } from '@/lib/document/review-sheet.ts';
import { sameStoriesIn } from '@/lib/document/same-stories.ts';
import { openItems } from '@/lib/domain/checklist.ts';
import { citedWorks } from '@/lib/domain/cited-works.ts';
import { claimsChanged } from '@/lib/domain/manifest.ts';
import { can } from '@/lib/domain/policy.ts';
import { idOf } from '../../../../brief-id.ts';
import { discussionOf } from '../discussion.ts';
import { scheduleNewsOf } from '../schedule.ts';
import { askedForClaims, askingFor } from './assignments.ts';
import { liveClaims, overrides, retraction } from './published.ts';
import { recheckOf } from './recheck.ts';
import { reviewHref } from './review-href.ts';
import { titlesOf } from './titles.ts';
import { topicsCard } from './topics.ts';

export const metadata = { title: 'Review' };

export default async function ReviewPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const brief = await readBrief(actor, await idOf(params), new Date());
  if (!brief) notFound();
  const { id, slug, dossier, assessment, ledger } = brief;
  const background = await reviewBackground(actor, brief);
  const { state, checklist, manifest, signOff } = assessment;
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
  const recheck = await recheckOf(brief, actor);
  const inReview = state.working === 'in-review' || state.working === 'ready';
  const open = openItems(checklist).filter(({ rule }) => rule !== 'signed-off');
  const whyNot = open.map(({ label }) => label).join('. ') || null;
  const changed =
    state.public === 'retracted' ||
    claimsChanged(dossier.live?.edition.content.claims ?? [], assessment.claims);
  const news = await scheduleNewsOf(actor, brief);
  const isScheduled = news.kind === 'scheduled';
  const mayReturn = can(actor, 'return', { submitter: dossier.openSubmission?.submitter ?? null });
  const maySign = can(actor, 'sign-off', {
    proseContributors: barredFromSigning(ledger, dossier),
  });
  const noticing = liveClaims(brief, actor);
  const retracting = retraction(brief, actor);
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
      <main className="flex flex-1 flex-col">
        <h1 className="sr-only">Review: {dossier.reading.headline}</h1>
        <ReviewDesk
          facts={{
            briefId: id,
            me: { id: actor.id, name: actor.name },
            timeZone: dossier.settings.timeZone,
            library: {
              scale: dossier.settings.verdictScale,
              titles: titlesOf(background.sources),
            },
          }}
          claims={sheet}
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
          <ScheduleNotice news={news} />
          {isScheduled || news.kind === 'held' ? (
            <TakeOffSchedule briefId={id} blocked={refusalOf(can(actor, 'unschedule'))} />
          ) : null}
          <ChecklistCard checklist={checklist} hrefOf={(anchor) => reviewHref(id, anchor)}>
            <Overrides facts={overrides(brief, actor)} />
          </ChecklistCard>
          <AssignmentsCard
            asking={askingFor(null, brief, background, actor)}
            single={askedForClaims(background.assignments, sheet)}
          />
          <SameStories
            groups={sameStoriesIn(dossier.reading, dossier.captures)}
            cited={dossier.reading.references}
            works={citedWorks(dossier.reading.references, dossier.sources)}
          />
          {state.working === 'in-review' ? (
            <SignOffCard
              briefId={id}
              manifest={manifest}
              place={background.place?.toString() ?? null}
              contexts={dossier.reading.contexts}
              blocked={maySign.ok ? whyNot : maySign.refusal.message}
            />
          ) : null}
          {state.working === 'ready' || isScheduled ? (
            <PublishCard
              briefId={id}
              slug={slug}
              live={dossier.live?.number ?? null}
              signedOffBy={signOff?.reviewer ?? null}
              claimsChanged={changed}
              isScheduled={isScheduled}
              blocked={refusalOf(can(actor, 'publish')) ?? whyNot}
            />
          ) : null}
          {state.working === 'ready' && news.kind !== 'held' ? (
            <ScheduleCard
              briefId={id}
              manifest={manifest}
              live={dossier.live?.number ?? null}
              claimsChanged={changed}
              timeZone={dossier.settings.timeZone}
              blocked={refusalOf(can(actor, 'schedule')) ?? whyNot}
            />
          ) : null}
          {recheck ? <RecheckCard {...recheck} /> : null}
          {inReview && mayReturn.ok ? (
            <ReturnCard briefId={id} isSubmitter={dossier.openSubmission?.submitter === actor.id} />
          ) : null}
          <TopicsCard {...(await topicsCard(actor, id))} />
          {noticing ? <ClaimNoticesCard {...noticing} /> : null}
          {retracting ? <RetractCard {...retracting} /> : null}
        </ReviewDesk>
      </main>
    </>
  );
}

function refusalOf(outcome: ReturnType<typeof can>): string | null {
  return outcome.ok ? null : outcome.refusal.message;
}
