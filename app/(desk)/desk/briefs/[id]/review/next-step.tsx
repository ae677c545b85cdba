import { PublishCard } from '@/components/review/publication/publish-card.tsx';
import { ReturnCard } from '@/components/review/publication/return-card.tsx';
import type { ScheduleNews } from '@/components/review/publication/schedule-news.tsx';
import { SignOffCard } from '@/components/review/publication/sign-off-card.tsx';
import { whatIsOpen } from '@/components/review/publication/what-is-open.tsx';
import { barredFromSigning } from '@/lib/data/brief/dossier.ts';
import type { DeskBrief } from '@/lib/data/desk/desk.ts';
import { type Actor, holds } from '@/lib/domain/actor.ts';
import type { WorkingState } from '@/lib/domain/brief/brief-state.ts';
import { openItems } from '@/lib/domain/checklist/checklist.ts';
import { can } from '@/lib/domain/policy.ts';
import { claimsChanged } from '@/lib/domain/publication/manifest.ts';
import { whoLetPass } from '@/lib/domain/review/override.ts';

/** Whether it is this member who takes the step that comes next. */
export function takesNextStep(actor: Actor, working: WorkingState): boolean {
  return holds(actor, working === 'in-review' ? 'review' : 'publish');
}

/** What comes next: the signature of a brief in review, or the publication of one that is ready; or back. */
export function NextStep({
  brief,
  actor,
  news,
}: {
  brief: DeskBrief;
  actor: Actor;
  news: ScheduleNews;
}) {
  const { id, slug, dossier, assessment } = brief;
  const { state, checklist, signOff } = assessment;
  const { working } = state;
  if (working === 'drafting') return null;
  const open = openItems(checklist).filter(({ rule }) => rule !== 'signed-off');
  const missing = whatIsOpen(open.map(({ label }) => label));
  const signing = refusalOf(
    can(actor, 'sign-off', {
      proseContributors: barredFromSigning(brief.ledger, dossier),
      letPassBy: whoLetPass(dossier.overrides, assessment.passables),
    }),
  );
  const publishing = refusalOf(can(actor, 'publish'));
  const submitter = dossier.openSubmission?.submitter ?? null;
  return (
    <>
      {working === 'in-review' ? (
        <SignOffCard
          briefId={id}
          contexts={dossier.reading.contexts}
          notMine={holds(actor, 'review') ? null : signing}
          blocked={signing ?? missing}
        />
      ) : (
        <PublishCard
          briefId={id}
          slug={slug}
          live={dossier.live?.number ?? null}
          signedOffBy={signOff?.reviewer ?? null}
          claimsChanged={
            state.public === 'retracted' ||
            claimsChanged(dossier.live?.edition.content.claims ?? [], assessment.claims)
          }
          isScheduled={news.kind === 'scheduled'}
          isHeld={news.kind === 'held'}
          timeZone={dossier.settings.timeZone}
          notMine={publishing}
          blocked={missing}
        />
      )}
      {working !== 'scheduled' && can(actor, 'return', { submitter }).ok ? (
        <ReturnCard briefId={id} isSubmitter={submitter === actor.id} />
      ) : null}
    </>
  );
}

function refusalOf(outcome: ReturnType<typeof can>): string | null {
  return outcome.ok ? null : outcome.refusal.message;
}
