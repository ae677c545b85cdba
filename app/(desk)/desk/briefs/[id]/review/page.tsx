import { notFound } from 'next/navigation';
import { BriefBar } from '@/components/desk/brief-bar.tsx';
import { SubmitButton } from '@/components/desk/submit-button.tsx';
import { ChecklistCard } from '@/components/review/checklist-card.tsx';
import { PublishCard } from '@/components/review/publish-card.tsx';
import { RecheckCard } from '@/components/review/recheck-card.tsx';
import { ReturnCard } from '@/components/review/return-card.tsx';
import { ReviewDesk } from '@/components/review/review-desk.tsx';
import { SignOffCard } from '@/components/review/sign-off-card.tsx';
import { SameStories } from '@/components/ui/same-stories.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { readBrief } from '@/lib/data/desk.ts';
import { barredFromSigning } from '@/lib/data/dossier.ts';
import { reviewSheet } from '@/lib/document/review-sheet.ts';
import { sameStoriesIn } from '@/lib/document/same-stories.ts';
import { openItems } from '@/lib/domain/checklist.ts';
import { citedWorks } from '@/lib/domain/cited-works.ts';
import { claimsChanged } from '@/lib/domain/manifest.ts';
import { can } from '@/lib/domain/policy.ts';
import { idOf } from '../../../../brief-id.ts';
import { discussionOf } from '../discussion.ts';
import { recheckOf } from './recheck.ts';
import { reviewHref } from './review-href.ts';

export const metadata = { title: 'Review' };

export default async function ReviewPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const brief = await readBrief(actor, await idOf(params), new Date());
  if (!brief) notFound();
  const { id, slug, dossier, assessment, ledger, names } = brief;
  const { state, checklist, manifest, signOff } = assessment;
  const sheet = reviewSheet(
    {
      ...dossier,
      claims: assessment.claims,
      searchLogCount: dossier.searchLog.length,
      scale: dossier.settings.verdictScale,
      ledger,
      names,
    },
    actor,
  );
  const recheck = await recheckOf(brief, actor);
  const inReview = state.working === 'in-review' || state.working === 'ready';
  const open = openItems(checklist).filter(({ rule }) => rule !== 'signed-off');
  const whyNot = open.map(({ label }) => label).join('. ') || null;
  const mayReturn = can(actor, 'return', { submitter: dossier.openSubmission?.submitter ?? null });
  const maySign = can(actor, 'sign-off', {
    proseContributors: barredFromSigning(ledger, dossier),
  });
  return (
    <>
      <BriefBar brief={{ id, slug, headline: dossier.reading.headline, state }} room="review">
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
          briefId={id}
          claims={sheet}
          timeZone={dossier.settings.timeZone}
          discussion={await discussionOf(brief, actor)}
        >
          <ChecklistCard checklist={checklist} hrefOf={(anchor) => reviewHref(id, anchor)} />
          <SameStories
            groups={sameStoriesIn(dossier.reading, dossier.captures)}
            cited={dossier.reading.references}
            works={citedWorks(dossier.reading.references, dossier.sources)}
          />
          {state.working === 'in-review' ? (
            <SignOffCard
              briefId={id}
              manifest={manifest}
              contexts={dossier.reading.contexts}
              blocked={maySign.ok ? whyNot : maySign.refusal.message}
            />
          ) : null}
          {state.working === 'ready' ? (
            <PublishCard
              briefId={id}
              slug={slug}
              live={dossier.live?.number ?? null}
              signedOffBy={signOff?.reviewer ?? null}
              claimsChanged={claimsChanged(
                dossier.live?.edition.content.claims ?? [],
                assessment.claims,
              )}
              blocked={refusalOf(can(actor, 'publish')) ?? whyNot}
            />
          ) : null}
          {recheck ? <RecheckCard {...recheck} /> : null}
          {inReview && mayReturn.ok ? (
            <ReturnCard briefId={id} isSubmitter={dossier.openSubmission?.submitter === actor.id} />
          ) : null}
        </ReviewDesk>
      </main>
    </>
  );
}

function refusalOf(outcome: ReturnType<typeof can>): string | null {
  return outcome.ok ? null : outcome.refusal.message;
}
