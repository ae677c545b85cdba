import { ApproveAlone } from '@/components/recheck/approve-alone.tsx';
import { AskedClaims } from '@/components/recheck/asked-claims.tsx';
import { DueWords } from '@/components/recheck/due-words.tsx';
import { LiveClaim } from '@/components/recheck/live-claim.tsx';
import { LookAtAll } from '@/components/recheck/look-at-all.tsx';
import { RecheckForm } from '@/components/recheck/recheck-form.tsx';
import type { DeskBrief } from '@/lib/data/desk/desk.ts';
import { type LiveReading, recheckTermsOf } from '@/lib/data/publication/live-reading.ts';
import { knownOf } from '@/lib/document/assessment/live-assessment.ts';
import { type LiveSheetClaim, liveSheet } from '@/lib/document/review-sheet/live-sheet.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { lookedAtSince } from '@/lib/domain/health/source-since.ts';
import { can } from '@/lib/domain/policy.ts';
import type { Outcome } from '@/lib/domain/refusal.ts';
import { numberRuns } from '@/lib/domain/words/number-runs.ts';

/** The claims of the live version first, then what is done about all of them together. */
export async function LiveVersionAgain({
  brief,
  reading,
  actor,
}: {
  brief: DeskBrief;
  reading: LiveReading;
  actor: Actor;
}) {
  const { dossier } = brief;
  const { live, claims, writers, since } = reading;
  const { content, number } = live;
  const { timeZone } = dossier.settings;
  const sheet = liveSheet(claims, { ...live, ...reading }, actor.id);
  const seen = { version: number, known: knownOf(claims) };
  const barred = refusalOf(can(actor, 'recheck', { writers }));
  const mayNotSign = refusalOf(can(actor, 'recheck', { writers, letPassBy: live.letPassBy }));
  const toApprove = sheet.filter(({ isToApprove }) => isToApprove);
  return (
    <>
      <header className="grid gap-2">
        <h1 className="font-serif text-2xl font-bold">Check version {number} again</h1>
        <p dir="auto" className="font-serif text-lg">
          {content.headline}
        </p>
        <p className="text-sm">
          <DueWords
            checkedOn={content.checkedOn}
            today={dossier.today}
            terms={await recheckTermsOf(actor, brief)}
          />
        </p>
        <AskedClaims asked={toApprove} count={sheet.length} />
        <a className="justify-self-start text-sm underline lg:hidden" href="#sign">
          To the signature, after the claims
        </a>
      </header>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid gap-5">
          {sheet.map((claim) => (
            <LiveClaim key={claim.id} claim={claim} timeZone={timeZone}>
              {claim.isToApprove && claim.quorum > 1 ? (
                <ApproveAlone briefId={brief.id} claim={claim} seen={seen} blocked={barred} />
              ) : null}
            </LiveClaim>
          ))}
        </div>
        <div className="grid gap-4 lg:sticky lg:top-4">
          <LookAtAll
            briefId={brief.id}
            since={content.checkedOn}
            looked={lookedAtSince(since, content.checkedOn, timeZone)}
            latest={Object.fromEntries(
              since
                .filter(({ hasAddress }) => hasAddress)
                .map(({ id, lastLook }) => [id, lastLook?.id ?? null]),
            )}
            whyNot={refusalOf(can(actor, 'check-source'))}
          />
          <RecheckForm
            briefId={brief.id}
            seen={seen}
            checkedOn={content.checkedOn}
            today={dossier.today}
            toApprove={toApprove.map((claim) => claim.number)}
            endsNotices={sheet.flatMap((claim) => (claim.notices.length > 0 ? claim.number : []))}
            blocked={mayNotSign ?? obstaclesIn(sheet)}
          />
        </div>
      </div>
    </>
  );
}

function refusalOf(outcome: Outcome<void>): string | null {
  return outcome.ok ? null : outcome.refusal.message;
}

function obstaclesIn(sheet: readonly LiveSheetClaim[]): string | null {
  const blocked = sheet.filter(({ obstacles }) => obstacles.length > 0);
  if (blocked.length === 0) return null;
  const numbers = blocked.map(({ number }) => number);
  return `Something stands in the way of ${numbers.length === 1 ? 'claim' : 'claims'} ${numberRuns(numbers)}: see there.`;
}
